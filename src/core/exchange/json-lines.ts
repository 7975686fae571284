import type { ExportFormat } from './export-format.ts';

/** One JSON object a line, one line an annotation: for scripts, jq and databases. */
export const jsonLines: ExportFormat = {
  id: 'jsonl',
  label: 'JSON Lines',
  description: 'For scripts, jq and databases: one JSON object a line.',
  extension: 'jsonl',
  lost: ['tags', 'actors', 'meetings'],
  // JSON.stringify escapes lone surrogates; U+2028 and U+2029 are escaped too, as some readers split lines there.
  write: (rows) =>
    rows
      .map(
        (row) => `${JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`,
      )
      .join(''),
};
