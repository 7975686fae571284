/** What a screen reader says of a row's memo, behind the rest; nothing when there is none. */
export const memoLabel = (memo: string | undefined): string =>
  memo === undefined ? '' : `, memo: ${memo.replace(/\s+/g, ' ')}`;
