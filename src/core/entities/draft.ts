import type { Actor, ActorType, FactSource, Role } from './entity.ts';
import type { GazetteerEntry } from './gazetteer-entry.ts';
import type { StatedRole } from './person-span.ts';
import type { TableName } from './reading.ts';
import { fold } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A mention as a range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** An actor while a brief is being read; filled by find-actors and nobody else. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly source: FactSource;
  /** Names by their folded words. */
  readonly names: Map<string, string>;
  readonly roles: StatedRole[];
  /** The project file's or the table's own record. */
  readonly record?: Actor | GazetteerEntry;
  /** Folded heads that can stand for it alone: "committee" of "Portfolio Committee on Foreign Affairs". */
  readonly heads: Set<string>;
  readonly mentions: TokenRange[];
}

export function newDraft(
  id: string,
  name: string,
  type: ActorType,
  source: FactSource,
  record?: Actor | GazetteerEntry,
): Draft {
  const draft: Draft = {
    id,
    name,
    type,
    source,
    names: new Map(),
    roles: [],
    heads: new Set(),
    mentions: [],
    ...(record && { record }),
  };
  for (const each of [name, ...(record?.aliases ?? [])]) addName(draft, each);
  return draft;
}

export function addName(draft: Draft, name: string): void {
  const key = fold(name).replace(/^the /, '');
  if (key && !draft.names.has(key)) draft.names.set(key, name.replace(/^the /i, ''));
}

/** Notes which heads can stand for the actor: first or last words of its names. */
export function noteHeads(draft: Draft, words: Vocabulary): void {
  if (draft.type === 'person' || draft.type === 'state') return;
  for (const name of draft.names.keys()) {
    const parts = name.split(/[\s-]+/);
    if (parts.length < 2) continue;
    const first = parts[0] ?? '';
    const last = parts.at(-1) ?? '';
    const two = parts.slice(-2).join(' ');
    if (words.twoWordHeads.has(two)) draft.heads.add(two);
    if (words.heads.has(last)) draft.heads.add(last);
    // "the Senate" is not the "Senate Net Committee".
    else if (words.heads.has(first)) draft.heads.add(first);
    for (let at = 0; at < parts.length - 1; at += 1) {
      const link = parts[at + 1];
      if (link !== 'of' && link !== 'on' && link !== 'for') continue;
      const head = parts[at] ?? '';
      const pair = `${parts[at - 1]} ${head}`;
      if (words.twoWordHeads.has(pair)) draft.heads.add(pair);
      else if (words.heads.has(head)) draft.heads.add(head);
    }
  }
}

/** The roles of a finished actor: the record's own first, then what the text says. */
export function rolesOf(draft: Draft): Role[] {
  const record = (draft.record && 'roles' in draft.record ? draft.record.roles : undefined) ?? [];
  const seen = new Set(record.map((role) => fold(role.role)));
  const roles: Role[] = record.map(({ role, from, to }) => ({
    role,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
  for (const { words } of draft.roles) {
    if (seen.has(fold(words)) || record.some((each) => fold(each.role).includes(fold(words)))) continue;
    seen.add(fold(words));
    roles.push({ role: words });
  }
  return roles;
}

export const idOfTable = (value: TableName): string | undefined => value.known?.id ?? value.entry?.id;
