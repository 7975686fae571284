import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { groupBy } from '../../text/group-by.ts';
import { pathOfUri } from '../brief-uri.ts';
import { present } from '../present.ts';
import { type Imported, type ImportedAnnotation, NOTHING, readStance, readStrength } from './imported.ts';
import {
  asList,
  asOffset,
  asRecord,
  asText,
  asTexts,
  field,
  type JsonRecord,
  textField,
} from './json-fields.ts';

/** Whether JSON is of W3C Web Annotations: a context of theirs, or their types. */
export function isW3c(value: unknown): boolean {
  const first = asRecord(asList(value)[0]);
  const contexts = asList(first?.['@context']).map(asText);
  return (
    contexts.some((each) => each?.includes('www.w3.org/ns/anno')) ||
    asList(first?.type).some((each) => /^Annotation(?:Collection|Page)?$/.test(asText(each) ?? ''))
  );
}

/**
 * W3C Web Annotations in JSON-LD as their standard writes it: one, a list, a page or a collection. Positions count
 * code points; a passage is found by its quote, its position is a hint.
 */
export function readW3c(value: unknown): Read<Imported> {
  const problems: Problem[] = [];
  let without = 0;
  const { all, elsewhere } = annotationsIn(value);
  const found = all.flatMap((annotation) =>
    asList(annotation.target).flatMap((target) => {
      const read = readTarget(annotation, target);
      if (!read) without++;
      return read ? [read] : [];
    }),
  );
  if (elsewhere > 0) {
    const message = `The collection names ${counted(elsewhere, 'page')} that this file does not have. Export it with all its pages.`;
    problems.push({ code: 'pages-elsewhere', severity: 'warning', message });
  }
  if (without > 0) {
    const message = `Left out: ${counted(without, 'annotation')} of whole texts, or without a quote or a position.`;
    problems.push({ code: 'no-selector', severity: 'warning', message });
  }
  const documents = [...groupBy(found, ({ source }) => source)].map(([source, group]) => ({
    name: pathOfUri(source),
    unit: 'code-points' as const,
    annotations: group.map(({ annotation }) => annotation),
  }));
  return { value: { ...NOTHING, format: 'W3C Web Annotation', documents }, problems };
}

/** Where a collection has its annotations; pages follow one another. */
const INNER = ['items', 'first', 'next', '@graph'] as const;

/** The annotations of collections and pages, however deep, and how many pages are named that the file does not have. */
function annotationsIn(value: unknown): { readonly all: readonly JsonRecord[]; readonly elsewhere: number } {
  const all: JsonRecord[] = [];
  const named = new Set<string>();
  const here = new Set<string>();
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) for (let at = next.length - 1; at >= 0; at--) waiting.push(next[at]);
    const record = asRecord(next);
    if (!record) continue;
    const inner = INNER.flatMap((name) => (record[name] === undefined ? [] : [record[name]]));
    for (const page of [record.first, record.next]) if (typeof page === 'string') named.add(page);
    if (record.items !== undefined) here.add(asText(record.id) ?? '');
    if (inner.length > 0) waiting.push(...inner.reverse());
    else if (record.target !== undefined) all.push(record);
  }
  return { all, elsewhere: [...named].filter((page) => !here.has(page)).length };
}

function readTarget(
  annotation: JsonRecord,
  target: unknown,
): { readonly source: string; readonly annotation: ImportedAnnotation } | undefined {
  const source = textField(target, 'source') ?? textField(field(target, 'source'), 'id');
  const place = readSelectors(field(target, 'selector'));
  if (source === undefined || !place) return undefined;
  const bodies = asList(annotation.body);
  const purposes = (body: unknown): readonly unknown[] => asList(field(body, 'purpose'));
  const isTag = (body: unknown): boolean =>
    purposes(body).some((each) => each === 'tagging' || each === 'classifying');
  const value = (body: unknown): string => asText(body) ?? textField(body, 'value') ?? '';
  const memos = [
    ...bodies.filter((body) => asRecord(body) && !isTag(body)).map(value),
    asText(annotation.bodyValue) ?? '',
  ];
  const creator = asList(annotation.creator)[0];
  return {
    source,
    annotation: {
      ...place,
      tags: bodies
        .filter(isTag)
        .map(value)
        .filter((tag) => tag !== ''),
      ...present({
        actor: asText(annotation.actor),
        addressee: asText(annotation.addressee),
        stance: readStance(asText(annotation.stance)),
        strength: readStrength(asText(annotation.strength)),
        date: asText(annotation.date),
        fields: asTexts(annotation.fields),
        memo: memos.filter((memo) => memo !== '').join('\n\n'),
        by: textField(creator, 'name') ?? textField(creator, 'nickname') ?? asText(creator),
        created: asText(annotation.created),
        id: ownId(asText(annotation.id)),
      }),
    },
  };
}

function ownId(iri: string | undefined): string | undefined {
  const prefix = 'urn:policy-annotator:annotation:';
  if (!iri?.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** The quote and position among selectors; undefined when there is neither. */
export function readSelectors(
  selectors: unknown,
): Pick<ImportedAnnotation, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'> | undefined {
  const all = asList(selectors).flatMap((each) => [each, ...asList(field(each, 'refinedBy'))]);
  const quote = all.find((each) => field(each, 'type') === 'TextQuoteSelector');
  const position = all.find((each) => field(each, 'type') === 'TextPositionSelector');
  const exact = textField(quote, 'exact') ?? '';
  const [start, end] = [asOffset(field(position, 'start')), asOffset(field(position, 'end'))];
  if (exact === '' && (start === undefined || end === undefined)) return undefined;
  return {
    quote: exact,
    ...present({ prefix: textField(quote, 'prefix'), suffix: textField(quote, 'suffix'), start, end }),
  };
}
