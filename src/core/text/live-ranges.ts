import { type CutPiece, findLost, type HeldRange, type LostRange, moveLost } from './lost-range.ts';
import type { TextChange } from './map-range.ts';
import { type ChangeSet, firstEndingAfter, mapThrough, toChangeSet } from './map-ranges.ts';
import type { TextRange } from './text-range.ts';

/** What an edit did to the ranges that are followed, by id. Ranges that only moved are not listed. */
export interface LiveChange {
  /** Still there, but text within changed, or an edge was cut off or came back: the quote must be refreshed. */
  readonly touched: readonly string[];
  /** Deleted whole. They are remembered and come back with the same text. */
  readonly swallowed: readonly string[];
  /** Deleted before, and back. */
  readonly restored: readonly string[];
}

/** Follows ranges through the edits of an open text, undo and redo included. */
export interface LiveRanges {
  /** Starts to follow a range, or puts it elsewhere. `text` is what stands in it now. */
  set(id: string, range: TextRange, text: string): void;
  delete(id: string): void;
  /** Where a range is now; undefined when it was deleted or never set. */
  get(id: string): TextRange | undefined;
  /** What stands in a range now, or stood in it last when it was deleted; kept up to date without the whole text. */
  textOf(id: string): string | undefined;
  /** The ranges that are in the text, in the order in which they were set. */
  entries(): IterableIterator<[string, TextRange]>;
  /**
   * Carries every range through one edit: changes that do not overlap, in offsets before the edit, in any order
   * (VS Code's `contentChanges`). Linear in the number of ranges.
   */
  apply(changes: readonly TextChange[]): LiveChange;
}

/**
 * Follows ranges by edits alone, without the text. Besides mapping offsets it remembers what deletions took from each
 * range, so that undo, and cut and paste, bring back what mapping alone loses.
 */
export function followRanges(): LiveRanges {
  const held = new Map<string, Followed>();
  const lost = new Map<string, LostRange>();
  return {
    set(id, { start, end }, text) {
      lost.delete(id);
      held.set(id, { now: { start, end, text, before: [], after: [] }, start, end });
    },
    delete(id) {
      held.delete(id);
      lost.delete(id);
    },
    get(id) {
      const each = held.get(id);
      return each && { start: each.start, end: each.end };
    },
    textOf: (id) => (held.get(id)?.now ?? lost.get(id)?.held)?.text,
    *entries() {
      for (const [id, { start, end }] of held) yield [id, { start, end }];
    },
    apply(changes) {
      const touched: string[] = [];
      const swallowed: string[] = [];
      const restored: string[] = [];
      const set = toChangeSet(changes);
      const fresh = new Map<string, LostRange>();
      const from = set.changes[0]?.start ?? 0;
      const to = set.changes.at(-1)?.end ?? 0;
      const shift = set.shifts.at(-1) ?? 0;
      held.forEach((each, id) => {
        // Most ranges lie before or after all changes: no allocation for them, this runs at each keystroke.
        if (each.end < from) return;
        if (each.start > to) {
          each.start += shift;
          each.end += shift;
          return;
        }
        const before = upToDate(each);
        const next = carry(before, set);
        if ('held' in next) fresh.set(id, next);
        else {
          hold(each, next);
          if (next.text !== before.text) touched.push(id);
        }
      });
      for (const [id, each] of lost) {
        const found = findLost(each, set, false);
        if (!found) {
          lost.set(id, moveLost(each, set));
          continue;
        }
        lost.delete(id);
        held.set(id, { now: found, start: found.start, end: found.end });
        restored.push(id);
      }
      for (const [id, each] of fresh) {
        const found = findLost(each, set, true);
        const entry = held.get(id);
        if (found && entry) {
          hold(entry, found);
          touched.push(id);
        } else {
          held.delete(id);
          lost.set(id, each);
          swallowed.push(id);
        }
      }
      return { touched, swallowed, restored };
    },
  };
}

/** A range with offsets that are kept in place; those in `now` may lag behind by edits before it. */
interface Followed {
  now: HeldRange;
  start: number;
  end: number;
}

function upToDate(each: Followed): HeldRange {
  return each.now.start === each.start ? each.now : { ...each.now, start: each.start, end: each.end };
}

function hold(each: Followed, next: HeldRange): void {
  each.now = next;
  each.start = next.start;
  each.end = next.end;
}

/** One range through one edit: what is left of it, or what is remembered of it. */
function carry(range: HeldRange, set: ChangeSet): HeldRange | LostRange {
  const { range: next, touched } = mapThrough(range, set);
  if (!next) return lose(range, set);
  if (!touched) return regrow(range, next, set);
  return regrow(range, { ...next, ...cutText(range, set) }, set);
}

function lose(held: HeldRange, { changes, shifts }: ChangeSet): LostRange {
  const index = firstEndingAfter(changes, held.start);
  const change = changes[index];
  const start = change?.start ?? held.start;
  return {
    held,
    point: start + (shifts[index] ?? 0),
    offset: held.start - start,
    removed: (change?.end ?? held.end) - start,
    inserted: change?.text.length ?? 0,
    buried: [],
  };
}

/** The text of a range after an edit within it or over its edges, and what the edges lost. */
function cutText(range: HeldRange, { changes }: ChangeSet): Omit<HeldRange, 'start' | 'end'> {
  let { before, after } = range;
  let text = '';
  let at = range.start;
  for (let k = firstEndingAfter(changes, range.start); k < changes.length; k++) {
    const change = changes[k];
    if (!change || change.start >= range.end) break;
    text += range.text.slice(at - range.start, Math.max(0, change.start - range.start));
    if (change.start <= range.start && change.end > range.start)
      before = [toPiece(range.text.slice(0, change.end - range.start), change), ...before];
    else if (change.end >= range.end)
      after = [toPiece(range.text.slice(change.start - range.start), change), ...after];
    else text += change.text;
    at = change.end;
  }
  if (at < range.end) text += range.text.slice(Math.max(0, at - range.start));
  return { text, before, after };
}

const toPiece = (text: string, change: TextChange): CutPiece => ({
  text,
  removed: change.end - change.start,
  inserted: change.text.length,
});

/** Grows a range again when an edit puts back, right at its edge, what earlier ones cut off there. */
function regrow(old: HeldRange, next: TextRange & Partial<HeldRange>, { changes }: ChangeSet): HeldRange {
  const { text = old.text, before = old.before, after = old.after } = next;
  const atStart = before === old.before ? changes.find((change) => change.end === old.start) : undefined;
  const atEnd = after === old.after ? changes.find((change) => change.start === old.end) : undefined;
  const head = takeBack(before, atStart, false);
  const tail = takeBack(after, atEnd, true);
  if (next.text === undefined && !head && !tail && next.start === old.start) return old;
  const headText = head?.text ?? '';
  const tailText = tail?.text ?? '';
  return {
    start: next.start - headText.length,
    end: next.end + tailText.length,
    text: headText + text + tailText,
    before: head?.left ?? before,
    after: tail?.left ?? after,
  };
}

/** Changes remembered at one edge: one who types on for long there will not undo it all. */
const MOST_PIECES = 200;

/**
 * What a change at an edge puts back of the pieces that were cut off there, and which pieces are left: one more when it
 * puts nothing back, for its own undo must not be taken for that of an earlier one. Undefined when there are none.
 */
function takeBack(
  pieces: readonly CutPiece[],
  change: TextChange | undefined,
  atEnd: boolean,
): { readonly text: string; readonly left: readonly CutPiece[] } | undefined {
  if (!change || pieces.length === 0) return undefined;
  const count = putBack(pieces, change, atEnd);
  if (count === 0) return { text: '', left: [toPiece('', change), ...pieces.slice(0, MOST_PIECES - 1)] };
  const back = pieces.slice(0, count).map((piece) => piece.text);
  return { text: (atEnd ? back : back.reverse()).join(''), left: pieces.slice(count) };
}

/** Less text than this is put back only by the very undo of what cut it off: a blank or an "s" says nothing. */
const LEAST_PUT_BACK = 3;

/**
 * How many of the pieces, the latest first, a change puts back: the one that it undoes by its lengths, or those whose
 * deletions it undoes together, or as many as it holds when that is enough text to be no chance.
 */
function putBack(pieces: readonly CutPiece[], change: TextChange, atEnd: boolean): number {
  const inserted = change.text;
  const holds = (text: string, piece: CutPiece): boolean =>
    atEnd ? text.startsWith(piece.text) : text.endsWith(piece.text);
  const [top] = pieces;
  const isUndo = inserted.length === top?.removed && change.end - change.start === top.inserted;
  if (top && isUndo && holds(inserted, top)) return 1;
  let rest = inserted;
  let removed = 0;
  let found = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!holds(rest, piece)) break;
    rest = atEnd ? rest.slice(piece.text.length) : rest.slice(0, rest.length - piece.text.length);
    removed += piece.removed - piece.inserted;
    const taken = inserted.length - rest.length;
    if (taken > 0 && removed === inserted.length - (change.end - change.start)) return index + 1;
    if (taken >= LEAST_PUT_BACK || (taken > 0 && rest === '')) found = index + 1;
  }
  return found;
}
