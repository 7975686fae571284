import { mapInSteps } from '../text/steps.ts';
import { type ExportFormat, inStepsOrAtOnce } from './export-format.ts';
import { jsonLine } from './json-lines.ts';
import { ALL_BUT_LABELS } from './losses.ts';
import { passagesOf } from './passages.ts';

/**
 * Doccano's JSON Lines for sequence labelling: a document a line, labels as `[start, end, tag]`. It counts UTF-16 units
 * unless a project counts grapheme clusters (doccano issue 2290), end exclusive. Other keys become the document's
 * metadata there.
 */
export const doccano: ExportFormat = {
  id: 'doccano',
  label: 'doccano',
  description: 'For doccano: briefs with labelled passages, one JSON object a line.',
  extension: 'jsonl',
  lost: ALL_BUT_LABELS,
  ...inStepsOrAtOnce(function* (rows, { briefs }) {
    const lines = yield* mapInSteps(passagesOf(rows, briefs), 1, ({ path, text, rows: placed }) =>
      jsonLine({
        text,
        label: placed.flatMap(({ start, end, tags }) => tags.map((tag) => [start, end, tag])),
        brief: path,
      }),
    );
    return lines.join('');
  }),
};
