import type { TextChange } from './map-range.ts';
import { type ChangeSet, firstEndingAfter } from './map-ranges.ts';
import type { TextRange } from './text-range.ts';

/** What one change cut off at an edge of a range; nothing when it only touched the edge from outside. */
export interface CutPiece {
  readonly text: string;
  /** How much the change removed in all, text outside the range included. */
  readonly removed: number;
  /** How much it put in its place. */
  readonly inserted: number;
}

/** A range with its text, and what deletions at its edges have cut off, the latest first. */
export interface HeldRange extends TextRange {
  readonly text: string;
  readonly before: readonly CutPiece[];
  readonly after: readonly CutPiece[];
}

/** A passage that an edit deleted whole: kept, so that undo or pasting the same text brings it back. */
export interface LostRange {
  readonly held: HeldRange;
  /** Where it was, in the text of now. */
  readonly point: number;
  /** How far into the deleted stretch it began, how long that stretch was, and what was put in its place. */
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
  /** Later changes around the point that were not undone yet, the latest first. */
  readonly buried: readonly Grave[];
}

/** A change around the point of a lost passage. */
interface Grave {
  /** How far before the point it began. */
  readonly depth: number;
  readonly removed: number;
  readonly inserted: number;
}

/** Changes remembered around one point: one who types on for long there will not undo it all. */
const MOST_GRAVES = 200;
/** Shorter texts come back only where they were: "the" pasted somewhere else is another one. */
const FOUND_ANYWHERE = 16;
/** Characters of inserted text that are searched for lost passages in one edit: bounds a huge paste. */
const MOST_SEARCHED = 4_000_000;

/** Follows the point of a lost passage through an edit that did not bring it back. */
export function moveLost(lost: LostRange, { changes, shifts }: ChangeSet): LostRange {
  const { point, buried } = lost;
  const index = firstEndingAfter(changes, point - 1);
  const change = changes[index];
  const shift = shifts[index] ?? 0;
  if (!change || change.start > point) return shift === 0 ? lost : { ...lost, point: point + shift };
  if (isUndo(lost, change))
    return { ...lost, point: point + shift + (buried[0]?.depth ?? 0), buried: buried.slice(1) };
  const { start, end, text } = change;
  const grave = { depth: point - start, removed: end - start, inserted: text.length };
  return { ...lost, point: start + shift, buried: [grave, ...buried.slice(0, MOST_GRAVES - 1)] };
}

/** Whether a change, by its place and lengths, takes back the last one around the point. */
function isUndo({ point, buried: [top] }: LostRange, { start, end, text }: TextChange): boolean {
  return start === point && text.length === top?.removed && end - start === top.inserted;
}

/**
 * Looks for a lost passage in the text that an edit inserted: where it was (undo), or as the same stretch or a long
 * passage elsewhere (cut and paste, a moved line).
 *
 * @param fresh it was lost by this very edit, so even a short text that was moved is the same
 * @returns the range it has after the edit, or undefined
 */
export function findLost(lost: LostRange, set: ChangeSet, fresh: boolean): HeldRange | undefined {
  const { held, offset, removed } = lost;
  const cutBefore = [...held.before].reverse().map(textOf).join('');
  const whole = cutBefore + held.text + held.after.map(textOf).join('');
  const depth = sum(lost.buried, (each) => each.depth);
  const missing = lost.removed - lost.inserted + sum(lost.buried, lengthLost);
  const cutToo = sum([...held.before, ...held.after], lengthLost);
  const isLong = whole.trim().length >= FOUND_ANYWHERE;
  const longest = sum(set.changes, (each) => each.text.length);
  for (const [index, change] of set.changes.entries()) {
    const { start, text } = change;
    if (text.length < held.text.length) continue;
    const now = start + (set.shifts[index] ?? 0);
    const core = (at: number): HeldRange => ({
      ...held,
      start: now + at,
      end: now + at + held.text.length,
    });
    const all = (at: number): HeldRange => {
      return { start: now + at, end: now + at + whole.length, text: whole, before: [], after: [] };
    };
    const expected = offset + depth - cutBefore.length;
    // The undo of a later change around the point brings back only that.
    const here = start === lost.point && !fresh && !isUndo(lost, change);
    const unburied = here && lost.buried.length === 0;
    // By its length the undo of all since then, or else too long for chance.
    const put = text.length - (change.end - start);
    const atOnce = isLong || put === missing;
    const wholeAtOnce = atOnce || put === missing + cutToo;
    const sameStretch =
      text.length === removed && ((unburied && atOnce) || fresh || removed >= FOUND_ANYWHERE);
    if (sameStretch && text.startsWith(held.text, offset)) return core(offset);
    if (here && wholeAtOnce && expected >= 0 && text.startsWith(whole, expected)) return all(expected);
    if (unburied && atOnce && text.startsWith(held.text, offset)) return core(offset);
    if (whole.length > text.length || longest > MOST_SEARCHED) continue;
    if (!isLong && !(here && wholeAtOnce)) continue;
    const at = text.indexOf(whole);
    if (at >= 0 && text.indexOf(whole, at + 1) < 0) return all(at);
  }
  return undefined;
}

const textOf = (piece: CutPiece): string => piece.text;

/** How much shorter a change made the text. */
const lengthLost = (change: { readonly removed: number; readonly inserted: number }): number =>
  change.removed - change.inserted;

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
