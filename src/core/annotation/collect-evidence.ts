import type { Annotation } from './annotation.ts';
import { type EarlierText, standingIn } from './standing-in.ts';

/** Gathers, from versions of a brief that are offered newest first, those in which annotations stand. */
export interface EvidenceCollector {
  /** Whether there are annotations that stood in no text so far. */
  readonly isWaiting: boolean;
  /** Takes a version if annotations stand in it that stood in no newer one. */
  offer(text: string): void;
  /** What was taken, in the order of the offers. */
  readonly texts: readonly EarlierText[];
}

/**
 * The newest version that holds a passage with its context is the nearest to now, and so the best evidence, whenever
 * the annotation was made: the fewest edits lie between.
 */
export function collectEvidence(annotations: readonly Annotation[]): EvidenceCollector {
  let waiting = annotations.filter((each) => each.gone === undefined);
  const texts: EarlierText[] = [];
  return {
    get isWaiting() {
      return waiting.length > 0;
    },
    texts,
    offer(text) {
      const starts = new Map<string, number>();
      const ranges = standingIn({ text }, waiting);
      waiting = waiting.filter((each, at) => {
        const range = ranges[at];
        if (range) starts.set(each.id, range.start);
        return !range;
      });
      if (starts.size > 0) texts.push({ text, starts });
    },
  };
}
