import type { Carried } from './carry-range.ts';

/**
 * Whether what an alignment says about a passage is good enough to colour it. Evidence must grow with how common the
 * words are: a passage of rare words may lose most of them, a common word needs its neighbours.
 *
 * @param whole the old text was known as a whole: what is nowhere there cannot have been taken from elsewhere
 */
export function acceptCarried(carried: Carried, whole: boolean): boolean {
  if (carried.score < 0.3) return false;
  return whole || carried.bits + carried.before + carried.after >= 12;
}
