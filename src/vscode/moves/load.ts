type Moves = typeof import('./moves.ts');

/** What is done about briefs that are not where they were. */
export const loadMoves = (): Moves => require('./moves.ts');
