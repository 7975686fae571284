import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { present } from '../present.ts';
import {
  type Imported,
  type ImportedAnnotation,
  type ImportedDocument,
  joinTags,
  NOTHING,
  readStance,
  readStrength,
} from './imported.ts';
import { AS_IN_JAVASCRIPT, AS_IN_PYTHON, countedOver, inferred } from './infer-offsets.ts';
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

/** Whether JSON is a text with labelled spans, as doccano, spaCy and Prodigy have it. */
export function isLabelled(values: readonly unknown[]): boolean {
  const first = asRecord(values[0]);
  return (
    typeof first?.text === 'string' &&
    ['label', 'labels', 'entities', 'spans'].some((key) => Array.isArray(first[key]))
  );
}

/**
 * Texts with spans, one JSON object each. doccano (`label`: `[start, end, tag]`, or `entities` with offsets) counts
 * UTF-16 units, spaCy and Prodigy (`spans`) code points. What a reviewer rejected or skipped is left out.
 */
export function readLabelled(values: readonly unknown[]): Read<Imported> {
  const problems: Problem[] = [];
  let unreadable = 0;
  const documents = values.flatMap((value, at): ImportedDocument[] => {
    const record = asRecord(value);
    const raw = asText(record?.text);
    if (!record || raw === undefined || record.answer === 'reject' || record.answer === 'ignore') return [];
    const spans = [record.spans, record.entities, record.label, record.labels].flatMap(asList);
    const found = spans.flatMap((span) => {
      const read = readSpan(span);
      if (!read) unreadable++;
      return read ? [read] : [];
    });
    const counting = Array.isArray(record.spans) ? AS_IN_PYTHON : AS_IN_JAVASCRIPT;
    const { text, annotations, remark } = countedOver(raw, found, counting);
    const name = nameOf(record, at);
    if (remark !== undefined) problems.push(inferred(name, remark));
    return [{ name, text, unit: 'utf16', annotations: joinTags(annotations) }];
  });
  if (unreadable > 0) {
    const message = `Left out: ${counted(unreadable, 'span')} without two offsets and a label.`;
    problems.push({ code: 'bad-span', severity: 'warning', message });
  }
  const isProdigy = values.some((each) => Array.isArray(field(each, 'spans')));
  return { value: { ...NOTHING, format: isProdigy ? 'spaCy and Prodigy' : 'doccano', documents }, problems };
}

function nameOf(record: JsonRecord, at: number): string {
  const meta = asRecord(record.meta) ?? asRecord(record.metadata);
  const names = [
    record.brief,
    meta?.brief,
    record.filename,
    meta?.filename,
    meta?.source,
    record.title,
    meta?.title,
  ];
  return names.map(asText).find((name) => name !== undefined && name !== '') ?? `text ${at + 1}`;
}

function readSpan(span: unknown): ImportedAnnotation | undefined {
  if (Array.isArray(span)) {
    const [start, end, label] = [asOffset(span[0]), asOffset(span[1]), asText(span[2])];
    return start === undefined || end === undefined || label === undefined
      ? undefined
      : { quote: '', start, end, tags: [label] };
  }
  const start = asOffset(field(span, 'start')) ?? asOffset(field(span, 'start_offset'));
  const end = asOffset(field(span, 'end')) ?? asOffset(field(span, 'end_offset'));
  const one = textField(span, 'label');
  // Label Studio's short JSON has a list of them, and the words.
  const tags =
    one === undefined ? asList(field(span, 'labels')).flatMap((each) => asText(each) ?? []) : [one];
  if (start === undefined || end === undefined || tags.length === 0) return undefined;
  return {
    quote: textField(span, 'text') ?? '',
    start,
    end,
    tags,
    ...present({
      actor: textField(span, 'actor'),
      addressee: textField(span, 'addressee'),
      stance: readStance(textField(span, 'stance')),
      strength: readStrength(textField(span, 'strength')),
      date: textField(span, 'date'),
      fields: asTexts(field(span, 'fields')),
      memo: textField(span, 'memo'),
      by: textField(span, 'by'),
      created: textField(span, 'created'),
      id: textField(span, 'id'),
    }),
  };
}
