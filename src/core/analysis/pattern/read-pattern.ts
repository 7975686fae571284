import type { Problem, Read } from '../../problem.ts';
import { compile, type Node, type Program } from './program.ts';

/** Most times that `{n,m}` may ask for. */
const MOST_TIMES = 1000;
/** Deepest brackets in brackets. */
const DEEPEST = 50;

/**
 * Reads a regular expression: letters, `.`, `[a-z]`, `\d \w \s \b \p{Lu}`, `( )`, `|`, `* + ? {2,5}` and their lazy
 * forms, `^` and `$` for the ends of a line. A blank fits any white space, line ends too; letters of all languages
 * belong to words. Case does not matter, but in `/…/`, where only a final i says so. What would make a search take
 * more than time in proportion to the text (references back, looking ahead and behind) is a problem, as is what makes
 * no sense; the value is undefined then. Never throws.
 */
export function readPattern(typed: string): Read<Program | undefined> {
  const slashed = /^\/(.+)\/(i?)$/s.exec(typed);
  const reader = new Reader(slashed?.[1] ?? typed, slashed !== null && slashed[2] === '');
  const node = reader.either(0);
  const rest =
    reader.problem ?? (reader.atEnd ? undefined : 'A bracket “)” closes nothing: write \\) for the sign.');
  const program = rest === undefined ? compile(node) : undefined;
  const message =
    rest ?? (program ? undefined : 'This pattern is too long when its numbers are written out.');
  if (message === undefined) return { value: program, problems: [] };
  const problem: Problem = { code: 'pattern', severity: 'error', message };
  return { value: undefined, problems: [problem] };
}

class Reader {
  readonly #signs: readonly string[];
  readonly #exact: boolean;
  #at = 0;
  /** The first thing that cannot be understood. */
  problem: string | undefined;

  constructor(source: string, exact: boolean) {
    this.#signs = [...source];
    this.#exact = exact;
  }

  get atEnd(): boolean {
    return this.#at >= this.#signs.length;
  }

  either(depth: number): Node {
    const parts = [this.#sequence(depth)];
    while (this.#take('|')) parts.push(this.#sequence(depth));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'either', parts };
  }

  #sequence(depth: number): Node {
    const parts: Node[] = [];
    while (!this.atEnd && this.problem === undefined && this.#next !== '|' && this.#next !== ')')
      parts.push(this.#repeated(this.#atom(depth)));
    return { kind: 'sequence', parts };
  }

  #atom(depth: number): Node {
    const sign = this.#signs[this.#at] ?? '';
    this.#at += 1;
    if (sign === '(') return this.#group(depth);
    if (sign === '[') return this.#set();
    if (sign === '\\') return this.#escape();
    if (sign === '^') return { kind: 'look', at: 'line-start' };
    if (sign === '$') return { kind: 'look', at: 'line-end' };
    if (sign === '.') return { kind: 'take', fits: (code) => code !== 10 };
    if (sign === '*' || sign === '+' || sign === '?')
      return this.#fail(`“${sign}” has nothing before it to repeat: write \\${sign} for the sign.`);
    if (sign === ' ') {
      while (this.#take(' '));
      return {
        kind: 'repeat',
        part: this.#fitting('\\s'),
        least: 1,
        most: Number.POSITIVE_INFINITY,
        lazy: false,
      };
    }
    return this.#fitting(literal(sign));
  }

  #group(depth: number): Node {
    if (depth >= DEEPEST) return this.#fail('There are too many brackets in brackets.');
    if (this.#take('?')) {
      const named = this.#signs[this.#at] === '<' && !/[=!]/.test(this.#signs[this.#at + 1] ?? '');
      if (named) while (!this.atEnd && this.#signs[this.#at] !== '>') this.#at += 1;
      if (!this.#take(named ? '>' : ':'))
        return this.#fail('Looking ahead and behind, “(?=”, “(?!”, “(?<”, is not possible here.');
    }
    const inside = this.either(depth + 1);
    return this.problem !== undefined || this.#take(')')
      ? inside
      : this.#fail('A bracket “(” is not closed: write \\( for the sign.');
  }

  #set(): Node {
    const from = this.#at;
    let escaped = false;
    for (; !this.atEnd; this.#at += 1) {
      if (!escaped && this.#next === ']' && this.#at > from) break;
      escaped = !escaped && this.#next === '\\';
    }
    const source = this.#signs.slice(from, this.#at).join('');
    if (!this.#take(']')) return this.#fail('A bracket “[” is not closed: write \\[ for the sign.');
    return this.#fitting(`[${source}]`);
  }

  #escape(): Node {
    const sign = this.#signs[this.#at] ?? '';
    this.#at += 1;
    if (sign === '') return this.#fail('A backslash stands at the end: write \\\\ for the sign.');
    if (sign === 'b' || sign === 'B') return { kind: 'look', at: sign === 'b' ? 'border' : 'no-border' };
    if (/[1-9k]/.test(sign)) return this.#fail('References back, such as \\1, are not possible here.');
    if (sign === 'w' || sign === 'W')
      return this.#fitting(sign === 'w' ? `[${WORD_SIGNS}]` : `[^${WORD_SIGNS}]`);
    if (/[dDsSntr]/.test(sign)) return this.#fitting(`\\${sign}`);
    if (/[pPux]/.test(sign)) {
      const rest = /^(?:\{[^}]{1,60}\}|[0-9A-Fa-f]{2,4})/.exec(
        this.#signs.slice(this.#at, this.#at + 64).join(''),
      );
      const tail = (rest?.[0] ?? '').slice(0, sign === 'x' ? 2 : undefined);
      this.#at += tail.length;
      return this.#fitting(`\\${sign}${tail}`);
    }
    return /[A-Za-z]/.test(sign)
      ? this.#fail(`“\\${sign}” means nothing here.`)
      : this.#fitting(literal(sign));
  }

  /** The node with the number of times that stands behind it. */
  #repeated(part: Node): Node {
    const times = this.#times();
    if (!times || this.problem !== undefined) return part;
    if (part.kind === 'look') return this.#fail('A place such as ^, $ or \\b cannot be repeated.');
    const repeated: Node = { kind: 'repeat', part, ...times, lazy: this.#take('?') };
    return this.#times() ? this.#fail('One number of times stands behind another.') : repeated;
  }

  #times(): { readonly least: number; readonly most: number } | undefined {
    if (this.#take('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#take('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#take('?')) return { least: 0, most: 1 };
    const found = /^\{(\d{1,6})(,?)(\d{0,6})\}/.exec(this.#signs.slice(this.#at, this.#at + 16).join(''));
    if (!found) return undefined;
    this.#at += found[0].length;
    const least = Number(found[1]);
    const most = found[2] === '' ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
    if (most < least || least > MOST_TIMES || (Number.isFinite(most) && most > MOST_TIMES))
      this.#fail(`“${found[0]}” is no number of times: from few to many, at most ${MOST_TIMES}.`);
    return { least, most };
  }

  get #next(): string | undefined {
    return this.#signs[this.#at];
  }

  #take(sign: string): boolean {
    if (this.#next !== sign) return false;
    this.#at += 1;
    return true;
  }

  #fail(message: string): Node {
    this.problem ??= message;
    return { kind: 'sequence', parts: [] };
  }

  /** One character that an expression for one fits: VS Code's own engine knows all letters, and one takes it no time. */
  #fitting(source: string): Node {
    const test = oneOf(source, this.#exact ? 'u' : 'iu');
    if (!test) return this.#fail(`“${source}” cannot be understood.`);
    // 1 fits, 2 does not; of the signs that most texts are made of.
    const known = new Uint8Array(0x250);
    const fits = (code: number): boolean => {
      const before = known[code];
      if (before === 1) return true;
      if (before === 2) return false;
      const answer = test.test(String.fromCodePoint(code));
      if (before === 0) known[code] = answer ? 1 : 2;
      return answer;
    };
    return { kind: 'take', fits };
  }
}

const WORD_SIGNS = '\\p{L}\\p{N}\\p{M}_';

/** Whether a character belongs to a word. */
export const isWordSign = (sign: string): boolean => WORD_SIGN.test(sign);
const WORD_SIGN = /^[\p{L}\p{N}\p{M}_]$/u;

const literal = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

function oneOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return undefined;
  }
}
