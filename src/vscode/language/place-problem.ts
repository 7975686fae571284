import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { needsLook, type Place } from '../../core/annotation/place.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import { toRange } from '../text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/** What Problems says of an annotation that a person should look at, and where. */
export interface PlaceProblem {
  readonly id: string;
  readonly kind: Place['kind'];
  /** It is only proposed: a hint, and no one's annotation that needs a look. */
  readonly isProposed: boolean;
  readonly quote: string;
  /** The annotation's words, cut: for titles of quick fixes. */
  readonly words: string;
  readonly message: string;
  /** The first line of the brief when the passage stands nowhere. */
  readonly range: vscode.Range;
  /** Further places where it could stand. */
  readonly others: readonly vscode.Range[];
}

/**
 * The problems of one brief's annotations, in the order of their places. A proposal is one when it has lost its passage:
 * elsewhere, whoever accepts it looks at the passage anyway. `lines` is the index of the brief's text.
 */
export function placeProblems(lines: LineIndex, located: readonly LocatedAnnotation[]): PlaceProblem[] {
  return located
    .filter(({ annotation, place, range }) => needsLook(place) && (!isProposed(annotation) || !range))
    .map((each) => toProblem(lines, each));
}

function toProblem(lines: LineIndex, { annotation, place }: LocatedAnnotation): PlaceProblem {
  const words = shorten(annotation.quote.replace(/\s+/g, ' '), 60);
  const by = annotation.proposed;
  const proposed = by === undefined ? '' : `, proposed by ${shorten(by.replace(/\s+/g, ' '), 60)},`;
  const what = `“${words}” (${annotation.tags.join(', ')})${proposed}`;
  const top = new vscode.Range(0, 0, 0, 0);
  const base = {
    id: annotation.id,
    quote: annotation.quote,
    kind: place.kind,
    isProposed: isProposed(annotation),
    words,
    range: top,
    others: [],
  };
  switch (place.kind) {
    case 'ambiguous': {
      const [range = top, ...others] = place.candidates.map((each) => toRange(lines, each));
      const message = `${what} could stand in ${place.candidates.length} places. Choose which one it is.`;
      return { ...base, message, range, others };
    }
    case 'orphan':
      return {
        ...base,
        message: `${what} is not in this brief any more. ${base.isProposed ? 'Re-attach it to a passage, or reject it.' : 'Re-attach it to a passage, mark it as gone, or delete it.'}`,
      };
    default: {
      const why =
        place.kind === 'changed'
          ? 'was changed so much that it may not be the same passage'
          : 'probably stands here, but the words around it changed';
      const message = `${what} ${why}. Accept it here, or re-attach it.`;
      return { ...base, message, range: toRange(lines, place) };
    }
  }
}
