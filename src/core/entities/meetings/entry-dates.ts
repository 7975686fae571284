import type { FoundDate } from '../entity.ts';
import type { Token } from '../tokens.ts';

/**
 * Per token the index of the date that its paragraph begins with, as the entries of a diary or a timeline do: "Thursday,
 * 15 June: In Geneva, the delegation met …", "May 2, 1989 – May 5, 1989. First Summit", "In Spain, from 30 January to 1
 * February, I will …" date all that follows. -1 elsewhere.
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
  let stay = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.gap === 'break') {
      entry = -1;
      stay = -1;
      atStart = true;
    }
    const index = dateAt[at] ?? -1;
    // A paragraph's number may stand before it.
    if (atStart && (index >= 0 || token.shape !== 'number')) {
      atStart = false;
      const date = dates[index];
      if (date && isEntry(text, date)) entry = index;
      else if (isStay(tokens, at)) stay = at + 16;
    }
    if (token.gap === 'stop' && isStay(tokens, at)) stay = at + 16;
    if (at < stay && index >= 0) {
      if (dates[index]?.iso.length === 21) entry = index;
      stay = -1;
    }
    entryDateAt[at] = entry;
  }
  return entryDateAt;
}

/** "15 June: ", "June 5, 2019. Upgrading Relations": a day alone before a colon, a dash or, with a year, a full stop. */
function isEntry(text: string, { end, iso }: FoundDate): boolean {
  const after = text.slice(end, end + 8);
  return (
    /^[*_]*(?::| [–—-] )/.test(after) || (iso.length >= 10 && /^[*_]*\.[*_]* [*_]*[\p{Lu}\d]/u.test(after))
  );
}

/** "In Spain, from 30 January …", "I will visit Peru from 5 to 6 May": words that tell of a stay; its days follow. */
function isStay(tokens: readonly Token[], at: number): boolean {
  const { key = '', shape } = tokens[at] ?? {};
  if (key === 'in') return tokens[at + 1]?.shape === 'title';
  if (key === 'from') return true;
  if (!/^(?:i|we|he|she|they)$/.test(key) && shape !== 'title') return false;
  for (let next = at + 1; next < at + 6; next++)
    if (/^(?:visit|visits|visited|travel|travels|travelled|traveled)$/.test(tokens[next]?.key ?? ''))
      return true;
  return false;
}
