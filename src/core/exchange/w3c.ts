import { mapInSteps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import { briefUri } from './brief-uri.ts';
import { type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';
import { guidOf } from './guid.ts';
import { jsonDocument } from './json-document.ts';
import { present } from './present.ts';
import { type CodePoints, codePointsOf } from './text-units.ts';
import { utcTime } from './utc-time.ts';

/** The standard's context, and what its vocabulary has no word for. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    policy: 'urn:policy-annotator:',
    actor: 'policy:actor',
    addressee: 'policy:addressee',
    stance: 'policy:stance',
    strength: 'policy:strength',
    date: 'policy:date',
    section: 'policy:section',
    fields: { '@id': 'policy:fields', '@type': '@json' },
  },
] as const;

/**
 * W3C Web Annotations (Data Model, 23 February 2017) as one JSON-LD document: a collection with its page embedded
 * (section 5). Tags are bodies for `tagging`, the memo is one for `describing`. Positions count code points with an
 * exclusive end (section 4.2.5); an annotation without a place has its quote alone.
 */
export const w3c: ExportFormat = {
  id: 'w3c',
  label: 'W3C Web Annotation',
  description: 'For annotation servers and linked data: a JSON-LD collection.',
  extension: 'jsonld',
  lost: ['tags', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows, { title, briefs }) {
    const points = new Map(
      yield* mapInSteps(briefs, 1, ({ path, text }) => [path, codePointsOf(text)] as const),
    );
    const annotations = yield* mapInSteps(rows, ROWS_PER_STEP, (row) =>
      annotation(row, points.get(row.brief)),
    );
    const id = urn('collection', title);
    const page = { id: urn('page', title), type: 'AnnotationPage', partOf: id, startIndex: 0 };
    return yield* jsonDocument(annotations, ROWS_PER_STEP, (items) => ({
      '@context': CONTEXT,
      id,
      type: 'AnnotationCollection',
      label: title,
      total: rows.length,
      ...(rows.length > 0 ? { first: { ...page, items }, last: page.id } : {}),
    }));
  }),
};

const urn = (...parts: readonly string[]): string => `urn:uuid:${guidOf(...parts)}`;

function annotation(row: AnnotationRow, points: CodePoints | undefined): object {
  const { id, tags, memo, by, section, actor, addressee, stance, strength, date, fields } = row;
  const created = utcTime(row.created);
  const bodies = [
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...(memo === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'describing', value: memo, format: 'text/plain' }]),
  ];
  return {
    id: `urn:policy-annotator:annotation:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: tags.length > 0 ? 'tagging' : 'describing',
    ...(created === undefined ? {} : { created }),
    ...(by === '' ? {} : { creator: { id: urn('user', by), type: 'Person', name: by } }),
    ...present({ actor, addressee, stance, strength, date }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      source: briefUri(row.brief),
      ...(section === '' ? {} : { section }),
      selector: selectors(row, points),
    },
  };
}

function selectors(
  { quote, prefix, suffix, start, end }: AnnotationRow,
  points: CodePoints | undefined,
): object[] {
  const around = { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
  const byQuote = { type: 'TextQuoteSelector', exact: quote, ...around };
  if (start === undefined || end === undefined || !points) return [byQuote];
  return [byQuote, { type: 'TextPositionSelector', start: points.of(start), end: points.of(end) }];
}
