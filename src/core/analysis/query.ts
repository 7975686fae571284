import { fieldValue, type OwnField, readFieldValue } from '../codebook/own-field.ts';
import type { Tag } from '../codebook/tag.ts';
import { tagFamily } from '../codebook/tag-family.ts';
import type { AnnotationRow } from '../exchange/annotation-row.ts';
import type { Problem, Read } from '../problem.ts';
import type { Project } from '../project/project.ts';

/** What a filter looks at, with its keys: `tag:red-line`. Words without a key are looked for in passage and memo. */
export const QUERY_KEYS = [
  'tag',
  'actor',
  'addressee',
  'section',
  'brief',
  'by',
  'stance',
  'strength',
  'date',
  'field',
  'is',
  'has',
  'text',
] as const;
type QueryKey = (typeof QUERY_KEYS)[number];

/** One condition: any of the values. All conditions of a query must hold. */
export interface QueryTerm {
  readonly key: QueryKey;
  /** Name of the own field that `field:` is about. */
  readonly field?: string;
  /** In lower case. */
  readonly values: readonly string[];
  /** `-tag:threat`: what fits is left out. */
  readonly not: boolean;
}
export type Query = readonly QueryTerm[];

/** The fields of a row that a query looks at. */
export type Searched = Pick<
  AnnotationRow,
  | 'addressee'
  | 'strength'
  | 'date'
  | 'fields'
  | 'tags'
  | 'quote'
  | 'memo'
  | 'brief'
  | 'section'
  | 'sectionTitle'
  | 'actor'
  | 'stance'
  | 'by'
  | 'needsLook'
  | 'proposed'
> & { readonly place: string };

const IS = ['unsure', 'sure', 'gone', 'proposed'];
const HAS = ['memo', 'actor', 'addressee', 'stance', 'strength', 'date', 'tag'] as const;
const QUOTE = /["“”]/;

/**
 * Reads a filter: `tag:red-line actor:nato section:I by:ada is:unsure text:"second class" -tag:threat brief:a,b`.
 * Own fields, whose names are `own`, are keys too: `deadline:2022-06` is `field:deadline=2022-06`. Never throws; what cannot be understood is a problem, with its range in the filter, and the rest holds. Linear.
 */
export function parseQuery(text: string, own: readonly string[] = []): Read<Query> {
  const terms: QueryTerm[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const word = readWord(text, at, own);
    const say = (code: string, message: string): void => {
      problems.push({ code, severity: 'warning', message, range: { start: at, end: word.end } });
    };
    if (!word.closed) say('open-quote', 'Close the quotation marks: text:"second class".');
    const term = toTerm(word, own, say);
    if (term) terms.push(term);
    at = word.end;
  }
  return { value: terms, problems };
}

/** What a query looks up in a project. */
type Known = Pick<Project, 'actors'> & Partial<Pick<Project, 'codebook' | 'fields'>>;

/**
 * The condition as a function of a row. An actor is found by its id and by every name it has in the project, a tag by
 * all that it stands below.
 */
export function queryFilter(query: Query, project: Known): (row: Searched) => boolean {
  const tagPaths = pathsOfTags(project.codebook ?? []);
  const tests = query.map(({ key, field: own, values, not }) => {
    if (key === 'tag')
      return (row: Searched): boolean =>
        values.some((value) =>
          row.tags.some((tag) => tagPaths(tag).some((path) => path.includes(`/${value}/`))),
        ) !== not;
    if (key === 'field' && own !== undefined) {
      const test = fieldTest(project.fields?.find(({ id }) => id === own));
      return (row: Searched): boolean => {
        const text = fieldValue(row.fields, own);
        const fits =
          text !== undefined && (values.length === 0 || values.some((value) => test(fold(text), value)));
        return fits !== not;
      };
    }
    const field = key === 'actor' || key === 'addressee' ? key : undefined;
    const names = field && actorNames(values, project);
    return (row: Searched): boolean => {
      const fits =
        (field && names?.has(fold(row[field]))) === true ||
        values.some((value) => TESTS[key as keyof typeof TESTS](row, value));
      return fits !== not;
    };
  });
  return (row) => tests.every((test) => test(row));
}

/** One condition as it is typed: `tag:position`, `actor:"Jens Stoltenberg"`. Quotation marks in the value end it there. */
export function queryWord(key: QueryKey, value: string): string {
  const plain = value.split(QUOTE).find((part) => part.trim() !== '') ?? '';
  return /[\s,]/.test(plain) ? `${key}:"${plain}"` : `${key}:${plain}`;
}

interface Word {
  readonly not: boolean;
  readonly key: string | undefined;
  readonly values: readonly string[];
  readonly closed: boolean;
  readonly end: number;
}

/** One word with its key and values, from `start` to the next blank outside of quotation marks. */
function readWord(text: string, start: number, own: readonly string[]): Word {
  const not = text[start] === '-' && start + 1 < text.length && !/\s/.test(text[start + 1] ?? '');
  let at = not ? start + 1 : start;
  const from = at;
  while (/[\p{L}\p{N}_-]/u.test(text[at] ?? '')) at += 1;
  const written = text[at] === ':' && at > from ? text.slice(from, at) : '';
  const key = own.includes(written) || /^[A-Za-z]+$/.test(written) ? written : undefined;
  at = key === undefined ? from : at + 1;
  const listed = key !== undefined && key !== 'text';
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (; at < text.length && (quoted || !/\s/.test(text[at] ?? '')); at += 1) {
    const char = text[at] ?? '';
    if (QUOTE.test(char)) quoted = !quoted;
    else if (char === ',' && listed && !quoted) {
      values.push(value);
      value = '';
    } else value += char;
  }
  values.push(value);
  return { not, key, values: values.map(fold).filter((each) => each !== ''), closed: !quoted, end: at };
}

function toTerm(
  { key = 'text', values, not }: Word,
  own: readonly string[],
  say: (code: string, message: string) => void,
): QueryTerm | undefined {
  const known = QUERY_KEYS.find((each) => each === key.toLowerCase());
  if (!known && own.includes(key))
    return values.length === 0 ? undefined : { key: 'field', field: key, values, not };
  if (!known) {
    const keys = [...QUERY_KEYS, ...own].map((each) => `${each}:`).join(' ');
    say('unknown-key', `There is no “${key}:”. Use ${keys}`);
    return undefined;
  }
  if (known === 'field') return fieldTerm(values, own, not);
  if (known === 'has') {
    const named = own.find((each) => values.includes(fold(each)));
    if (named !== undefined && values.length === 1) return { key: 'field', field: named, values: [], not };
  }
  const allowed: readonly string[] | undefined = known === 'is' ? IS : known === 'has' ? HAS : undefined;
  const wrong = allowed && values.find((each) => !allowed.includes(each));
  if (wrong !== undefined)
    say('unknown-value', `“${known}:${wrong}” means nothing. Use ${allowed?.join(', ')}.`);
  const right = allowed ? values.filter((each) => allowed.includes(each)) : values;
  // A key without a value is one that is being typed.
  return right.length === 0 ? undefined : { key: known, values: right, not };
}

/** `field:deadline=2022,2023`: one of the values; `field:deadline`: any. Undefined while the name is being typed. */
function fieldTerm(values: readonly string[], own: readonly string[], not: boolean): QueryTerm | undefined {
  const [first = '', ...more] = values;
  const [, name = '', value = ''] = /^([^=<>]+)=?(.*)$/.exec(first) ?? [];
  if (name === '') return undefined;
  const all = [value, ...more.map((each) => each.replace(`${name}=`, ''))].filter((each) => each !== '');
  return { key: 'field', field: own.find((each) => fold(each) === name) ?? name, values: all, not };
}

/** How a value of a field is compared with one that is looked for: by the field's type, as a text without one. */
function fieldTest(field: OwnField | undefined): (text: string, value: string) => boolean {
  switch (field?.type) {
    case 'number':
      return (text, value) => {
        const [, sign = '', number = ''] = /^([<>]=?)?(.*)$/.exec(value) ?? [];
        const [is, wanted] = [Number(text), Number(number)];
        if (number === '' || Number.isNaN(is) || Number.isNaN(wanted)) return false;
        if (sign === '') return is === wanted;
        return (sign.endsWith('=') && is === wanted) || (sign.startsWith('<') ? is < wanted : is > wanted);
      };
    case 'date':
      return (text, value) => text.split('/').some((day) => day.startsWith(value));
    case 'choice':
    case 'yes/no':
      return (text, value) => text === value || (readFieldValue(field, text) ?? text) === value;
    default:
      return (text, value) => text.includes(value);
  }
}

/** What a tag is found by: its name and those of all it stands below, between "/". */
function pathsOfTags(codebook: readonly Tag[]): (tag: string) => readonly string[] {
  const family = tagFamily(codebook);
  const known = new Map<string, readonly string[]>();
  return (tag) => {
    const before = known.get(tag);
    if (before) return before;
    const paths = [...family.above(tag)].map((each) => `/${fold(each)}/`);
    known.set(tag, paths);
    return paths;
  };
}

const TESTS: Readonly<Record<Exclude<QueryKey, 'tag' | 'field'>, (row: Searched, value: string) => boolean>> =
  {
    actor: (row, value) => fold(row.actor).includes(value),
    addressee: (row, value) => fold(row.addressee).includes(value),
    section: (row, value) =>
      isSectionWithin(fold(row.section), value) ||
      (value.length > 2 && `${fold(row.section)} ${fold(row.sectionTitle)}`.includes(value)),
    brief: (row, value) => fold(row.brief).includes(value),
    by: (row, value) => fold(row.by).includes(value),
    stance: (row, value) => row.stance === value,
    strength: (row, value) => row.strength === value,
    date: (row, value) => row.date.split('/').some((day) => day.startsWith(value)),
    is: (row, value) =>
      value === 'proposed'
        ? row.proposed !== undefined
        : value === 'gone'
          ? row.place === 'gone'
          : row.place !== 'gone' && row.needsLook === (value === 'unsure'),
    has: (row, value) =>
      value === 'tag' ? row.tags.length > 0 : row[value as Exclude<(typeof HAS)[number], 'tag'>] !== '',
    text: (row, value) => fold(row.quote).includes(value) || fold(row.memo).includes(value),
  };

const isSectionWithin = (path: string, value: string): boolean =>
  path === value || path.startsWith(`${value} / `);

function actorNames(values: readonly string[], { actors }: Pick<Project, 'actors'>): ReadonlySet<string> {
  const found = actors.filter(({ id, name, aliases }) => {
    const names = [id, name, ...aliases].map(fold);
    return values.some((value) => names.some((each) => each.includes(value)));
  });
  return new Set(found.flatMap(({ id, name }) => [fold(id), fold(name)]));
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
