import type { Problem } from '../../problem.ts';
import type { ListName } from '../records/record-fields.ts';
import type { RewrittenFile } from '../write/rewrite-list.ts';
import { type Splice, spliceText } from '../yaml/splice.ts';
import { assembleSource } from './assemble-source.ts';
import {
  type FileLayout,
  type Item,
  type ListLayout,
  mapLists,
  type ProjectSource,
  shiftList,
} from './file-layout.ts';
import { withDerivedId } from './identify.ts';
import { entrySpan, readBlockList, readEntry } from './read-list.ts';
import { newShared } from './read-plain-annotation.ts';
import { readAll } from './read-steps.ts';
import { sortProblems } from './sort-problems.ts';
import { dashesOf, splitFile } from './split-file.ts';

/**
 * The file after its splices, read again: only the entries that changed, where the file is in block style and its
 * ids are unique; else as a whole. Gives what {@link readAll} would give.
 */
export function rereadSource(source: ProjectSource, rewritten: RewrittenFile): ProjectSource {
  if (rewritten.splices.length === 0) return source;
  const text = spliceText(source.text, rewritten.splices);
  return rereadEntries(source, text, rewritten) ?? readAll(text);
}

function rereadEntries(
  source: ProjectSource,
  text: string,
  rewritten: RewrittenFile,
): ProjectSource | undefined {
  const { layout } = source;
  if (!layout.idsAreUnique) return undefined;
  const shift = shifter(rewritten.splices);
  // Ids that stand in the file by now, or are gone: no longer ids that are only derived.
  const known = new Set<string>();
  let failed = false;
  const lists = mapLists((list) => {
    const moved = shiftList(layout.lists[list] as ListLayout, shift(layout.lists[list].start));
    if (list !== rewritten.list) return moved;
    const reread =
      rewritten.region === undefined
        ? rereadList(list, moved, rewritten, known)
        : rereadRegion(list, moved, rewritten.region);
    failed ||= reread === undefined;
    return reread ?? moved;
  }) as FileLayout['lists'];
  if (failed) return undefined;
  const derivedIds = [...source.derivedIds].some((id) => known.has(id))
    ? new Set([...source.derivedIds].filter((id) => !known.has(id)))
    : source.derivedIds;
  const problems = layout.problems.map((problem) => moveProblem(problem, shift));
  return assembleSource(text, { ...layout, lists, problems }, false, derivedIds);
}

/** A list whose whole text was written anew: the codebook. */
function rereadRegion(list: ListName, moved: ListLayout, region: string): ListLayout | undefined {
  const pieces = runAll(splitFile(region));
  const piece = pieces?.length === 1 && pieces[0]?.style === 'block' ? pieces[0] : undefined;
  const read = piece && runAll(readBlockList(list, region, piece, newShared()));
  return read && !read.broken ? shiftList(read.layout, moved.start) : undefined;
}

/** A list of which some entries were written anew. `moved` has the offsets that it had if it had not changed. */
function rereadList(
  list: ListName,
  moved: ListLayout,
  file: RewrittenFile,
  known: Set<string>,
): ListLayout | undefined {
  const { entries } = file;
  if (moved.style !== 'block' || !entries) return undefined;
  const problems: Problem[] = [];
  const touched: Touched[] = [];
  let shift = 0;
  for (const [index, text] of [...entries].sort(([a], [b]) => a - b)) {
    const { lineStart, end } = entrySpan(moved, index);
    const own = {
      dashes: Uint32Array.from(dashesOf(text, moved.indent)),
      indent: moved.indent,
      end: text.length,
    };
    const base = lineStart + shift;
    const items: Item[] = [];
    const old = moved.items[index] as Item<'annotations'>;
    if (old) known.add(old.id);
    for (let at = 0; at < own.dashes.length; at++) {
      const read = readEntry(list, text, entrySpan(own, at), moved.indent, newShared());
      if (read.broken) return undefined;
      const item = read.item as Item<'annotations'>;
      const named = item && withDerivedId(item);
      if (named && named !== item) known.delete(named.id);
      else if (named) known.add(named.id);
      items.push(named as Item);
      problems.push(...read.problems.map((problem) => moveProblem(problem, () => base)));
    }
    touched.push({
      start: lineStart,
      end,
      text,
      index,
      dashes: [...own.dashes].map((dash) => dash + base),
      items,
    });
    shift += text.length - (end - lineStart);
  }
  const { dashes, items } = mergeEntries(moved, touched);
  if (dashes.length === 0) return undefined;
  const by = shifter(touched);
  const within = (problem: Problem): boolean =>
    touched.some(
      ({ start, end }) =>
        problem.range !== undefined && problem.range.start >= start && problem.range.start < end,
    );
  const others = moved.problems.length === 0 ? [] : moved.problems.filter((problem) => !within(problem));
  return {
    ...moved,
    end: moved.end + shift,
    dashes,
    items,
    problems: sortProblems([...others.map((problem) => moveProblem(problem, by)), ...problems]),
  };
}

interface Touched extends Splice {
  readonly index: number;
  /** What the entry became: none, one, or one with new ones beside it. */
  readonly dashes: readonly number[];
  readonly items: readonly Item[];
}

/** The entries of a list with the touched ones exchanged: copied in stretches, for there may be 100,000. */
function mergeEntries(
  moved: ListLayout,
  touched: readonly Touched[],
): { readonly dashes: Uint32Array; readonly items: readonly Item[] } {
  const count = touched.reduce((sum, each) => sum + each.dashes.length - 1, moved.dashes.length);
  const dashes = new Uint32Array(count);
  const parts: (readonly Item[])[] = [];
  let [from, at, shift] = [0, 0, 0];
  const copyUntil = (until: number): void => {
    dashes.set(moved.dashes.subarray(from, until), at);
    const end = at + until - from;
    if (shift !== 0) for (let each = at; each < end; each++) dashes[each] = (dashes[each] ?? 0) + shift;
    parts.push(moved.items.slice(from, until));
    at = end;
  };
  for (const { start, end, text, index, dashes: own, items } of touched) {
    copyUntil(index);
    dashes.set(own, at);
    parts.push(items);
    at += own.length;
    from = index + 1;
    shift += text.length - (end - start);
  }
  copyUntil(moved.dashes.length);
  return { dashes, items: joinParts(parts) };
}

/** Concatenation in batches: fast for few long parts, and no more arguments than a call can have for many. */
function joinParts(parts: readonly (readonly Item[])[]): readonly Item[] {
  const BATCH = 1000;
  if (parts.length <= BATCH) return ([] as Item[]).concat(...parts);
  const batches: Item[][] = [];
  for (let at = 0; at < parts.length; at += BATCH)
    batches.push(([] as Item[]).concat(...parts.slice(at, at + BATCH)));
  return joinParts(batches);
}

/** How far an offset of the old text moves: by all that was written before it. */
function shifter(splices: readonly Splice[]): (offset: number) => number {
  const sorted = [...splices].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  const totals: number[] = [0];
  for (const { start, end, text } of sorted) {
    ends.push(end);
    totals.push((totals.at(-1) ?? 0) + text.length - (end - start));
  }
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return totals[low] ?? 0;
  };
}

function moveProblem(problem: Problem, shift: (offset: number) => number): Problem {
  if (problem.range === undefined) return problem;
  const by = shift(problem.range.start);
  return { ...problem, range: { start: problem.range.start + by, end: problem.range.end + by } };
}

function runAll<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
