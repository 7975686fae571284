import { writeZip, type ZipFile } from '../../src/core/exchange/bytes/write-zip.ts';
import type { Piece } from './meeting.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACE}>${content}</w:${name}>`;

/** A Word document of a text: styles for headings, bullets as a list, notes at the foot. */
export function writeDocx(pieces: readonly Piece[]): Uint8Array {
  const body = pieces.map((piece, index) => element(piece, pieces[index - 1], pieces[index + 1])).join('');
  const notes = pieces
    .filter(({ kind }) => kind === 'note')
    .map(
      ({ level, text }) =>
        `<w:footnote w:id="${level + 1}">${paragraph('', text).replace('</w:pPr>', '</w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>').replaceAll('<w:r><w:t', '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t')}</w:footnote>`,
    );
  return docxOf(body, {
    numbering: part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="${400 * (level + 1)}" w:hanging="300"/></w:pPr></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    footnotes: part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph('', '')}</w:footnote>${notes.join('')}`,
    ),
  });
}

/** A Word document with a body as WordprocessingML, and other parts by their names. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const styles = ['Title', 'heading 1', 'heading 2'].map(
    (name, index) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="240" w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="${36 - 6 * index}"/></w:rPr></w:style>`,
  );
  const names = ['styles', ...Object.keys(parts)];
  const files: ZipFile[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('document', 'document.main')}${names.map((name) => override(name, name)).join('')}</Types>`,
    },
    { name: '_rels/.rels', content: relations(['document'], 'word/') },
    { name: 'word/_rels/document.xml.rels', content: relations(names, '') },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    { name: 'word/styles.xml', content: part('styles', styles.join('')) },
    ...Object.entries(parts).map(([name, content]) => ({ name: `word/${name}.xml`, content })),
  ];
  return writeZip(files);
}

const override = (name: string, kind: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;

function relations(names: readonly string[], folder: string): string {
  const each = names.map(
    (name, index) =>
      `<Relationship Id="rId${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name === 'document' ? 'officeDocument' : name}" Target="${folder}${name}.xml"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Numbering of one list with the levels' formats and texts. */
export function numberingOf(levels: readonly (readonly [format: string, text: string])[]): string {
  const each = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${each.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  );
}

function element({ kind, level, text }: Piece, before: Piece | undefined, after: Piece | undefined): string {
  if (kind === 'note') return '';
  if (kind === 'heading')
    return paragraph(`<w:pStyle w:val="${level === 1 ? 'Title' : `heading${level - 1}`}"/>`, text);
  if (kind === 'item')
    return paragraph(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`, text);
  if (kind === 'row') {
    const cells = text.split(' | ').map((cell) => `<w:tc>${paragraph('', cell)}</w:tc>`);
    const row = `<w:tr>${cells.join('')}</w:tr>`;
    return `${before?.kind === 'row' ? '' : '<w:tbl>'}${row}${after?.kind === 'row' ? '' : '</w:tbl>'}`;
  }
  return paragraph('', text);
}

/** Words in two runs, as Word leaves them after an edit; marks of notes in one of their own. */
export function paragraph(properties: string, text: string): string {
  const runs = text.split(/(\{\d\})/).map((piece) => {
    const [, note] = /^\{(\d)\}$/.exec(piece) ?? [];
    if (note !== undefined)
      return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${Number(note) + 1}"/></w:r>`;
    const middle = Math.floor(piece.length / 2);
    return run(piece.slice(0, middle)) + run(piece.slice(middle));
  });
  return `<w:p><w:pPr>${properties}<w:spacing w:after="120"/></w:pPr>${runs.join('')}</w:p>`;
}

const run = (text: string): string =>
  text === ''
    ? ''
    : `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
