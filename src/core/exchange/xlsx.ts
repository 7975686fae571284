import type { Project } from '../project/project.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { zipSteps } from './bytes/write-zip.ts';
import { CODEBOOK_COLUMNS } from './codebook-csv.ts';
import { csvColumns, FIELD_COLUMN } from './csv.ts';
import { type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';
import { illegalLoss, loss } from './losses.ts';
import { escapeXml, writeXml, type XmlElement } from './xml/write-xml.ts';

/** Most UTF-16 units that a cell of Excel holds. */
const LONGEST = 32_767;

/**
 * An Excel workbook (Office Open XML, ECMA-376 part 1, section 18): annotations, codebook, actors and meetings, a sheet
 * each, with a head that stays in view and filters. Texts are texts: none can run as a formula.
 */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  label: 'Excel workbook',
  description:
    'For Excel and LibreOffice: annotations, codebook, actors, meetings and memos on a sheet each.',
  extension: 'xlsx',
  lost: [],
  ...inStepsOrAtOnce(function* (rows, { project }, lose) {
    const columns = csvColumns(rows, project);
    const numbers = new Set([
      ...['line', 'start', 'end'],
      ...project.fields.flatMap(({ id, type }) => (type === 'number' ? [FIELD_COLUMN + id] : [])),
    ]);
    const sheets: readonly Sheet[] = [
      {
        name: 'Annotations',
        head: columns.map(([name]) => name),
        rows: yield* mapInSteps(rows, ROWS_PER_STEP, (row) =>
          columns.map(([name, cell]) => {
            const text = cell(row);
            return numbers.has(name) && /^-?\d[\d.]*$/.test(text) && Number.isFinite(Number(text))
              ? Number(text)
              : text;
          }),
        ),
      },
      ...otherSheets(project),
    ];
    let [cut, halves] = [0, 0];
    for (const { rows: lines } of sheets)
      yield* mapInSteps(lines, ROWS_PER_STEP, (line) => {
        for (const cell of line.map(String)) {
          if (cell.length > LONGEST) cut++;
          halves += cell.match(/\p{Cs}/gu)?.length ?? 0;
        }
      });
    for (const each of illegalLoss(halves)) lose?.(each);
    if (cut > 0) lose?.(loss('long-cells', cut, [`what is over ${LONGEST} characters in`, 'cell']));
    const contents: string[] = [];
    for (const sheet of sheets) contents.push(yield* sheetXml(sheet));
    return yield* zipSteps([
      { name: '[Content_Types].xml', content: contentTypes(sheets) },
      { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
      { name: 'xl/workbook.xml', content: workbook(sheets) },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations([
          ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      },
      { name: 'xl/styles.xml', content: STYLES },
      ...contents.map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
    ]);
  }),
};

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function otherSheets({ codebook, fields, actors, meetings, memos }: Project): readonly Sheet[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return [
    {
      name: 'Codebook',
      head: CODEBOOK_COLUMNS.map(([name]) => name),
      rows: codebook.map((tag) => CODEBOOK_COLUMNS.map(([, cell]) => cell(tag))),
    },
    ...(fields.length === 0
      ? []
      : [
          {
            name: 'Fields',
            head: ['name', 'label', 'type', 'values', 'memo'],
            rows: fields.map(({ id, label = '', type, values = [], memo = '' }) => [
              id,
              label,
              type,
              values.join('; '),
              memo,
            ]),
          },
        ]),
    {
      name: 'Actors',
      head: ['name', 'type', 'aliases', 'roles', 'memo', 'id'],
      rows: actors
        .filter(isMeant)
        .map(({ id, name, type, aliases, roles, memo = '' }) => [
          name,
          type,
          aliases.join('; '),
          roles
            .map(({ role, from = '', to = '' }) => (from + to === '' ? role : `${role} (${from}–${to})`))
            .join('; '),
          memo,
          id,
        ]),
    },
    {
      name: 'Meetings',
      head: ['name', 'date', 'place', 'actors', 'aliases', 'memo', 'id'],
      rows: meetings
        .filter(isMeant)
        .map(({ id, name, date = '', place = '', actors: present, aliases, memo = '' }) => [
          name,
          date,
          place,
          present.map((each) => names.get(each) ?? each).join('; '),
          aliases.join('; '),
          memo,
          id,
        ]),
    },
    ...(memos.length === 0
      ? []
      : [
          {
            name: 'Memos',
            head: ['brief', 'section', 'title', 'memo', 'by', 'created', 'id'],
            rows: memos.map(({ id, brief, section = '', title = '', memo, by = '', created = '' }) => [
              brief,
              section,
              title,
              memo,
              by,
              created,
              id,
            ]),
          },
        ]),
  ];
}

/** What a person said is none is on no sheet. */
const isMeant = ({ ignore }: { readonly ignore?: true }): boolean => ignore === undefined;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function contentTypes(sheets: readonly Sheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (PartName: string, kind: string): XmlElement => ({
    name: 'Override',
    attributes: { PartName, ContentType: `${type}.${kind}+xml` },
  });
  return writeXml({
    name: 'Types',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    content: [
      {
        name: 'Default',
        attributes: {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        },
      },
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/styles.xml', 'styles'),
      ...sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    ],
  });
}

function relations(targets: readonly (readonly [string, string])[]): string {
  return writeXml({
    name: 'Relationships',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    content: targets.map(([kind, Target], at) => ({
      name: 'Relationship',
      attributes: { Id: `r${at + 1}`, Type: `${OFFICE}/${kind}`, Target },
    })),
  });
}

function workbook(sheets: readonly Sheet[]): string {
  return writeXml({
    name: 'workbook',
    attributes: { xmlns: MAIN, 'xmlns:r': OFFICE },
    content: [
      {
        name: 'sheets',
        content: sheets.map(({ name }, at) => ({
          name: 'sheet',
          attributes: { name, sheetId: String(at + 1), 'r:id': `r${at + 1}` },
        })),
      },
    ],
  });
}

/** Style 1 is the head: bold. Style 2 is text: wrapped, at the top. */
const STYLES = `<?xml version="1.0" encoding="utf-8"?>
<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
`;

// Written as text: an element a line would put blanks into cells, and a large sheet is many elements.
function* sheetXml({ head, rows }: Sheet): Steps<string> {
  const widths = head.map((name, column) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[column]).length), name.length);
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`;
  });
  const line = (cells: readonly (string | number)[], at: number, style: number): string =>
    `<row r="${at}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at}`, style)).join('')}</row>\n`;
  const lines = yield* mapInSteps(rows, ROWS_PER_STEP, (row, at) => line(row, at + 2, 2));
  const range = `A1:${letters(head.length - 1)}${rows.length + 1}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths.join('')}</cols><sheetData>
${line(head, 1, 1)}${lines.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>
`;
}

function cellXml(cell: string | number, place: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  // "_x000D_" is the character of that number (section 22.9.2.19): so an underscore that looks like it is written.
  const text = cell
    .slice(0, LONGEST)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (each) => `_x${hex(each)}_`);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const hex = (each: string): string => each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const rest = column % 26;
  const before = column >= 26 ? letters(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + rest);
}
