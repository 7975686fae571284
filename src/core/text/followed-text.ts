import type { TextChange } from './map-range.ts';
import { toChangeSet } from './map-ranges.ts';

/** A text as the edits in its editor leave it. Put together only when it is asked for: most edits need no text. */
export interface FollowedText {
  /** The text is known to be this one now. */
  know(text: string): void;
  /** Carries it through one edit: changes that do not overlap, in offsets before it, last first as VS Code gives them. */
  change(changes: readonly TextChange[]): void;
  /** The text of now; undefined before it was known. */
  now(): string | undefined;
}

/** Edits that wait to be put in: each costs a copy of the text when they are. */
const MOST_WAITING = 50;

/** Follows a text by its edits alone. */
export function followText(): FollowedText {
  let text: string | undefined;
  let waiting: (readonly TextChange[])[] = [];
  const now = (): string | undefined => {
    for (const changes of waiting) text = text === undefined ? undefined : edited(text, changes);
    waiting = [];
    return text;
  };
  return {
    know(known) {
      text = known;
      waiting = [];
    },
    change(changes) {
      waiting.push(changes);
      if (waiting.length > MOST_WAITING) now();
    },
    now,
  };
}

function edited(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  // Reversed: of two insertions at one place the first that is given stands behind the other.
  for (const change of toChangeSet([...changes].reverse()).changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
