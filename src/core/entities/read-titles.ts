import { FIELDS_OF_OFFICE } from './data/words.ts';
import { type NameHit, nameAt } from './name-index.ts';
import type { StatedRole } from './person-span.ts';
import { isFirstName } from './read-person-name.ts';
import { isCapital, type Reading, type TableName, wordsOf } from './reading.ts';
import { wordSet } from './table-rows.ts';
import { afterBlank, keyAt } from './tokens.ts';
import type { Title } from './vocabulary.ts';

/** One or more titles in a row, as token positions, and what they belong to. */
export interface Titles {
  /** First token with what the title belongs to: NATO of "NATO Secretary General". */
  readonly from: number;
  readonly start: number;
  readonly to: number;
  readonly certain: boolean;
  readonly plural: boolean;
  readonly roles: readonly StatedRole[];
}

/** One or more titles in a row: "H.E. Mr", "Foreign Minister Dr", "Deputy Prime Minister of Ukraine". */
export function readTitles(reading: Reading, at: number): Titles | undefined {
  const { text, tokens, words } = reading;
  // Few words begin a title: at all others there is nothing to gather.
  if (!words.titles.has(keyAt(tokens, at))) return undefined;
  let to = at;
  let certain = false;
  let plural = false;
  const roles: StatedRole[] = [];
  let from = at;
  for (let count = 0; count < 4; count += 1) {
    if (to > at && !afterBlank(tokens[to])) break;
    const covered = reading.covered[to];
    const hit: NameHit<Title> | undefined = nameAt(words.titles, text, tokens, to);
    if (!hit || (covered && covered.to > hit.to && covered.value.kind !== 'adjective')) break;
    if (hit.value.kind === 'honorific') {
      certain = true;
      to = hit.to;
      continue;
    }
    const before = count === 0 ? ownerBefore(reading, at) : undefined;
    if (before) from = before.from;
    const adjective = adjectiveAfter(reading, hit.to);
    const owner = ownerAfter(reading, adjective?.to ?? hit.to);
    const end = owner?.to ?? adjective?.to ?? hit.to;
    roles.push({
      office: hit.value.key,
      words: wordsOf(reading, before && before.value.kind !== 'adjective' ? before.from : hit.from, end),
      of: [before, adjective, owner?.hit].flatMap((each) => idsOf(each)),
    });
    plural = /s$/i.test(wordsOf(reading, hit.to - 1, hit.to)) && !/s$/.test(hit.value.key);
    to = end;
  }
  return to === at ? undefined : { from, start: at, to, certain, plural, roles };
}

const idsOf = (hit: NameHit<TableName> | undefined): string[] => {
  const id = hit?.value.known?.id ?? hit?.value.entry?.id;
  return id ? [id] : [];
};

/** "NATO Secretary General", "Ukrainian President", "Ukraine's President". */
function ownerBefore(reading: Reading, at: number): NameHit<TableName> | undefined {
  const hit = reading.covered[at - 1];
  if (!hit || hit.to !== at || !afterBlank(reading.tokens[at]) || hit.value.kind === 'place')
    return undefined;
  return hit;
}

/** "le président russe": whose the title is stands after it, in languages where adjectives follow. */
export function adjectiveAfter(
  { words, covered, tokens }: Reading,
  at: number,
): NameHit<TableName> | undefined {
  const hit = words.adjectivesFollow && afterBlank(tokens[at]) ? covered[at] : undefined;
  return hit && hit.from === at && hit.value.kind === 'adjective' ? hit : undefined;
}

/** "of Ukraine", "of the European Commission", "for Foreign Affairs", "to Algeria". */
function ownerAfter(
  reading: Reading,
  at: number,
): { readonly to: number; readonly hit?: NameHit<TableName> } | undefined {
  const { tokens, words } = reading;
  const link = keyAt(tokens, at);
  if (!words.of.has(link) || !afterBlank(tokens[at])) return undefined;
  let next = at + 1;
  if (words.articles.has(keyAt(tokens, next))) next += 1;
  const hit = reading.covered[next];
  if (hit && hit.from === next && hit.value.kind !== 'adjective') return { to: hit.to, hit };
  // "Speaker of the Algerian Parliament": whose it is, though the title ends before.
  if (hit && hit.from === next) return { to: at, hit };
  if (link === 'to') return undefined;
  // A field of work: "for Foreign Affairs", "of Trade and Industry"; it ends where a first name begins.
  let to = next;
  while (to < next + 8) {
    const token = tokens[to];
    if (!token || (to > next && !afterBlank(token) && token.gap !== 'comma')) break;
    if (words.and.has(token.key) && (isCapital(reading, to + 1) || isField(reading, to + 1))) to += 1;
    else if (words.adjectivesFollow && isField(reading, to)) to += 1;
    else if (token.shape !== 'title' || token.gap === 'comma' || isFirstName(reading, to)) break;
    else to += 1;
  }
  if (to === next) return undefined;
  // Without a first name to stop at, the last two words may be the name: only words of state business are sure.
  while (to > next && !isField(reading, to - 1)) to -= 1;
  return to === next ? undefined : { to };
}

/** "Affairs", "finances", "l'intérieur". */
function isField({ tokens, words }: Reading, at: number): boolean {
  const key = keyAt(tokens, at);
  return FIELDS.has(key) || words.fields.has(key.replace(/^[ld]'/, ''));
}

const FIELDS = wordSet(FIELDS_OF_OFFICE);

/** The owner belongs to the mention when it is written straight before the title; an adjective or possessive does not. */
export function hidesOwner(reading: Reading, titled: Titles): boolean {
  const before = reading.covered[titled.start - 1];
  return (
    before !== undefined && before.value.kind !== 'adjective' && !reading.tokens[titled.start - 1]?.possessive
  );
}
