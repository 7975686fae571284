import { execFileSync } from 'node:child_process';
import { describe } from '../../src/core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../../src/core/annotation/place.ts';
import { placeAll } from '../../src/core/annotation/place-all.ts';
import type { TextRange } from '../../src/core/text/text-range.ts';
import { randomSource } from '../core/text/random.ts';
import { printTable } from './timing.ts';

// Passages of the Markdown files of a git repository, placed in a later version: the next one, and the last one. Where
// they truly stand is followed commit by commit with git's own word diff, which knows nothing of our alignment.
// `REPOSITORY=DIR npm run bench histories` takes another repository than this one; a shallow clone has no histories.
// correct: at least 0.8 of both is shared. What lost more than half of its words is left out: nobody can say where it is.
// So is what two ways to diff (Myers, histogram) do not follow to the same place: in texts that repeat themselves a diff
// often pairs a passage with another copy, which is no place to measure by.

const repository = process.env.REPOSITORY ?? '.';
const random = randomSource(1);
const DIFFS = ['myers', 'histogram'];

interface Passage {
  readonly start: number;
  readonly end: number;
  /** Where it stands: certainly, and at most, when its edges were rewritten; undefined when it was deleted. */
  readonly truth: { readonly inner: TextRange; readonly outer: TextRange } | undefined;
}

const rows = [];
for (const apart of ['next', 'last'] as const) {
  const pairs = git('ls-files', '*.md')
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => pairsOf(file, apart));
  for (const earlier of [true, false]) {
    const n = { correct: 0, partial: 0, wrong: 0, lost: 0, look: 0, deleted: 0, placed: 0 };
    for (const { before, after, passages } of pairs) {
      const selectors = passages.map((each) => describe(before, each));
      const places = placeAll(after, selectors, earlier ? { previousText: before } : {});
      for (const [at, { truth }] of passages.entries()) judge(places[at], truth, n);
    }
    const living = n.correct + n.partial + n.wrong + n.lost;
    const share = (count: number, whole = living): string =>
      `${((100 * count) / Math.max(1, whole)).toFixed(1)} %`;
    rows.push([
      apart,
      earlier ? 'with the earlier text' : 'selectors alone',
      String(living),
      ...[n.correct, n.partial, n.wrong, n.lost, n.look].map((count) => share(count)),
      `${share(n.placed, n.deleted)} of ${n.deleted}`,
    ]);
  }
}
printTable(
  ['version', 'way', 'passages', 'correct', 'partial', 'wrong', 'lost', 'to look at', 'deleted placed'],
  rows,
);

function judge(
  place: Place | undefined,
  truth: Passage['truth'],
  n: Record<'correct' | 'partial' | 'wrong' | 'lost' | 'look' | 'deleted' | 'placed', number>,
): void {
  const settled = place && isSettled(place) ? place : undefined;
  if (!truth) {
    n.deleted++;
    n.placed += Number(settled !== undefined);
    return;
  }
  n.look += Number(!place || needsLook(place));
  if (!settled) {
    n.lost++;
    return;
  }
  // Rewritten edges may belong to it or not.
  const start = Math.max(truth.outer.start, Math.min(truth.inner.start, settled.start));
  const end = Math.min(truth.outer.end, Math.max(truth.inner.end, settled.end));
  const shared = Math.min(end, settled.end) - Math.max(start, settled.start);
  const union = Math.max(end, settled.end) - Math.min(start, settled.start);
  if (shared <= 0) n.wrong++;
  else if (shared >= 0.8 * union) n.correct++;
  else n.partial++;
}

/** Versions of a file with passages of the earlier one: each version and the next, or each and the last. */
function pairsOf(
  file: string,
  apart: 'next' | 'last',
): { before: string; after: string; passages: Passage[] }[] {
  const commits = git('log', '--first-parent', '--reverse', '--diff-filter=AM', '--format=%H', '--', file)
    .split('\n')
    .filter(Boolean);
  const texts = commits.map((commit) => git('show', `${commit}:${file}`).replaceAll('\r\n', '\n'));
  const steps = commits
    .slice(1)
    .map((commit, at) =>
      DIFFS.map((algorithm) => followWords(`${commits[at]}:${file}`, `${commit}:${file}`, algorithm)),
    );
  return steps.flatMap((_, at) => {
    const before = texts[at] ?? '';
    const until = apart === 'next' ? at + 1 : texts.length - 1;
    const after = texts[until] ?? '';
    if (apart === 'last' && until === at + 1) return [];
    const path = steps.slice(at, until);
    const passages = Array.from({ length: 12 }, (_, k) => passageOf(before, after, path, k)).filter(
      (each) => each !== undefined,
    );
    return [{ before, after, passages }];
  });
}

function wordsOf(text: string): TextRange[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** A word, a few, a sentence or several, and what became of its words. */
function passageOf(
  before: string,
  after: string,
  path: readonly (readonly Int32Array[])[],
  kind: number,
): Passage | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const first = random.below(old.length);
  let last = first + ([0, 3, 8, 25][kind % 4] ?? 0);
  if (kind % 4 > 1) while (last < old.length - 1 && !endsSentence(before, old[last])) last++;
  const [from, to] = [old[first], old[last]];
  if (!from || !to || to.end - from.start > 1500) return undefined;
  const follow = (word: number, diff = 0): number =>
    path.reduce((at, step) => (at < 0 ? at : (step[diff]?.[at] ?? -1)), word);
  const followAll = (diff: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, k) => follow(first + k, diff)).filter((at) => at >= 0);
  const living = followAll(0);
  const other = followAll(1);
  if (living[0] !== other[0] || living.at(-1) !== other.at(-1)) return undefined;
  const range = { start: from.start, end: to.end };
  const quote = before.slice(range.start, range.end);
  if (living.length === 0)
    // A diff calls moved words deleted: only what is long enough and stands nowhere is.
    return quote.length > 60 && !sharesPhrases(quote, after) ? { ...range, truth: undefined } : undefined;
  if (living.length <= (last - first + 1) / 2) return undefined;
  const [start, end] = [now[living[0] ?? 0], now[living.at(-1) ?? 0]];
  if (!start || !end) return undefined;
  const inner = { start: start.start, end: end.end };
  const [left, right] = [now[follow(first - 1)], now[follow(last + 1)]];
  const outer = {
    start: follow(first) < 0 && left ? Math.min(left.end, inner.start) : inner.start,
    end: follow(last) < 0 && right ? Math.max(right.start, inner.end) : inner.end,
  };
  return { ...range, truth: { inner, outer } };
}

function endsSentence(text: string, word: TextRange | undefined): boolean {
  return word !== undefined && /[.!?:|]/.test(text.charAt(word.end - 1));
}

function sharesPhrases(quote: string, text: string): boolean {
  const words = quote.split(/\s+/);
  const phrases = words.slice(0, -1).map((word, at) => `${word} ${words[at + 1]}`);
  const flat = text.replaceAll(/\s+/g, ' ');
  return phrases.filter((each) => flat.includes(each)).length > 0.3 * phrases.length;
}

/** Which word of a version continues which one of the version before, by git's word diff; -1 for none. */
function followWords(before: string, after: string, algorithm: string): Int32Array {
  const diff = git(
    'diff',
    '--no-color',
    `--diff-algorithm=${algorithm}`,
    '-U1000000',
    '--word-diff=porcelain',
    '--word-diff-regex=[^[:space:]]+',
    before,
    after,
  );
  const followed: number[] = [];
  let now = 0;
  for (const line of diff.slice(diff.indexOf('\n@@')).split('\n').slice(2)) {
    const count = line.slice(1).split(/\s+/).filter(Boolean).length;
    for (let k = 0; k < count; k++) {
      if (line.startsWith('+')) now++;
      else if (line.startsWith('-')) followed.push(-1);
      else if (line.startsWith(' ')) followed.push(now++);
    }
  }
  return Int32Array.from(followed);
}

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 100_000_000 });
}
