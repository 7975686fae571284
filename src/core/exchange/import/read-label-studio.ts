import type { Problem, Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import { present } from '../present.ts';
import {
  type Imported,
  type ImportedAnnotation,
  type ImportedDocument,
  NOTHING,
  readStance,
} from './imported.ts';
import { asList, asOffset, asRecord, asText, field, textField } from './json-fields.ts';

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
    const text = normaliseText(raw).text;
    if (text !== raw) {
      const message = `Task ${at + 1} has CRLF line ends, which Label Studio counts as two: its passages may be off.`;
      problems.push({ code: 'line-ends', severity: 'warning', message });
    }
    const done = asList(field(task, 'annotations'));
    const sets = done.length > 0 ? done : asList(field(task, 'predictions'));
    const annotations = sets.flatMap((set) =>
      asList(field(set, 'result')).flatMap((region) => {
        const read = readRegion(region, annotator(set));
        if (!read) others++;
        return read ? [read] : [];
      }),
    );
    const name = asText(data.brief) ?? asText(data.filename) ?? asText(data.name) ?? `task ${at + 1}`;
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
      stance: readStance(textField(meta, 'stance')),
      memo,
      by: textField(meta, 'by') ?? by,
      created: textField(meta, 'created'),
    }),
  };
}
