import { ABBREVIATIONS_WITH_DOT } from './data/words.ts';
import { eachWord } from './each-word.ts';
import { wordSet } from './table-rows.ts';

/**
 * A word of a text as name-finding sees it. Offsets are UTF-16 code units; the end is exclusive and leaves out
 * a possessive 's.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded: small letters, no accents, straight apostrophes, no dots. "U.S." is "us", "Türkiye" is "turkiye". */
  readonly key: string;
  readonly shape: Shape;
  /** What stands between the word before and this one. */
  readonly gap: Gap;
  /** Followed by 's or by an apostrophe after s. */
  readonly possessive: boolean;
  /** Within a run of capitals that is a heading, not an acronym. */
  readonly shout: boolean;
}

/** `mixed` has capitals inside or dots: "MoD", "U.S.", "UfM". */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number';
/** `stop` ends a sentence or an item in a list by semicolon or colon; `break` ends a line that stands alone, a cell, a block. */
export type Gap =
  | 'space'
  | 'hyphen'
  | 'comma'
  | 'open'
  | 'close'
  | 'amp'
  | 'slash'
  | 'quote'
  | 'stop'
  | 'break';

/** The folded word at an index; empty before the first and behind the last. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** Whether a sentence, an item or the text ends before a token. */
export const isEnd = (
  token: Token | undefined,
): token is undefined | (Token & { readonly gap: 'stop' | 'break' }) =>
  !token || token.gap === 'stop' || token.gap === 'break';

/** Whether nothing but a blank stands before a token. */
export const afterBlank = (token: Token | undefined): token is Token & { readonly gap: 'space' } =>
  token?.gap === 'space';

/** Whether a token goes on from the one before without more than a space or hyphen. */
export const joins = (token: Token | undefined): boolean => token?.gap === 'space' || token?.gap === 'hyphen';

/** A dot after these does not end a sentence. */
const ABBREVIATIONS = wordSet(ABBREVIATIONS_WITH_DOT);
const PLAIN = /^[\x20-\x2d/-\x7e]*$/;

/**
 * Cuts a text into words, left to right, once. `breaks` are offsets in rising order where a new block or heading
 * begins: no name runs over them.
 */
export function tokenise(text: string, breaks: readonly number[] = []): Token[] {
  const tokens: Token[] = [];
  // Most words of a text come again: each is looked at once.
  const seen = new Map<string, Form>();
  let last = 0;
  let lastWord = '';
  let nextBreak = 0;
  let linked = false;
  eachWord(text, (word, start) => {
    let form = seen.get(word);
    if (!form) {
      form = formOf(word);
      seen.set(word, form);
    }
    if (form.passedOver) {
      // "the [Summit](https://…) in June": where a link leads parts no sentence.
      linked = text.startsWith('](', start - 2) && text[start + word.length] === ')' && last === start - 2;
      if (linked) last = start + word.length + 1;
      else lastWord = '';
      return;
    }
    // "the Committee[1] met": the mark of a note stands in no sentence.
    if (
      word.length < 3 &&
      start === last + 1 &&
      text[last] === '[' &&
      text[start + word.length] === ']' &&
      form.shape === 'number'
    ) {
      last = start + word.length + 1;
      return;
    }
    // The s of a possessive is no word of its own.
    if (word.length === 1 && (word === 's' || word === 'S') && start === last + 1 && isPossessive(text, last))
      return;
    let broken = false;
    while ((breaks[nextBreak] ?? Number.POSITIVE_INFINITY) <= start) {
      broken ||= (breaks[nextBreak] ?? 0) >= last;
      nextBreak += 1;
    }
    const gap =
      broken || tokens.length === 0 || lastWord === '' ? 'break' : gapOf(text, last, start, lastWord, linked);
    linked = false;
    last = start + word.length;
    lastWord = form.body;
    tokens.push({
      start: start + form.elided,
      end: last,
      key: form.key,
      shape: form.shape,
      gap,
      possessive: isPossessive(text, last),
      shout: false,
    });
  });
  return markShouting(tokens);
}

/** What a word is wherever it stands. */
interface Form {
  /** An address or a tag. */
  readonly passedOver: boolean;
  /** Length of an elided article: the "d'" of "d'Ivoire". */
  readonly elided: number;
  readonly body: string;
  readonly key: string;
  readonly shape: Shape;
}

function formOf(word: string): Form {
  // Most words are letters and digits of ASCII alone, and small.
  if (/^[\dA-Za-z]+$/.test(word)) {
    const key = word.toLowerCase();
    const isSmall = key === word && word > ':'; // figures come before letters
    const shape = isSmall ? 'lower' : shapeOf(word);
    return { passedOver: false, elided: 0, body: word, key, shape };
  }
  const passedOver = word.startsWith('<') || word.includes('://') || word.startsWith('www.');
  const elided = /^(?:[dDlLsS]|(?:[jJ]us)?[qQ]u)['’](?=\p{L})/u.exec(word)?.[0].length ?? 0;
  const body = undivided(word.slice(elided));
  return { passedOver, elided, body, key: fold(body), shape: shapeOf(body) };
}

/** The key of a name's first word; empty if it has none. Cheaper than cutting the whole name. */
export function firstKey(name: string): string {
  const blank = name.indexOf(' ');
  const first = blank < 0 ? name : name.slice(0, blank);
  return /^[A-Za-z]+$/.test(first) ? first.toLowerCase() : (tokenise(name)[0]?.key ?? '');
}

/** Small letters, no accents, no dots, straight apostrophes: how words are compared. */
export function fold(word: string): string {
  const plain = PLAIN.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}|\./gu, '')
        .replace(/[’ʼ]/g, "'");
  return plain.toLowerCase();
}

/** A word, or several, without the hyphens that divide a word at the end of a line. */
export const undivided = (words: string): string =>
  words.includes('-\n') ? words.replace(/-\n[ \t]*(?=\p{Ll})/gu, '') : words;

function shapeOf(word: string): Shape {
  const first = word.charAt(0);
  if (first >= '0' && first <= '9') return 'number';
  const small = first.toLowerCase();
  if (first === small)
    return first === first.toUpperCase() ? 'title' : /\p{Lu}/u.test(word) ? 'mixed' : 'lower';
  if (word.length === 1) return 'title';
  if (word.includes('.')) return 'mixed';
  if (word === word.toUpperCase()) return 'upper';
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || /^(?:Mc|Mac|\p{Lu}['’])\p{Lu}\p{Ll}/u.test(word) ? 'title' : 'mixed';
}

function isPossessive(text: string, end: number): boolean {
  const mark = text.charCodeAt(end);
  if (mark !== 39 /* ' */ && mark !== 0x2019 /* ’ */) return false;
  const next = text[end + 1];
  return next === 's' || next === 'S' || text[end - 1] === 's' || text[end - 1] === 'S';
}

/** Reads the characters between two words; the strongest sign of separation wins. `linked`: a link ends before them. */
function gapOf(text: string, from: number, to: number, before: string, linked: boolean): Gap {
  if (to === from + 1 && text.charCodeAt(from) === 32 /* blank */) return linked ? 'close' : 'space';
  let at = from;
  if ((text[at] === "'" || text[at] === '’') && (text[at + 1] === 's' || text[at + 1] === 'S')) at += 2;
  let gap: Gap = 'space';
  let lines = 0;
  for (; at < to; at += 1) {
    switch (text[at]) {
      case ' ':
      case '\t':
      case '\u00a0':
      case '*':
      case '_':
      case '`':
      case '\\':
        break;
      case '\n':
        lines += 1;
        if (lines > 1) return 'break';
        break;
      case '-':
      case '–':
      case '‑':
        // A dash with a space beside it parts; a hyphen joins, and at the head of a line it is a bullet.
        if (lines > 0 && at > from) return 'break';
        gap = /\s/.test(text[at - 1] ?? ' ') || to - at > 2 ? 'stop' : 'hyphen';
        break;
      case ',':
        gap = 'comma';
        break;
      case '(':
      case '[':
        gap = gap === 'space' ? 'open' : 'stop';
        break;
      case ')':
      case ']':
        gap = gap === 'space' ? 'close' : 'stop';
        break;
      case '&':
        gap = 'amp';
        break;
      case '/':
        gap = 'slash';
        break;
      case "'":
      case '’':
      case '‘':
      case '"':
      case '“':
      case '”':
      case '«':
      case '»':
        if (gap === 'space' && !(at === from && isPossessive(text, from))) gap = 'quote';
        break;
      case '.': {
        const initial = before.length === 1 && before !== before.toLowerCase();
        if (at !== from || !(initial || ABBREVIATIONS.has(before.toLowerCase()))) gap = 'stop';
        break;
      }
      case '|':
      case '#':
      case '>':
      case '•':
      case '▪':
      case '·':
        return 'break';
      default:
        gap = 'stop';
    }
  }
  return linked && gap === 'space' ? 'close' : gap;
}

/** A run of three or more words in capitals with a long one among them, unbroken, is a heading that shouts. */
function markShouting(tokens: Token[]): Token[] {
  let from = 0;
  let capitals = 0;
  let long = 0;
  const close = (to: number): void => {
    if (capitals >= 2 && long >= 1 && (capitals >= 3 || long >= 2 || to - from === capitals))
      for (let at = from; at < to; at += 1) tokens[at] = { ...(tokens[at] as Token), shout: true };
  };
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const inRun =
      token !== undefined &&
      (token.shape === 'upper' ||
        token.shape === 'number' ||
        (token.end - token.start === 1 && token.shape === 'title')) &&
      (at === from || token.gap !== 'break');
    if (inRun) {
      if (token.shape === 'upper') {
        capitals += 1;
        if (token.end - token.start > 5) long += 1;
      }
      continue;
    }
    close(at);
    const again = token !== undefined && token.shape === 'upper';
    from = again ? at : at + 1;
    capitals = again ? 1 : 0;
    long = again && token.end - token.start > 5 ? 1 : 0;
  }
  return tokens;
}
