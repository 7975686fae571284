import { mapInSteps } from '../text/steps.ts';
import { type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';

/** One JSON object a line, one line an annotation: for scripts, jq and databases. */
export const jsonLines: ExportFormat = {
  id: 'jsonl',
  label: 'JSON Lines',
  description: 'For scripts, jq and databases: one JSON object a line.',
  extension: 'jsonl',
  lost: ['tags', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows) {
    return (yield* mapInSteps(rows, ROWS_PER_STEP, jsonLine)).join('');
  }),
};

/**
 * A value as a line. JSON.stringify escapes lone surrogates; U+2028, U+2029 and U+0085 are escaped too, as some readers
 * split lines there.
 */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
