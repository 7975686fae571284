import { mapInSteps } from '../text/steps.ts';
import { type ExportFormat, inStepsOrAtOnce } from './export-format.ts';
import { jsonLine } from './json-lines.ts';
import { passagesOf } from './passages.ts';
import { present } from './present.ts';
import { codePointsOf } from './text-units.ts';

/**
 * JSON Lines for spaCy and Prodigy: a brief a line, `spans` with one tag each (they may overlap: a span categoriser, not
 * an entity recogniser, learns them). Offsets count code points, as Python's strings do, end exclusive. What belongs to
 * an annotation stands on each of its spans under our own keys, which both keep.
 */
export const prodigy: ExportFormat = {
  id: 'spacy',
  label: 'spaCy and Prodigy',
  description: 'For training and review with spaCy and Prodigy: briefs with spans, one JSON object a line.',
  extension: 'jsonl',
  lost: ['unplaced', 'untagged', 'tag-rules', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows, { briefs }) {
    const lines = yield* mapInSteps(passagesOf(rows, briefs), 1, ({ path, text, rows: placed }) => {
      const points = codePointsOf(text);
      const spans = placed.flatMap((row) => {
        const { start, end, tags, id, section, memo, by, created, fields } = row;
        const { actor, addressee, stance, strength, date } = row;
        return tags.map((label) => ({
          start: points.of(start),
          end: points.of(end),
          label,
          id,
          ...present({ section, actor, addressee, stance, strength, date, memo, by, created }),
          ...(Object.keys(fields).length > 0 && { fields }),
        }));
      });
      const [{ briefTitle = '', briefDate = '' } = {}] = placed;
      const meta = { brief: path, ...present({ title: briefTitle, date: briefDate }) };
      return jsonLine({ text, spans, meta, answer: 'accept' });
    });
    return lines.join('');
  }),
};
