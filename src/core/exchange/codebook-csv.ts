import type { Tag } from '../codebook/tag.ts';
import { guardCell, quoteCell } from './csv.ts';
import type { ExportFormat } from './export-format.ts';

/** The columns of a codebook as a table. Lists are joined by "; ". */
export const CODEBOOK_COLUMNS: readonly (readonly [name: string, cell: (tag: Tag) => string])[] = [
  ['tag', ({ name }) => name],
  ['label', ({ label = '' }) => label],
  ['color', ({ color = '' }) => color],
  ['memo', ({ memo = '' }) => memo],
  ['include', ({ include = '' }) => include],
  ['exclude', ({ exclude = '' }) => exclude],
  ['example', ({ example = '' }) => example],
  ['shortcut', ({ shortcut = '' }) => shortcut],
  ['asks', ({ asks = [] }) => asks.join('; ')],
  ['also', ({ also = [] }) => also.join('; ')],
];

/** The codebook as a table for spreadsheets, a tag a row; cells that a spreadsheet would run are guarded. */
export const codebookCsv: ExportFormat = {
  id: 'codebook-csv',
  label: 'Codebook as CSV',
  description: 'To edit the tags with their rules in a spreadsheet; Import Codebook… takes it back.',
  extension: 'csv',
  lost: ['annotations', 'own-fields', 'actors', 'meetings', 'memos'],
  write(_, { project }) {
    const line = (cells: readonly string[]): string => `${cells.map(quoteCell).join(',')}\r\n`;
    const head = line(CODEBOOK_COLUMNS.map(([name]) => name));
    const rows = project.codebook.map((tag) =>
      line(CODEBOOK_COLUMNS.map(([, cell]) => guardCell(cell(tag)))),
    );
    return `\ufeff${head}${rows.join('')}`;
  },
};
