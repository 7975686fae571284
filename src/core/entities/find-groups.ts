import { withSmallTail } from '../text/capitals.ts';
import type { Draft } from './draft.ts';
import type { NameHit } from './name-index.ts';
import type { Reading, TableName } from './reading.ts';
import { wordsOf } from './reading.ts';
import type { Roster } from './roster.ts';
import { wordSet } from './table-rows.ts';
import { afterBlank, keyAt } from './tokens.ts';

/** Members or ministers of an organisation as one group: token range and draft. */
export interface GroupSpan {
  readonly from: number;
  readonly to: number;
  readonly draft: Draft;
}

const FIELDS = wordSet(
  'foreign defence defense finance interior justice health environment energy trade agriculture economy development',
);

/**
 * Finds "GCC member states", "AU Member States", "NATO Foreign Ministers", and then "Ministers" alone.
 * A meeting's name ("Quad Foreign Ministers Meeting") makes no group by itself.
 */
export function findGroups(reading: Reading, roster: Roster): GroupSpan[] {
  const groups: GroupSpan[] = [];
  const pending: { from: number; to: number; name: string }[] = [];
  const alone: number[] = [];
  let ministers: Draft | undefined;
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.key === 'ministers' && (token.shape === 'title' || token.shout)) {
      const field = FIELDS.has(keyAt(tokens, at - 1)) && afterBlank(token) ? at - 1 : at;
      const owner = ownerOf(reading, field);
      if (owner) {
        const name = wordsOf(reading, owner.from, at + 1);
        if (isMeeting(reading, at + 1)) pending.push({ from: owner.from, to: at + 1, name });
        else {
          ministers ??= roster.made(plain(name, token.shout), 'group');
          groups.push({ from: owner.from, to: at + 1, draft: ministers });
        }
      } else if (
        !isMeeting(reading, at + 1) &&
        field === at &&
        tokens[at - 1]?.shape !== 'title' &&
        tokens[at - 1]?.key !== 'of' &&
        !token.shout &&
        tokens[at + 1]?.key !== 'of'
      )
        alone.push(at);
      continue;
    }
    const hit = reading.covered[at];
    if (!hit || hit.to !== at + 1) continue;
    const members = membersAfter(reading, hit);
    if (members) groups.push({ from: hit.from, to: members, draft: memberGroup(reading, roster, hit) });
  }
  const first = pending[0];
  if (first && (ministers || alone.length > 0)) {
    const shout = tokens[first.to - 1]?.shout ?? false;
    const draft = ministers ?? roster.made(plain(first.name, shout), 'group');
    ministers = draft;
    for (const { from, to } of pending) groups.push({ from, to, draft });
  }
  if (ministers) for (const at of alone) groups.push({ from: at, to: at + 1, draft: ministers });
  return groups;
}

/** "NATO FOREIGN MINISTERS" of a heading is "NATO Foreign Ministers". */
const plain = (name: string, shout: boolean): string =>
  shout
    ? name.replace(
        /\b(?:FOREIGN|DEFENCE|DEFENSE|FINANCE|INTERIOR|JUSTICE|HEALTH|ENVIRONMENT|ENERGY|TRADE|AGRICULTURE|ECONOMY|DEVELOPMENT|MINISTERS)\b/g,
        withSmallTail,
      )
    : name;

function ownerOf(reading: Reading, at: number): NameHit<TableName> | undefined {
  const hit = reading.covered[at - 1];
  if (!hit || hit.to !== at || !afterBlank(reading.tokens[at]) || reading.tokens[at - 1]?.possessive)
    return undefined;
  const type = hit.value.entry?.type ?? hit.value.known?.type;
  return hit.value.kind === 'certain' && (type === 'organisation' || type === 'group') ? hit : undefined;
}

function isMeeting(reading: Reading, at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    const token = reading.tokens[next];
    if (!token || /^(?:stop|break|comma)$/.test(token.gap) || token.shape === 'lower') return false;
    if (reading.words.meetingNouns.has(token.key)) return true;
  }
  return false;
}

/** The end of "member states", "countries" after an organisation's short name. */
function membersAfter(reading: Reading, hit: NameHit<TableName>): number | undefined {
  const { tokens } = reading;
  const entry = hit.value.entry;
  if (
    hit.value.kind !== 'certain' ||
    (entry?.type !== 'organisation' && entry?.type !== 'group') ||
    tokens[hit.to - 1]?.possessive
  )
    return undefined;
  const first = tokens[hit.to];
  if (!afterBlank(first)) return undefined;
  const second = tokens[hit.to + 1];
  if (first.key === 'member' && afterBlank(second) && (second.key === 'states' || second.key === 'countries'))
    return hit.to + 2;
  const short = tokens[hit.from]?.shape === 'upper' && hit.to - hit.from === 1;
  return short && first.key === 'countries' ? hit.to + 1 : undefined;
}

function memberGroup(reading: Reading, roster: Roster, hit: NameHit<TableName>): Draft {
  const own = roster.table(hit.value);
  if (own?.type === 'group') return own;
  const short = own && [...own.names.values()].find((name) => /^\p{Lu}{2,7}$/u.test(name));
  return roster.made(`${short ?? own?.name ?? wordsOf(reading, hit.from, hit.to)} member states`, 'group');
}
