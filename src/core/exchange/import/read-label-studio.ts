import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { present } from '../present.ts';
import {
  type Imported,
  type ImportedAnnotation,
  type ImportedDocument,
  NOTHING,
  readStance,
  readStrength,
} from './imported.ts';
import { AS_IN_JAVASCRIPT, countedOver, inferred } from './infer-offsets.ts';
import { asList, asOffset, asRecord, asText, asTexts, field, textField } from './json-fields.ts';

/** Whether JSON is of Label Studio's tasks. */
export function isLabelStudio(values: readonly unknown[]): boolean {
  const first = asRecord(asList(values[0])[0]);
  return (
    asRecord(first?.data) !== undefined &&
    (Array.isArray(first?.annotations) || Array.isArray(first?.predictions))
  );
}

/** Label Studio's tasks with their annotations; predictions where a task has none. Offsets count UTF-16 units. */
export function readLabelStudio(values: readonly unknown[]): Read<Imported> {
  const problems: Problem[] = [];
  let others = 0;
  const documents = values.flatMap(asList).flatMap((task, at): ImportedDocument[] => {
    const data = asRecord(field(task, 'data'));
    const raw = data && (asText(data.text) ?? longestText(Object.values(data)));
    if (!data || raw === undefined) return [];
    const done = asList(field(task, 'annotations'));
    const sets = done.length > 0 ? done : asList(field(task, 'predictions'));
    const found = sets.flatMap((set) =>
      asList(field(set, 'result')).flatMap((region) => {
        const read = readRegion(region, annotator(set));
        if (!read) others++;
        return read ? [read] : [];
      }),
    );
    const name = asText(data.brief) ?? asText(data.filename) ?? asText(data.name) ?? `task ${at + 1}`;
    const { text, annotations, remark } = countedOver(raw, found, AS_IN_JAVASCRIPT);
    if (remark !== undefined) problems.push(inferred(name, remark));
    return [{ name, text, unit: 'utf16', annotations }];
  });
  if (others > 0) {
    const message = `Left out: ${counted(others, 'result that is no label', 'results that are not labels')} on text.`;
    problems.push({ code: 'left-out', severity: 'hint', message });
  }
  return { value: { ...NOTHING, format: 'Label Studio', documents }, problems };
}

function longestText(values: readonly unknown[]): string | undefined {
  const texts = values.flatMap((each) => asText(each) ?? []);
  return texts.sort((a, b) => b.length - a.length)[0];
}

function annotator(set: unknown): string | undefined {
  const by = field(set, 'completed_by');
  return textField(by, 'email') ?? asText(by);
}

function readRegion(region: unknown, by: string | undefined): ImportedAnnotation | undefined {
  const value = field(region, 'value');
  const [start, end] = [asOffset(field(value, 'start')), asOffset(field(value, 'end'))];
  const labels = asList(field(value, 'labels')).flatMap((each) => asText(each) ?? []);
  if (start === undefined || end === undefined || field(region, 'type') !== 'labels') return undefined;
  const meta = field(region, 'meta');
  const memo = asList(field(meta, 'text'))
    .flatMap((each) => asText(each) ?? [])
    .join('\n\n');
  return {
    quote: textField(value, 'text') ?? '',
    start,
    end,
    tags: labels,
    ...present({
      actor: textField(meta, 'actor'),
      addressee: textField(meta, 'addressee'),
      stance: readStance(textField(meta, 'stance')),
      strength: readStrength(textField(meta, 'strength')),
      date: textField(meta, 'date'),
      fields: asTexts(field(meta, 'fields')),
      memo,
      by: textField(meta, 'by') ?? by,
      created: textField(meta, 'created'),
    }),
  };
}
