import type { FoundDate } from '../entity.ts';
import type { Token } from '../tokens.ts';

/**
 * Per token the index of the day that its paragraph begins with, as the entries of a diary do: "Thursday, 15 June: In
 * Geneva, the delegation met …" dates all that follows. -1 elsewhere.
 */
export function entryDates(
  text: string,
  tokens: readonly Token[],
  dateAt: Int32Array,
  dates: readonly FoundDate[],
): Int32Array {
  const entryDateAt = new Int32Array(tokens.length).fill(-1);
  let entry = -1;
  let atStart = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.gap === 'break') {
      entry = -1;
      atStart = true;
    }
    const index = dateAt[at] ?? -1;
    // A paragraph's number may stand before it.
    if (atStart && (index >= 0 || token.shape !== 'number')) {
      atStart = false;
      const date = dates[index];
      if (date && /^[*_]*(?::| [–—-] )/.test(text.slice(date.end, date.end + 6))) entry = index;
    }
    entryDateAt[at] = entry;
  }
  return entryDateAt;
}
