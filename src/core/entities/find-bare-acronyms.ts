import { KINDS_BEFORE_ACRONYM } from './data/words.ts';
import type { Reading } from './reading.ts';
import { wordSet } from './table-rows.ts';
import { afterBlank } from './tokens.ts';

/** Words in small letters that name an organisation straight before its acronym: "investment fund RDIF". */
const KINDS = wordSet(KINDS_BEFORE_ACRONYM);

/**
 * Acronyms that no table and no bracket explains, but the brief treats as an organisation: after a word that says
 * what it is, or as what someone presides ("President of CNRT"). Everything else in capitals stays unknown.
 */
export function findBareAcronyms(reading: Reading): Set<string> {
  const { tokens, text, words } = reading;
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.shape !== 'upper' || token.shout || !afterBlank(token) || reading.covered[at]) continue;
    const length = token.end - token.start;
    if (length < 3 || length > 10 || !/^\p{Lu}+$/u.test(text.slice(token.start, token.end))) continue;
    const before = tokens[at - 1];
    const role = tokens[at - 2];
    const named = before?.shape === 'lower' && KINDS.has(before.key);
    const presided =
      (before?.key === 'of' || before?.key === 'at') &&
      afterBlank(before) &&
      role !== undefined &&
      words.roleNouns.has(role.key);
    if (named || presided) found.add(text.slice(token.start, token.end));
  }
  return found;
}
