import { mapInSteps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import { briefUri } from './brief-uri.ts';
import { writeDescribed, writeTexts } from './described.ts';
import { type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';
import { guidOf } from './guid.ts';
import { jsonDocument } from './json-document.ts';
import { utcTime } from './utc-time.ts';

const NO_TIME = '1970-01-01T00:00:00+00:00';

/**
 * What the Hypothesis API gives for a search (h.readthedocs.io, "search"): `total` and `rows`. Its client counts UTF-16
 * units, though the W3C asks for code points, and finds passages by their quote first. Who says it, section and own
 * fields stand on top of the annotation's text.
 */
export const hypothesis: ExportFormat = {
  id: 'hypothesis',
  label: 'Hypothes.is JSON',
  description: 'For Hypothes.is and tools that read its exports.',
  extension: 'json',
  lost: ['tags', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows) {
    const annotations = yield* mapInSteps(rows, ROWS_PER_STEP, (row) => {
      const { id, by, tags, quote, prefix, suffix, start, end, memo } = row;
      const created = utcTime(row.created)?.replace('Z', '+00:00') ?? NO_TIME;
      const user = `acct:${userName(by)}@policy-annotator`;
      return {
        id: guidOf('annotation', id),
        created,
        updated: created,
        user,
        user_info: { display_name: by || null },
        uri: briefUri(row.brief),
        text: writeDescribed({ fields: factsOf(row), text: memo }),
        tags,
        group: '__world__',
        permissions: { read: [user], admin: [user], update: [user], delete: [user] },
        target: [
          {
            source: briefUri(row.brief),
            selector: [
              ...(start === undefined || end === undefined
                ? []
                : [{ type: 'TextPositionSelector', start, end }]),
              { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
            ],
          },
        ],
        document: { title: [row.briefTitle || row.brief] },
        links: {},
        hidden: false,
        flagged: false,
      };
    });
    return yield* jsonDocument(annotations, ROWS_PER_STEP, (items) => ({ total: rows.length, rows: items }));
  }),
};

const factsOf = (row: AnnotationRow): Readonly<Record<string, string>> => ({
  ...{ Actor: row.actor, Addressee: row.addressee, Stance: row.stance, Strength: row.strength },
  ...{ Date: row.date, Section: row.section, Fields: writeTexts(row.fields) },
});

/** Letters, digits, "." and "_", as the service allows; the name as it is stands in `display_name`. */
const userName = (by: string): string => by.replace(/[^A-Za-z0-9._]+/g, '_') || 'nobody';
