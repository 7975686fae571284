import type { Draft } from './draft.ts';
import type { OrganisationSpan } from './find-organisations.ts';
import { meansActor } from './means-actor.ts';
import { type NameHit, type NameIndex, nameAt } from './name-index.ts';
import type { RoleSpan } from './person-span.ts';
import { adjectiveAfter } from './read-titles.ts';
import { isCapital, type Reading, type TableName } from './reading.ts';
import type { Roster } from './roster.ts';
import { afterBlank } from './tokens.ts';

/** What the finders handed over: spans in text order, each with what it means. */
export interface Found {
  /** Named in full by the finders of people and organisations: first token → draft and end. */
  readonly spans: ReadonlyMap<number, { readonly to: number; readonly draft: Draft }>;
  /** "the Committee": first token → head. */
  readonly heads: ReadonlyMap<number, OrganisationSpan>;
  /** "the President": first token → role. */
  readonly roles: ReadonlyMap<number, RoleSpan>;
  /** Names that the brief itself taught: surnames, acronyms, full names. Several people may share a surname. */
  readonly learnt: NameIndex<readonly Draft[]>;
}

/** How many words back a name still decides whom a title means. */
const NEAR = 60;
/** Heads that mean one organisation when nothing was named before, if the brief has it. */
const DEFAULT_HEADS: Readonly<Record<string, string>> = { alliance: 'NATO', union: 'European Union' };

/**
 * Goes over the words once and notes every mention with its draft: spans of the finders, names learnt, names of the
 * tables; then titles and heads that stand alone, which mean whoever was last named with them.
 */
export function markMentions(reading: Reading, roster: Roster, found: Found): void {
  const { tokens, text } = reading;
  const lastByOffice = new Map<string, Draft[]>();
  const lastByHead = new Map<string, Draft>();
  const lastUse = new Map<Draft, number>();
  const onlyByHead = new Map<string, Draft | 'several'>();
  for (const draft of roster.drafts) {
    for (const head of draft.heads) onlyByHead.set(head, onlyByHead.has(head) ? 'several' : draft);
    for (const role of draft.roles) {
      const list = lastByOffice.get(role.office);
      if (list) {
        if (!list.includes(draft) && list.length < 50) list.push(draft);
      } else lastByOffice.set(role.office, [draft]);
    }
  }
  const note = (draft: Draft, from: number, to: number): number => {
    draft.mentions.push({ from, to });
    lastUse.set(draft, from);
    for (const head of draft.heads) lastByHead.set(head, draft);
    return to;
  };

  const roleHolder = (role: RoleSpan, at: number): Draft | undefined => {
    const holders: Draft[] = [];
    for (const [office, drafts] of officesLike(lastByOffice, role.office))
      for (const draft of drafts)
        if (
          draft.roles.some(
            (each) =>
              each.office === office &&
              (role.of.length === 0 || each.of.length === 0 || role.of.some((id) => each.of.includes(id))),
          )
        )
          holders.push(draft);
    // Whom the brief is about; another one only straight after that name, and if it is named often enough.
    let best: Draft | undefined;
    for (const holder of holders) if (!best || holder.mentions.length > best.mentions.length) best = holder;
    for (const holder of holders)
      if (
        best &&
        holder.mentions.length * 2 >= best.mentions.length &&
        at - (lastUse.get(holder) ?? Number.NEGATIVE_INFINITY) < NEAR &&
        (lastUse.get(holder) ?? -1) > (lastUse.get(best) ?? -1)
      )
        best = holder;
    return best;
  };

  // At most words nothing was handed over: an array tells them faster than three maps.
  const handedOver = new Uint8Array(tokens.length);
  for (const map of [found.spans, found.heads, found.roles]) for (const at of map.keys()) handedOver[at] = 1;

  for (let at = 0; at < tokens.length; ) {
    const isHandedOver = handedOver[at] === 1;
    const span = isHandedOver ? found.spans.get(at) : undefined;
    if (span) {
      at = note(span.draft, at, span.to);
      continue;
    }
    const role = isHandedOver ? found.roles.get(at) : undefined;
    if (role?.definite) {
      const holder = roleHolder(role, at) ?? officeItself(roster, role);
      if (holder && !isCapitalName(reading, role.to)) {
        at = note(holder, at, role.to);
        continue;
      }
    }
    const state = governmentOf(reading, at);
    const governing = state && roster.table(state.value);
    if (state && governing) {
      at = note(governing, at, state.to);
      continue;
    }
    const learnt = nameAt(found.learnt, text, tokens, at);
    const table = reading.covered[at];
    const tableHere = table && table.from === at ? table : undefined;
    if (learnt && (!tableHere || learnt.to >= tableHere.to) && fitsPlace(reading, learnt.from, learnt.to)) {
      const draft = mostRecent(learnt.value, lastUse);
      if (draft) {
        at = note(draft, at, learnt.to);
        continue;
      }
    }
    if (tableHere) {
      const end = government(reading, tableHere.from, tableHere.to);
      const means =
        tableHere.value.kind === 'adjective' ? end > tableHere.to : meansActor(reading, tableHere);
      const draft = means ? roster.table(tableHere.value) : undefined;
      at = draft ? note(draft, tableHere.from, end) : tableHere.to;
      continue;
    }
    const head = isHandedOver ? found.heads.get(at) : undefined;
    if (head) {
      const fallback = onlyByHead.get(head.head);
      const usual = DEFAULT_HEADS[head.head];
      const draft =
        lastByHead.get(head.head) ??
        (fallback === 'several' ? undefined : fallback) ??
        (usual ? roster.drafts.find((each) => each.name === usual) : undefined);
      if (draft) {
        at = note(draft, at, head.to);
        continue;
      }
    }
    at += 1;
  }
}

/** Offices that a short title can mean: "the Minister" is a Foreign Minister, "the President" no Vice President. */
function* officesLike(
  byOffice: ReadonlyMap<string, readonly Draft[]>,
  office: string,
): Generator<readonly [string, readonly Draft[]]> {
  const exact = byOffice.get(office);
  if (exact) {
    yield [office, exact];
    return;
  }
  for (const [other, drafts] of byOffice) {
    const longer = other.startsWith(`${office} `) || other.endsWith(` ${office}`);
    if (longer && !/^(?:vice|deputy|assistant|under|acting|former|first|executive)\b/.test(other))
      yield [other, drafts];
  }
}

/** An office that is an actor even without a name: heads of organisations. */
function officeItself(roster: Roster, role: RoleSpan): Draft | undefined {
  if (!/^(?:secretary general|director general|high representative)$/.test(role.office)) return undefined;
  const owner =
    role.of[0] ??
    (role.office === 'secretary general' &&
    roster.drafts.some((each) => /^(?:UN\b|United Nations)/.test(each.name))
      ? 'UN'
      : undefined);
  if (!owner) return undefined;
  const ownerName = owner === 'UN' ? 'UN' : shortName(roster.drafts.find((each) => each.id === owner));
  if (!ownerName) return undefined;
  const title =
    role.office === 'high representative'
      ? 'High Representative'
      : role.office
          .replace(/^./, (c) => c.toUpperCase())
          .replace(/ (.)/, (_, c: string) => `-${c.toUpperCase()}`);
  const draft = roster.made(`${ownerName} ${title}`, 'person');
  if (draft.roles.length === 0) draft.roles.push(role);
  return draft;
}

const shortName = (draft: Draft | undefined): string | undefined =>
  draft && ([draft.name, ...draft.names.values()].find((name) => /^\p{Lu}{2,6}$/u.test(name)) ?? draft.name);

const mostRecent = (drafts: readonly Draft[], lastUse: ReadonlyMap<Draft, number>): Draft | undefined => {
  let best = drafts[0];
  for (const draft of drafts)
    if ((lastUse.get(draft) ?? -1) > (best ? (lastUse.get(best) ?? -1) : -1)) best = draft;
  return best;
};

/** A learnt surname inside a longer unknown run is not this person: "Trump Administration", "Lavrov Institute". */
function fitsPlace(reading: Reading, from: number, to: number): boolean {
  const next = reading.tokens[to];
  if (!afterBlank(next) || reading.tokens[to - 1]?.possessive) return true;
  return !(to - from === 1 && next.key === 'administration');
}

const isCapitalName = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    afterBlank(token) &&
    isCapital(reading, at) &&
    token.shape === 'title' &&
    !token.shout &&
    !reading.words.notNames.has(token.key) &&
    !reading.covered[at]
  );
};

/** "le gouvernement allemand": the state, where its adjective follows. */
function governmentOf(reading: Reading, at: number): NameHit<TableName> | undefined {
  return reading.tokens[at]?.key === 'gouvernement' ? adjectiveAfter(reading, at + 1) : undefined;
}

/** "Algerian government", "U.S. Government": the word belongs to the mention. */
function government(reading: Reading, from: number, to: number): number {
  const token = reading.tokens[to];
  const last = reading.tokens[to - 1];
  return token?.key === 'government' &&
    afterBlank(token) &&
    !last?.possessive &&
    reading.covered[from]?.value.entry?.type === 'state'
    ? to + 1
    : to;
}
