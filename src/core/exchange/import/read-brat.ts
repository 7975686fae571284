import type { Problem, Read } from '../../problem.ts';
import type { ZipEntry } from '../bytes/read-zip.ts';
import { readTexts } from '../described.ts';
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
import { AS_IN_PYTHON, countedOver, inferred } from './infer-offsets.ts';
import { asTexts } from './json-fields.ts';

/** Whether a text is brat's standoff: its first line that says something is an entity, relation, note … of it. */
export const isStandoff = (text: string): boolean => /^\s*(?:[TREAMN]\d+|#\d+|\*)\t/.test(text);

/** brat's documents in an archive: each `.ann` with the `.txt` beside it. */
export function readBratZip(entries: readonly ZipEntry[]): Read<Imported> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const problems: Problem[] = [];
  const documents = entries
    .filter(({ name }) => name.endsWith('.ann'))
    .flatMap((entry): readonly ImportedDocument[] => {
      const text = byName.get(entry.name.replace(/\.ann$/, '.txt'))?.read();
      const standoff = entry.read();
      problems.push(...standoff.problems, ...(text?.problems ?? []));
      if (!standoff.value) return [];
      const decode = (bytes: Uint8Array): string =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const read = readBratDocument(entry.name, decode(standoff.value), text?.value && decode(text.value));
      problems.push(...read.problems);
      return [read.value];
    });
  return { value: { ...NOTHING, format: 'brat', documents }, problems };
}

/**
 * One brat document. Entities become annotations, notes their memo; the notes that we write give the rest back.
 * Relations, events and the like are counted.
 */
export function readBratDocument(name: string, standoff: string, raw?: string): Read<ImportedDocument> {
  const entities = new Map<string, Entity>();
  const notes: string[][] = [];
  let others = 0;
  for (const line of standoff.split('\n')) {
    const cells = line.replace(/\r$/, '').split('\t');
    const [id = '', spec = ''] = cells;
    if (/^T/.test(id)) {
      const entity = readEntity(spec, cells.slice(2).join('\t'));
      if (entity) entities.set(id, entity);
      else others++;
    } else if (/^[#A]/.test(id)) notes.push(cells);
    else if (id.trim() !== '') others++;
  }
  for (const [id = '', spec = '', ...rest] of notes) {
    const [kind = '', target = '', ...values] = spec.split(' ');
    const entity = entities.get(target);
    if (!entity) others++;
    else entity.facts.set(kind, id.startsWith('#') ? unescapeNote(rest.join('\t')) : values.join(' '));
  }
  const problems: Problem[] = [];
  if (others > 0) {
    const message = `Left out of ${name}: ${others} lines that are no entity, or say something about none.`;
    problems.push({ code: 'left-out', severity: 'hint', message });
  }
  const path = name.replace(/\.ann$/, '');
  const found = [...entities.values()].map((each) => toAnnotation(each, raw !== undefined));
  if (raw === undefined)
    return { value: { name: path, unit: 'code-points', annotations: joinTags(found) }, problems };
  const { text, annotations, remark } = countedOver(raw, found, AS_IN_PYTHON);
  if (remark !== undefined) problems.push(inferred(path, remark));
  return { value: { name: path, text, unit: 'utf16', annotations: joinTags(annotations) }, problems };
}

interface Entity {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words are those between start and end: not when they lie in several pieces. */
  readonly isWhole: boolean;
  readonly words: string;
  readonly facts: Map<string, string>;
}

function readEntity(spec: string, words: string): Entity | undefined {
  const [, type = '', spans = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(spec) ?? [];
  const numbers = spans.split(/[ ;]/).map(Number);
  if (type === '' || !numbers.every(Number.isSafeInteger)) return undefined;
  const [start, end] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  return start < end
    ? { type, start, end, isWhole: numbers.length === 2, words, facts: new Map() }
    : undefined;
}

function toAnnotation(
  { type, start, end, isWhole, words, facts }: Entity,
  hasText: boolean,
): ImportedAnnotation {
  return {
    // Of words in pieces the offsets say the whole, where the text is at hand.
    quote: hasText && !isWhole ? '' : words,
    ...(hasText || isWhole ? { start, end } : {}),
    tags: [facts.get('Tag') ?? type],
    ...present({
      actor: facts.get('Actor'),
      addressee: facts.get('Addressee'),
      stance: readStance(facts.get('Stance')),
      strength: readStrength(facts.get('Strength')),
      date: facts.get('Date'),
      fields: asTexts(readTexts(facts.get('Fields'))),
      memo: facts.get('AnnotatorNotes'),
      by: facts.get('Annotator'),
      created: facts.get('Created'),
      id: facts.get('Annotation'),
    }),
  };
}

function unescapeNote(text: string): string {
  return text.replace(/\\([\\ntr])/g, (_, each: string) => ({ n: '\n', t: '\t', r: '\r' })[each] ?? '\\');
}
