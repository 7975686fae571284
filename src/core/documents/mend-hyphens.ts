/** How often words stand inside of lines: what is not torn there tells how torn ones are written. */
export interface Vocabulary {
  count(word: string): number;
  /** Whether so many lines end in a hyphen that words were broken; otherwise a hyphen there is the word's own. */
  readonly isBroken: boolean;
}

const WORD = /[\p{L}\p{M}\d]+(?:[-’'][\p{L}\p{M}\d]+)*/gu;

/** Counts the words of lines; what stands at a line's end before a hyphen is left out. Linear. */
export function readVocabulary(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  let [compounds, torn] = [0, 0];
  let wasTorn = false;
  for (const line of lines) {
    const isTorn = /\p{L}[-\u2010]$/u.test(line);
    if (isTorn) torn++;
    // The rest of a torn word is no word.
    const from = wasTorn ? line.replace(/^[\p{L}\p{M}]+/u, '') : line;
    wasTorn = isTorn;
    const whole = from.replace(/(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+){0,3}-$/u, '');
    for (const [match] of whole.matchAll(WORD)) {
      const word = match.toLowerCase();
      add(word);
      if (!word.includes('-')) continue;
      compounds++;
      for (const part of word.split('-')) add(part);
    }
  }
  // A word with a hyphen of its own breaks there one time in ten; a single one at a line's end tells nothing.
  const isBroken = torn <= 1 || torn > compounds / 3;
  return { count: (word) => counts.get(word.toLowerCase()) ?? 0, isBroken };
}

/** Second parts that stand behind a hyphen more often than in one word with the first. */
const SECOND =
  /^(?:based|term|wide|level|led|related|free|making|general|range|scale|sided|party|style|keeping|building|wing|holder|holders|driven|oriented)$/i;

/** First parts that always keep their hyphen, and those that keep it before a word. */
const ALWAYS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|vice)$/i;
const BEFORE_WORDS =
  /^(?:cross|non|ex|all|well|so|one|two|three|four|five|six|ten|half|long|short|high|low)$/i;

/**
 * Two lines of one paragraph as one text. A hyphen at the end of the first goes when it only broke a word; it stays
 * where the same word stands with a hyphen elsewhere, between names and figures, and after the first parts that keep it.
 */
export function joinLines(first: string, second: string, words: Vocabulary): string {
  if (first === '' || second === '') return first + second;
  const [, left] = /([\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*)[-\u2010]$/u.exec(first.slice(-80)) ?? [];
  const [right] = /^[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/u.exec(second.slice(0, 80)) ?? [];
  if (left !== undefined && right !== undefined)
    return (keepsHyphen(left, right, words) ? first.replace(/\u2010$/, '-') : first.slice(0, -1)) + second;
  if (/\d[–-]$/.test(first) && /^\d/.test(second)) return first + second;
  if (/[\p{L}\d]\/$/u.test(first) && /^\p{L}/u.test(second)) return first + second;
  return `${first} ${second}`;
}

/** So much of a text's end decides how the next line is joined to it, in code units. */
const END = 100;

/** The lines of one paragraph as one text, each joined to those before it as {@link joinLines} does. Linear. */
export function joinAll(lines: Iterable<string>, words: Vocabulary): string {
  const settled: string[] = [];
  let end = '';
  for (const line of lines) {
    const joined = joinLines(end, line, words);
    const from = Math.max(0, joined.length - END);
    settled.push(joined.slice(0, from));
    end = joined.slice(from);
  }
  return settled.join('') + end;
}

function keepsHyphen(left: string, right: string, words: Vocabulary): boolean {
  const isCapitals = /^\p{Lu}{2,}$/u.test(right) && /\p{Lu}{2}$/u.test(left);
  if ((!/^\p{Ll}/u.test(right) && !isCapitals) || /\d$/.test(left)) return true;
  // "state-of-the-" and "art": what has hyphens already goes on with them.
  const last = left.slice(left.lastIndexOf('-') + 1);
  const joined = words.count(left + right) || (last === left ? 0 : words.count(last + right));
  const hyphened = words.count(`${left}-${right}`);
  if (joined !== hyphened) return hyphened > joined;
  if (ALWAYS.test(left) && right.length > 2) return true;
  if (BEFORE_WORDS.test(left)) return words.count(right) > 0;
  if (isStemKnown(left, right, words)) return false;
  if (!words.isBroken || (last !== left && words.count(right) > 0)) return true;
  if (SECOND.test(right)) return words.count(left) > 0 || left.length > 4;
  return left.length > 3 && right.length > 3 && words.count(left) > 0 && words.count(right) > 0;
}

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'al'] as const;

/** Whether the word stands elsewhere with another ending. */
function isStemKnown(left: string, right: string, words: Vocabulary): boolean {
  const word = left + right;
  return ENDINGS.some(
    (ending) =>
      words.count(word + ending) > 0 ||
      (right.length > ending.length &&
        word.endsWith(ending) &&
        words.count(word.slice(0, -ending.length)) > 0),
  );
}
