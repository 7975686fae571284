import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { Memo } from '../../../src/core/annotation/memo.ts';
import { FIELD_TYPES, type OwnField } from '../../../src/core/codebook/own-field.ts';
import type { Tag } from '../../../src/core/codebook/tag.ts';
import type { Actor, Meeting } from '../../../src/core/entities/entity.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { renderBlock, renderScalar } from '../../../src/core/project/yaml/render-scalar.ts';
import type { Random } from './random.ts';
import { anyText, words } from './random-text.ts';

/** A project file as people and programs leave it, and what it says. */
export interface RandomFile {
  readonly text: string;
  readonly project: Project;
}

interface Layout {
  readonly random: Random;
  readonly eol: string;
  /** How much mess: 0 is the shape that we write ourselves. */
  readonly mess: number;
}

/**
 * A random project and its text, written in random styles: comments, blank lines, flow and block style, quotes,
 * block scalars, anchors, unknown keys, odd indents, CRLF, BOM, keys in any order. Ids are unique.
 */
export function randomFile(random: Random, mess = random.pick([0, 0.3, 1])): RandomFile {
  const layout: Layout = { random, eol: random.chance(0.2 * mess + 0.1) ? '\r\n' : '\n', mess };
  const project = randomProject(random);
  const isJson = random.chance(0.1 * mess);
  return { text: isJson ? asJson(project) : asYaml(project, layout), project };
}

/** A random file with a part cut out, put in, or out of its place. */
export function mutilatedFile(random: Random): string {
  const whole = randomFile(random).text;
  const [from, to] = [random.below(whole.length + 1), random.below(whole.length + 1)];
  return random.pick([
    () => whole.slice(0, from),
    () => whole.slice(0, Math.min(from, to)) + whole.slice(Math.max(from, to)),
    () => whole.slice(0, from) + anyText(random) + whole.slice(from),
    () => whole.slice(from) + whole.slice(0, from),
    () => anyText(random),
  ])();
}

export function randomProject(random: Random): Project {
  const count = (most: number): number => random.below(most + 1);
  return {
    version: 1,
    codebook: randomTags(random, '', 2),
    fields: Array.from({ length: count(2) }, (_, n) => randomField(random, `field${n}`)),
    actors: Array.from({ length: count(3) }, (_, n) => randomActor(random, `actor-${n}`)),
    meetings: Array.from({ length: count(2) }, (_, n) => randomMeeting(random, `meeting-${n}`)),
    memos: Array.from({ length: count(3) }, (_, n) => randomMemo(random, `memo${n}x`)),
    annotations: Array.from({ length: count(6) }, (_, n) => randomAnnotation(random, `id${n}x`)),
  };
}

export function randomTags(random: Random, parent: string, depth: number): readonly Tag[] {
  const leaves = ['position', 'demand', 'red line', 'thréat', 'x1'].slice(0, random.below(4));
  return leaves.flatMap((leaf) => {
    const name = parent + leaf;
    const tag: Tag = {
      name,
      ...(random.chance(0.5) ? { label: nonEmpty(words(random)) } : {}),
      ...(random.chance(0.3) ? { color: random.pick(['blue', '#ff0000']) } : {}),
      ...(random.chance(0.3) ? { memo: text(random) } : {}),
      ...(random.chance(0.2) ? { example: text(random) } : {}),
      ...(random.chance(0.2) ? { shortcut: '1' } : {}),
      ...(random.chance(0.2) ? { also: ['position', 'x1/y'] } : {}),
      ...(random.chance(0.2) ? { asks: ['actor', 'sector=energy|trade'] } : {}),
    };
    return [tag, ...(depth > 0 && random.chance(0.4) ? randomTags(random, `${name}/`, depth - 1) : [])];
  });
}

export function randomField(random: Random, id: string): OwnField {
  return {
    id,
    type: random.pick(FIELD_TYPES),
    ...(random.chance(0.5) ? { label: nonEmpty(words(random)) } : {}),
    ...(random.chance(0.3) ? { values: ['one', 'two words', 'y: z'] } : {}),
    ...(random.chance(0.3) ? { memo: text(random) } : {}),
  };
}

export function randomActor(random: Random, id: string): Actor {
  return {
    id,
    name: nonEmpty(words(random)),
    type: random.pick(['person', 'state', 'body']),
    aliases: Array.from({ length: random.below(3) }, (_, n) => `${words(random)} ${n}`),
    roles: random.chance(0.3) ? [{ role: words(random), from: '2014-10-01' }, { role: text(random) }] : [],
    ...(random.chance(0.3) ? { memo: text(random) } : {}),
    ...(random.chance(0.2) ? { ignore: true } : {}),
  };
}

export function randomMeeting(random: Random, id: string): Meeting {
  return {
    id,
    name: nonEmpty(words(random)),
    aliases: random.chance(0.3) ? ['NRC'] : [],
    ...(random.chance(0.6) ? { date: '2022-01-12' } : {}),
    actors: random.chance(0.4) ? ['nato', 'russia'] : [],
    ...(random.chance(0.2) ? { ignore: true } : {}),
  };
}

export function randomMemo(random: Random, id: string): Memo {
  return {
    id,
    brief: random.pick(['a.txt', 'b/c d.md', 'z.brief.txt']),
    ...(random.chance(0.6)
      ? { section: random.pick(['I / A', 'Background: one', '2']), title: 'Background' }
      : {}),
    memo: text(random),
    ...(random.chance(0.5) ? { by: 'ada' } : {}),
  };
}

export function randomAnnotation(random: Random, id: string): Annotation {
  return {
    id,
    brief: random.pick(['a.txt', 'b/c d.md', 'z.brief.txt']),
    ...(random.chance(0.4) ? { section: random.pick(['I / A', 'Background: one', '2']) } : {}),
    tags: Array.from(
      { length: random.below(4) },
      (_, n) => random.pick(['position', 'demand/x', 'a, b', 'thréat']) + n,
    ),
    quote: text(random),
    ...(random.chance(0.4) ? { prefix: text(random) } : {}),
    ...(random.chance(0.7) ? { start: random.below(5000) } : {}),
    ...(random.chance(0.2) ? { stance: random.pick(['for', 'against', 'open'] as const) } : {}),
    ...(random.chance(0.2) ? { addressee: random.pick(['nato', 'European Union']) } : {}),
    ...(random.chance(0.2) ? { strength: random.pick(['weak', 'strong'] as const) } : {}),
    ...(random.chance(0.2) ? { date: random.pick(['2022-06-29', '2022-06-28/2022-06-30']) } : {}),
    ...(random.chance(0.3) ? { fields: randomValues(random) } : {}),
    ...(random.chance(0.4) ? { memo: text(random) } : {}),
    ...(random.chance(0.5) ? { by: 'ada' } : {}),
  };
}

const randomValues = (random: Random): Readonly<Record<string, string>> => ({
  [random.pick(['deadline', 'share', 'a b'])]: random.pick(['2022-06-30', '12.5', 'yes', '007', 'x: y # z']),
  ...(random.chance(0.5) ? { binding: random.pick(['no', words(random), nonEmpty(words(random))]) } : {}),
  ...(random.chance(0.2) ? { note: text(random) } : {}),
});

/** Any text, but none that YAML or the model takes for nothing. */
export const text = (random: Random): string => nonEmpty(anyText(random));
const nonEmpty = (value: string): string => value.replace(/\n+$/, '') || 'x';

/** As the file has them: the id of a field is its name there. */
const named = (fields: readonly OwnField[]): readonly object[] =>
  fields.map(({ id: name, ...rest }) => ({ name, ...rest }));

function asJson({ version, codebook, fields, actors, meetings, memos, annotations }: Project): string {
  const lists = { fields: named(fields), actors, meetings, memos, annotations };
  const data = { version, codebook: nest(codebook), ...lists };
  // JSON is YAML as long as nothing is escaped that YAML does not know; it knows all of JSON's.
  return JSON.stringify(data, undefined, 2).replaceAll('\u007f', '\\u007f');
}

interface TagData {
  [key: string]: unknown;
  tag: string;
  tags?: TagData[];
}

function nest(codebook: readonly Tag[]): TagData[] {
  const top: TagData[] = [];
  const byName = new Map<string, TagData>();
  for (const { name, ...rest } of codebook) {
    const parent = byName.get(name.slice(0, Math.max(0, name.lastIndexOf('/'))));
    const data: TagData = { tag: name.slice(name.lastIndexOf('/') + 1), ...rest };
    byName.set(name, data);
    if (parent) parent.tags = [...(parent.tags ?? []), data];
    else top.push(data);
  }
  return top;
}

function asYaml(project: Project, layout: Layout): string {
  const { random, eol, mess } = layout;
  const odd = (share: number): boolean => random.chance(share * mess);
  const sections = [
    `version: 1${eol}`,
    listText('codebook', nest(project.codebook), layout),
    listText('fields', named(project.fields), layout),
    listText('actors', project.actors, layout),
    listText('meetings', project.meetings, layout),
    listText('memos', project.memos, layout),
    listText('annotations', project.annotations, layout),
  ].filter((section) => section !== '');
  if (odd(0.3)) sections.push(`x-notes:${eol}  - {keep: me}${eol}  # to the end${eol}`);
  if (odd(0.3)) sections.reverse();
  const head =
    (odd(0.2) ? '\ufeff' : '') + (random.chance(0.5) ? `# head${eol}` : '') + (odd(0.2) ? `---${eol}` : '');
  const body = sections.map((section) => filler(layout, 0) + section).join('');
  const whole = head + body + filler(layout, 0);
  return odd(0.2) ? whole.replace(/\r?\n$/, '') : whole;
}

/** Blank lines and comments between things. */
function filler({ random, eol, mess }: Layout, indent: number): string {
  if (!random.chance(0.3 * mess)) return '';
  return random.pick([
    eol,
    eol + eol,
    `${' '.repeat(indent)}# note${eol}`,
    `# at the margin${eol}`,
    `  ${eol}`,
  ]);
}

/** Lines that mean nothing and stand as far right as an entry's fields, or further. */
function deepFiller({ random, eol, mess }: Layout, indent: number): string {
  if (!random.chance(0.2 * mess)) return '';
  const margin = (): string => ' '.repeat(indent + random.below(9));
  return random.pick([
    () => margin() + eol,
    () => margin() + eol + margin() + eol,
    () => `${margin()}# deep${eol}`,
    () => `${margin()}${eol}${margin()}# deep${eol}`,
  ])();
}

function listText(key: string, records: readonly object[], layout: Layout): string {
  const { random, eol, mess } = layout;
  const odd = (share: number): boolean => random.chance(share * mess);
  if (records.length === 0)
    return random.pick(['', `${key}:${eol}`, `${key}: []${eol}`, `${key}: null # none${eol}`]);
  const name = odd(0.1) ? `"${key}"` : key;
  if (odd(0.1)) return `${name}: [${records.map((each) => flowMap(each, layout)).join(', ')}]${eol}`;
  const indent = mess === 0 ? 2 : random.pick([0, 2, 2, 4]);
  const entries = records.map((each) => {
    const entry = entryText(each, indent, layout);
    // Below a block of lines, this would be one of them.
    return /[|>][-+]?(?: *#.*)?\r?\n/.test(entry) ? entry : entry + deepFiller(layout, indent);
  });
  const apart = odd(0.3) ? eol : '';
  return `${name}:${odd(0.2) ? ' # list' : ''}${eol}${entries.join(apart)}`;
}

/** One entry of a block list with its "- ". */
function entryText(record: object, indent: number, layout: Layout): string {
  const { random, eol, mess } = layout;
  const margin = ' '.repeat(indent);
  if (random.chance(0.15 * mess))
    return `${filler(layout, indent)}${margin}- ${flowMap(record, layout)}${eol}`;
  const gap = random.chance(0.2 * mess) ? 3 : 1;
  const column = indent + 1 + gap;
  const fields = Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  if (random.chance(0.3 * mess)) fields.reverse();
  const lines = fields.map(([key, value]) => fieldText(key, value, column, layout));
  if (random.chance(0.2 * mess)) lines.splice(random.below(lines.length + 1), 0, `page: 12${eol}`);
  if (random.chance(0.1 * mess)) lines.push(`x-more:${eol}${' '.repeat(column)}  deep: [1, {a: b}]${eol}`);
  const body = lines.join(' '.repeat(column));
  return `${filler(layout, indent)}${margin}-${' '.repeat(gap)}${body}`;
}

/** One field with its line end, and sometimes a comment line below it. */
function fieldText(key: string, value: unknown, column: number, layout: Layout): string {
  const { random, eol, mess } = layout;
  const margin = ' '.repeat(column);
  const after = random.chance(0.1 * mess) ? `${margin}# below${eol}` : '';
  const comment = random.chance(0.1 * mess) ? '  # why' : '';
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const isFlow = items.every((item) => typeof item === 'string') && !random.chance(0.3 * mess);
    if (isFlow)
      return `${key}: [${items.map((item) => scalar(String(item), 'flow', layout)).join(', ')}]${comment}${eol}${after}`;
    const inner = random.chance(0.2 * mess) ? column : column + 2;
    const entries = items.map((item) =>
      typeof item === 'object' && item !== null
        ? entryText(item, inner, layout)
        : `${' '.repeat(inner)}- ${scalar(String(item), 'block', layout)}${eol}`,
    );
    return `${key}:${eol}${entries.join('')}${after}`;
  }
  if (typeof value === 'object' && value !== null) {
    if (random.chance(0.3 * mess)) return `${key}: ${flowMap(value, layout)}${comment}${eol}${after}`;
    const lines = Object.entries(value).map(
      ([name, each]) => `${margin}  ${name}: ${scalar(String(each), 'block', layout)}${eol}`,
    );
    return `${key}:${eol}${lines.join('')}${after}`;
  }
  if (typeof value === 'number' || value === true) return `${key}: ${value}${comment}${eol}${after}`;
  const plain = String(value);
  const block = random.chance(0.7) ? renderBlock(plain, column + random.pick([2, 2, 4]), eol) : undefined;
  if (block !== undefined) {
    const body = random.chance(0.5 * mess)
      ? block.replace('|-', random.pick(['|', '|+', '|  # block']))
      : block;
    return `${key}: ${body}${eol}`;
  }
  const anchor = random.chance(0.05 * mess) ? `&a${random.below(1000)} ` : '';
  return `${key}: ${anchor}${scalar(plain, 'block', layout)}${comment}${eol}${after}`;
}

function scalar(value: string, place: 'block' | 'flow', { random, mess }: Layout): string {
  if (random.chance(0.3 * mess)) return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
  if (random.chance(0.3 * mess) && !/[^\x20-\x7e\u00a1-\u1fff]/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return renderScalar(value, place);
}

function flowMap(record: object, layout: Layout): string {
  const pairs = Object.entries(record)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${flowValue(value, layout)}`);
  return `{${pairs.join(', ')}}`;
}

function flowValue(value: unknown, layout: Layout): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowValue(item, layout)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return flowMap(value, layout);
  return typeof value === 'number' || value === true ? String(value) : scalar(String(value), 'flow', layout);
}
