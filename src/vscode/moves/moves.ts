// What is done about briefs that are not where they were, in one place: loaded as a file of its own when one is missing.

export { findMoves, follow, waysBack } from './follow-moves.ts';
export { followRenames } from './follow-renames.ts';
export { movedBriefFixes } from './moved-brief-fixes.ts';
