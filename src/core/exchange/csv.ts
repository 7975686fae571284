import { fieldValue } from '../codebook/own-field.ts';
import type { Project } from '../project/project.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { type AnnotationRow, fieldNames } from './annotation-row.ts';
import { type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';

/** CSV as RFC 4180 has it, every cell exactly as in the brief: for scripts, R and pandas. */
export const csvExact: ExportFormat = {
  id: 'csv-exact',
  label: 'CSV, exact',
  description: 'For scripts, R and pandas: every cell exactly as it stands in the brief.',
  extension: 'csv',
  lost: ['tags', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce((rows, { project }) => toCsv(rows, project, (cell) => cell)),
};

/** CSV that opens well in Excel, LibreOffice and Google Sheets, and in which no cell can be a formula. */
export const csvForSpreadsheets: ExportFormat = {
  id: 'csv',
  label: 'CSV for spreadsheets',
  description: 'For Excel, LibreOffice and Google Sheets: opens as UTF-8, no cell can run as a formula.',
  extension: 'csv',
  lost: ['tags', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows, { project }) {
    // Without the BOM Excel reads UTF-8 as the machine's old code page.
    return `\ufeff${yield* toCsv(rows, project, guardCell)}`;
  }),
};

export type CsvColumn = readonly [name: string, cell: (row: AnnotationRow) => string];

/** Own fields have a column each, with this in front of their names: they could be called as one of ours. */
export const FIELD_COLUMN = 'field_';

/** The columns of both, in order; own fields that some row has come behind the statement. */
export function csvColumns(rows: readonly AnnotationRow[], { fields }: Project): readonly CsvColumn[] {
  const own = fieldNames(rows, fields).map(
    (name): CsvColumn => [FIELD_COLUMN + name, (row) => fieldValue(row.fields, name) ?? ''],
  );
  const at = COLUMNS.findIndex(([name]) => name === 'memo');
  return [...COLUMNS.slice(0, at), ...own, ...COLUMNS.slice(at)];
}

const COLUMNS: readonly CsvColumn[] = [
  ['brief', (row) => row.brief],
  ['brief_title', (row) => row.briefTitle],
  ['brief_date', (row) => row.briefDate],
  ['section', (row) => row.section],
  ['section_title', (row) => row.sectionTitle],
  ['tags', (row) => row.tags.join('; ')],
  ['quote', (row) => row.quote],
  ['actor', (row) => row.actor],
  ['addressee', (row) => row.addressee],
  ['stance', (row) => row.stance],
  ['strength', (row) => row.strength],
  ['statement_date', (row) => row.date],
  ['memo', (row) => row.memo],
  ['annotator', (row) => row.by],
  ['created', (row) => row.created],
  ['place', (row) => row.place],
  ['line', (row) => number(row.line)],
  ['start', (row) => number(row.start)],
  ['end', (row) => number(row.end)],
  ['id', (row) => row.id],
];

function* toCsv(
  rows: readonly AnnotationRow[],
  project: Project,
  prepare: (cell: string) => string,
): Steps<string> {
  const columns = csvColumns(rows, project);
  const header = columns.map(([name]) => quoteCell(prepare(name))).join(',');
  const body = yield* mapInSteps(rows, ROWS_PER_STEP, (row) =>
    columns.map(([, cell]) => quoteCell(prepare(cell(row)))).join(','),
  );
  return `${[header, ...body].join('\r\n')}\r\n`;
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A cell as RFC 4180, section 2, rules 5 to 7 has it. */
export function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A cell that a spreadsheet would run (OWASP, "CSV Injection": = + - @, tab, CR, and their full-width forms, also
 * behind blanks) gets an apostrophe in front, which spreadsheets take as "this is text".
 */
export function guardCell(cell: string): string {
  return /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}
