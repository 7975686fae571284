import { type Annotation, STANCES, STRENGTHS } from '../../annotation/annotation.ts';

/** Keeps one copy of what many records share: names of briefs, sections, lists of tags. */
export interface Shared {
  readonly texts: Map<string, string>;
  readonly lists: Map<string, readonly string[]>;
}

export const newShared = (): Shared => ({ texts: new Map(), lists: new Map() });

type Draft = { -readonly [Key in keyof Annotation]?: Annotation[Key] };

/**
 * Reads an annotation in the plain shape that we write ourselves, twenty times faster than a YAML parser: one
 * field a line, scalars plain or in quotes, tags in [ ]. `dash` is the offset of its "-" in
 * column `indent`, `end` where the next entry begins. Anything else gives undefined: then it is parsed as YAML.
 * What it does read, it reads as a YAML parser would.
 */
export function readPlainAnnotation(
  text: string,
  dash: number,
  end: number,
  indent: number,
  shared: Shared,
): Annotation | undefined {
  if (text.charCodeAt(dash + 1) !== SPACE) return undefined;
  const draft: Draft = {};
  let at = dash + 2;
  for (;;) {
    const lineFeed = text.indexOf('\n', at);
    let lineEnd = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
    const next = Math.min(lineEnd + 1, end);
    if (text.charCodeAt(lineEnd - 1) === CR && lineEnd > at) lineEnd--;
    let keyEnd = at;
    while (isLowerCase(text.charCodeAt(keyEnd))) keyEnd++;
    if (text.charCodeAt(keyEnd) !== COLON) return undefined;
    const key = text.slice(at, keyEnd);
    if (keyEnd + 1 === lineEnd && key === 'fields') {
      const block = draft.fields === undefined ? readTexts(text, next, end, indent + 4) : undefined;
      if (!block) return undefined;
      draft.fields = block.value;
      at = block.next;
    } else if (text.charCodeAt(keyEnd + 1) !== SPACE) return undefined;
    else if (text.charCodeAt(keyEnd + 2) === BAR) {
      const block =
        key === 'memo' && draft.memo === undefined
          ? readBlock(text, keyEnd + 2, lineEnd, next, end, indent)
          : undefined;
      if (!block) return undefined;
      draft.memo = block.value;
      at = block.next;
    } else {
      if (!readField(draft, key, text, keyEnd + 2, lineEnd, shared)) return undefined;
      at = next;
    }
    if (at >= end) break;
    let column = 0;
    while (text.charCodeAt(at + column) === SPACE) column++;
    const first = text.charCodeAt(at + column);
    if (first === HASH || first === LF || first === CR || at + column >= end) {
      if (!restIsBlank(text, at, end)) return undefined;
      break;
    }
    if (column !== indent + 2) return undefined;
    at += column;
  }
  return draft.brief === undefined ? undefined : inOrder(draft);
}

function readField(
  draft: Draft,
  key: string,
  text: string,
  start: number,
  end: number,
  shared: Shared,
): boolean {
  if (key === 'tags') {
    if (draft.tags !== undefined) return false;
    const tags = readFlowTags(text, start, end, shared);
    if (tags) draft.tags = tags;
    return tags !== undefined;
  }
  const value = readLine(text, start, end);
  if (value === undefined) return false;
  switch (key) {
    case 'start':
      if (draft.start !== undefined || !/^\d{1,15}$/.test(value)) return false;
      draft.start = Number(value);
      return true;
    case 'stance': {
      const known = STANCES.find((each) => each === value);
      if (draft.stance !== undefined || known === undefined) return false;
      draft.stance = known;
      return true;
    }
    case 'strength': {
      const known = STRENGTHS.find((each) => each === value);
      if (draft.strength !== undefined || known === undefined) return false;
      draft.strength = known;
      return true;
    }
    case 'brief':
    case 'section':
    case 'actor':
    case 'addressee':
    case 'by':
    case 'proposed':
      if (draft[key] !== undefined) return false;
      draft[key] = share(shared.texts, value);
      return true;
    case 'id':
    case 'quote':
    case 'prefix':
    case 'suffix':
    case 'memo':
    case 'created':
    case 'date':
    case 'gone':
      if (draft[key] !== undefined) return false;
      draft[key] = value;
      return true;
    default:
      return false;
  }
}

/** A scalar that fills the line, as YAML reads it; undefined where that takes more than a look. */
function readLine(text: string, start: number, end: number): string | undefined {
  const first = text.charCodeAt(start);
  if (first === SINGLE || first === DOUBLE) return readQuoted(text, start, end, first);
  if (!(isLetterOrDigit(first) || (first > 0xa0 && isSafe(text, start))) || end - start > LONGEST_LINE)
    return undefined;
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > 0x7e) {
      if (!isSafe(text, at)) return undefined;
    } else if (code === COLON) {
      if (at + 1 === end || text.charCodeAt(at + 1) === SPACE) return undefined;
    } else if (code === HASH && before === SPACE) return undefined;
    before = code;
  }
  if (before === SPACE) return undefined;
  const value = text.slice(start, end);
  return end - start <= 4 && /^(?:null|Null|NULL)$/.test(value) ? undefined : value;
}

function readQuoted(text: string, start: number, end: number, quote: number): string | undefined {
  const close = end - 1;
  if (close <= start || text.charCodeAt(close) !== quote) return undefined;
  let escaped = false;
  for (let at = start + 1; at < close; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE) return undefined;
    if (quote === DOUBLE && code === BACKSLASH) {
      if (at + 1 >= close || !ESCAPES.has(text[at + 1] ?? '')) return undefined;
    } else if (code === quote) {
      if (quote === DOUBLE || at + 1 >= close || text.charCodeAt(at + 1) !== quote) return undefined;
    } else continue;
    escaped = true;
    at++;
  }
  const value = text.slice(start + 1, close);
  if (!escaped) return value;
  return quote === SINGLE
    ? value.replaceAll("''", "'")
    : value.replace(/\\(.)/g, (_, letter: string) => ESCAPES.get(letter) ?? '');
}

/**
 * A literal block, `|` or `|-`: the lines from `start` that stand further right than the keys. Blank lines at its end
 * do not count. `next` is the start of the line behind it.
 */
function readBlock(
  text: string,
  header: number,
  headerEnd: number,
  start: number,
  end: number,
  indent: number,
): { readonly value: string; readonly next: number } | undefined {
  const mark = text.slice(header, headerEnd);
  if (mark !== '|' && mark !== '|-') return undefined;
  const lines: string[] = [];
  let margin = -1;
  let at = start;
  while (at < end) {
    const lineFeed = text.indexOf('\n', at);
    let lineEnd = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
    const next = Math.min(lineEnd + 1, end);
    if (lineEnd > at && text.charCodeAt(lineEnd - 1) === CR) lineEnd--;
    let column = 0;
    while (at + column < lineEnd && text.charCodeAt(at + column) === SPACE) column++;
    if (at + column === lineEnd) {
      // A blank line: nothing but a line end as long as it is not longer than the margin.
      if (margin < 0 || column > margin) return undefined;
      lines.push('');
    } else {
      if (margin < 0) margin = column;
      if (column < margin) break;
      if (!isPrintable(text, at + column, lineEnd)) return undefined;
      lines.push(text.slice(at + margin, lineEnd));
    }
    at = next;
  }
  if (margin <= indent + 2) return undefined;
  while (lines.at(-1) === '') lines.pop();
  return { value: lines.join('\n'), next: at };
}

/** Lines of `name: value` in this column, from the line at `start`. `next` is the start of the line behind them. */
function readTexts(
  text: string,
  start: number,
  end: number,
  column: number,
): { readonly value: Readonly<Record<string, string>>; readonly next: number } | undefined {
  const values = new Map<string, string>();
  let at = start;
  while (at < end) {
    let own = 0;
    while (text.charCodeAt(at + own) === SPACE) own++;
    if (own < column) break;
    const lineFeed = text.indexOf('\n', at);
    let lineEnd = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
    const next = Math.min(lineEnd + 1, end);
    if (text.charCodeAt(lineEnd - 1) === CR && lineEnd > at) lineEnd--;
    let keyEnd = at + own;
    while (isLetterOrDigit(text.charCodeAt(keyEnd))) keyEnd++;
    const key = text.slice(at + own, keyEnd);
    if (own !== column || text.charCodeAt(keyEnd) !== COLON || text.charCodeAt(keyEnd + 1) !== SPACE)
      return undefined;
    const value = readLine(text, keyEnd + 2, lineEnd);
    if (key === '' || value === undefined || values.has(key)) return undefined;
    values.set(key, value);
    at = next;
  }
  return values.size === 0 ? undefined : { value: Object.fromEntries(values), next: at };
}

function isPrintable(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code < SPACE || code > 0x7e) && code !== TAB && !isSafe(text, at)) return false;
  }
  return true;
}

/** Escapes of one letter in double quotes; the others are left to the parser. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** `[one, two/three]` of plain words; every list that is written alike is one and the same array. */
function readFlowTags(
  text: string,
  start: number,
  end: number,
  shared: Shared,
): readonly string[] | undefined {
  if (text.charCodeAt(start) !== 0x5b || text.charCodeAt(end - 1) !== 0x5d) return undefined;
  const source = text.slice(start + 1, end - 1);
  const known = shared.lists.get(source);
  if (known) return known;
  const items = source.split(', ');
  if (!items.every((item) => PLAIN_TAG.test(item) && !NULL_WORD.test(item))) return undefined;
  shared.lists.set(source, items);
  return items;
}

/** The same record with its fields in the model's order, and only those it has. */
function inOrder(draft: Draft): Annotation {
  const { id = '', brief = '', section, tags = NO_TAGS, quote = '', ...rest } = draft;
  return section === undefined
    ? { id, brief, tags, quote, ...rest }
    : { id, brief, section, tags, quote, ...rest };
}

function restIsBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const lineFeed = text.indexOf('\n', at);
    const lineEnd = lineFeed < 0 || lineFeed > end ? end : lineFeed;
    while (at < lineEnd && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === CR)) at++;
    if (at < lineEnd && text.charCodeAt(at) !== HASH) return false;
    at = lineEnd + 1;
  }
  return true;
}

function share(texts: Map<string, string>, value: string): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  texts.set(value, value);
  return value;
}

/** Whether the code unit may stand in a plain scalar: printable, and no half of a surrogate pair. */
function isSafe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xa0 || code >= 0xfeff) return code >= 0xff01 && code <= 0xfffd;
  if (code < 0xd800 || code > 0xdfff) return true;
  const [other, isHigh] = code < 0xdc00 ? [text.charCodeAt(at + 1), true] : [text.charCodeAt(at - 1), false];
  return isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}

const NO_TAGS: readonly string[] = [];
const PLAIN_TAG = /^[A-Za-z][\w/-]*(?: [\w/-]+)*$/;
const NULL_WORD = /^null$/i;
/** Longer lines go to the parser: their fields are no longer cheap either way. */
const LONGEST_LINE = 1_000_000;
const [TAB, BAR] = [0x09, 0x7c];
const [LF, CR, SPACE, DOUBLE, HASH, SINGLE, COLON, BACKSLASH] = [
  0x0a, 0x0d, 0x20, 0x22, 0x23, 0x27, 0x3a, 0x5c,
];

const isLowerCase = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isLetterOrDigit = (code: number): boolean =>
  isLowerCase(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
