import { quoteCell } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { loss } from './losses.ts';

/**
 * Taguette's codebook (`tag,description`), which it imports. It joins the parts of a tag by "."; that character in a
 * name becomes "_".
 */
export const taguette: ExportFormat = {
  id: 'taguette',
  label: 'Taguette codebook',
  description: 'For Taguette: tags and their memos, without passages.',
  extension: 'csv',
  lost: ['annotations', 'tag-look', 'own-fields', 'actors', 'meetings', 'memos'],
  write(_rows, { project }, lose) {
    const dotted = project.codebook.filter(({ name }) => name.includes('.')).length;
    if (dotted > 0) lose?.(loss('dots', dotted, ['the dots in the name of', 'tag']));
    const rows = project.codebook.map(({ name, memo = '' }) => [
      name.replaceAll('.', '_').replaceAll('/', '.'),
      memo,
    ]);
    return [['tag', 'description'], ...rows].map((cells) => `${cells.map(quoteCell).join(',')}\r\n`).join('');
  },
};
