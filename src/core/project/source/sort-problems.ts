import type { Problem } from '../../problem.ts';

/** Problems in the order of their places, those without one first: the same however the file was read. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.range?.start ?? -1) - (b.range?.start ?? -1));
