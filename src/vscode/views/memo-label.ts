/** What a screen reader says of a row's memos, behind the rest; nothing when there is none. */
export const memoLabel = (...memos: readonly (string | undefined)[]): string =>
  memos.map((memo) => (memo === undefined ? '' : `, memo: ${memo.replace(/\s+/g, ' ')}`)).join('');
