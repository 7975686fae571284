import { readZip } from '../../exchange/bytes/read-zip.ts';
import { childOf, childrenOf, readXml, type XmlNode } from '../../exchange/xml/read-xml.ts';
import type { DocumentBlock, ReadDocument } from '../document.ts';
import { withoutGaps } from '../without-gaps.ts';
import { attribute, readNumbering, value } from './numbering.ts';
import { readParagraph } from './paragraph.ts';
import { outlineOf, readStyles } from './styles.ts';

/** A larger part of the archive is not read, in bytes. */
const LARGEST_PART = 60_000_000;
/** Tables in tables, text boxes in text boxes. */
const DEEPEST = 10;

/**
 * Reads a Word document (ISO 29500-1, transitional and strict): headings by their styles, lists with the numbers that
 * Word shows, tables, foot notes and end notes. Its head and foot lines are no part of the text. Nothing is run, and
 * nothing outside of the file is looked at. Refused in one sentence: what is no document, damaged, or too large.
 */
export function readDocx(bytes: Uint8Array): ReadDocument {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {
      refused: 'It has a password, or is in the older .doc form. Save it as .docx without a password.',
    };
  const { value: entries, problems } = readZip(bytes);
  if (entries.length === 0) return { refused: problems[0]?.message ?? 'It is no Word document.' };
  const unsafe = problems.find(({ code }) => code === 'zip-name');
  if (unsafe)
    return { refused: `${unsafe.message} No Word document has such a name, so none of it is read.` };
  const faults: string[] = [];
  const part = (name: string): XmlNode | undefined => {
    const entry = entries.find((each) => each.name.toLowerCase() === name);
    const content = entry?.read();
    if (!content) return undefined;
    if (!content.value) faults.push(content.problems[0]?.message ?? `“${name}” cannot be read.`);
    else if (content.value.length > LARGEST_PART)
      faults.push(`“${name}” in it is larger than ${LARGEST_PART / 1e6} MB.`);
    else {
      const xml = readXml(new TextDecoder().decode(content.value));
      if (!xml.value) faults.push(`“${name}” in it: ${xml.problems[0]?.message ?? ''}`);
      return xml.value;
    }
    return undefined;
  };
  const main = part('word/document.xml');
  const body = childOf(main, 'body');
  if (!body) return { refused: faults[0] ?? 'It is no Word document: it has no text part.' };
  const reader = new BodyReader(part('word/styles.xml'), part('word/numbering.xml'));
  reader.readChildren(body, 0);
  const blocks = [
    // The title is above all, headings by their look are below those with styles.
    ...withoutGaps(reader.blocks),
    ...notes(part('word/footnotes.xml'), 'footnote', 'f'),
    ...notes(part('word/endnotes.xml'), 'endnote', 'e'),
  ];
  if (blocks.length === 0) return { refused: 'It has no text.' };
  return { document: { blocks, remarks: faults } };
}

class BodyReader {
  readonly blocks: DocumentBlock[] = [];
  readonly #style: ReturnType<typeof readStyles>;
  readonly #lists: ReturnType<typeof readNumbering>;

  constructor(styles: XmlNode | undefined, numbering: XmlNode | undefined) {
    this.#style = readStyles(styles);
    this.#lists = readNumbering(numbering);
  }

  readChildren(node: XmlNode, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of node.children) {
      if (child.name === 'p') this.#paragraph(child, depth);
      else if (child.name === 'tbl') this.#table(child, depth);
      else if (child.name === 'sdt') this.readChildren(childOf(child, 'sdtContent') ?? child, depth + 1);
      else if (/^(?:customXml|ins|moveTo|smartTag)$/.test(child.name)) this.readChildren(child, depth + 1);
    }
  }

  #paragraph(node: XmlNode, depth: number): void {
    const properties = childOf(node, 'pPr');
    const style = this.#style(value(properties, 'pStyle'));
    if (style.isContents) return;
    const { text, bold, boxes } = readParagraph(node, style.bold);
    const own = childOf(properties, 'numPr');
    const list = own ? value(own, 'numId') : style.list;
    const level = Number((own && value(own, 'ilvl')) || style.listLevel || 0);
    if (text !== '') {
      const label = list && list !== '0' ? this.#lists.next(list, level) : undefined;
      const labelled = label?.kind === 'number' ? `${label.text} ${text}` : text;
      const outline = outlineOf(properties) ?? style.outline;
      if (style.isTitle || outline !== undefined)
        this.blocks.push({ kind: 'heading', level: style.isTitle ? 0 : (outline ?? 1), text: labelled });
      else if (label?.kind === 'bullet') this.blocks.push({ kind: 'item', depth: level, text });
      else if (bold && !label && isShort(text)) this.blocks.push({ kind: 'heading', level: BY_LOOK, text });
      else this.blocks.push({ kind: 'paragraph', text: labelled });
    }
    for (const box of boxes) this.readChildren(box, depth + 1);
  }

  /** A table of one cell is a frame around text. */
  #table(node: XmlNode, depth: number): void {
    const rows = childrenOf(node, 'tr').map((row) => childrenOf(row, 'tc'));
    const [first, ...others] = rows.flat();
    if (first && others.length === 0) {
      this.readChildren(first, depth + 1);
      return;
    }
    const texts = rows.map((row) => row.map((cell) => this.#cellText(cell, depth + 1)));
    const filled = texts.filter((row) => row.some((cell) => cell !== ''));
    if (filled.length > 0) this.blocks.push({ kind: 'table', rows: filled });
  }

  #cellText(node: XmlNode, depth: number): string {
    if (depth > DEEPEST) return '';
    return node.children
      .map((child) =>
        child.name === 'p' ? readParagraph(child, false).text : this.#cellText(child, depth + 1),
      )
      .filter((text) => text !== '')
      .join(' ');
  }
}

/** The level of a heading that only its bold letters show, before it is settled. */
const BY_LOOK = 99;

const isShort = (text: string): boolean =>
  text.length <= 120 && text.split(' ').length <= 14 && !/[.;,:!]$/.test(text) && /\p{L}/u.test(text);

function notes(root: XmlNode | undefined, name: string, letter: string): DocumentBlock[] {
  return childrenOf(root, name).flatMap((note): DocumentBlock[] => {
    const text = childrenOf(note, 'p')
      .map((paragraph) => readParagraph(paragraph, false).text)
      .filter((each) => each !== '')
      .join(' ');
    const isText = !/^(?:separator|continuation)/.test(attribute(note, 'type'));
    return text !== '' && isText ? [{ kind: 'note', id: `${letter} ${attribute(note, 'id')}`, text }] : [];
  });
}
