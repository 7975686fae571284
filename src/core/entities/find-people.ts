import { type NameHit, nameAt } from './name-index.ts';
import { isCapital, type Reading, type TableName, wordsOf } from './reading.ts';
import type { Title } from './vocabulary.ts';

/** A function as the text states it, with what it is a function of. */
export interface StatedRole {
  /** Key of the office, see officeKey. */
  readonly office: string;
  /** The words as they stand: "NATO Secretary General". */
  readonly words: string;
  /** Ids of the actors it belongs to, by the tables: NATO of "NATO Secretary General". */
  readonly of: readonly string[];
}

/** A person named in the text, as token ranges: the whole mention with its titles, and the name alone. */
export interface PersonSpan {
  readonly from: number;
  readonly to: number;
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly roles: readonly StatedRole[];
}

/** A title without a name: "the NATO Secretary General", "the President". */
export interface RoleSpan extends StatedRole {
  readonly from: number;
  readonly to: number;
  /** Written with "the" or with what it is a function of: only then can it mean a person. */
  readonly definite: boolean;
}

export interface FoundPeople {
  readonly people: readonly PersonSpan[];
  readonly roles: readonly RoleSpan[];
}

const LONGEST_NAME = 6;

/**
 * Finds people by title and name, by first name, and by the role beside the name ("X Y, head of …"),
 * and titles that stand alone. Left to right, each look ahead is bounded.
 */
export function findPeople(reading: Reading): FoundPeople {
  const people: PersonSpan[] = [];
  const roles: RoleSpan[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; ) {
    const titled = readTitles(reading, at);
    if (titled) {
      const found = personAfter(reading, titled);
      if (found) {
        people.push(found);
        at = found.to;
        const partner = partnerOf(reading, found, titled);
        if (partner) {
          people.push(partner);
          at = partner.to;
        }
        continue;
      }
      const role = aloneRole(reading, titled);
      if (role) roles.push(role);
      at = Math.max(titled.to, at + 1);
      continue;
    }
    const bare = bareName(reading, at);
    if (bare) {
      people.push(bare);
      at = bare.to;
      continue;
    }
    at += 1;
  }
  const beside = new Set<RoleSpan>();
  const withRoles = people.map((person, index) =>
    withRolesBeside(reading, person, roles, people[index + 1], beside),
  );
  // "…, Minister of Health of Antigua": said of the name before, no mention of its own.
  return {
    people: withRoles,
    roles: roles.filter((role) => !beside.has(role) || tokens[role.from - 1]?.key === 'the'),
  };
}

interface Titles {
  /** First token with what the title belongs to: NATO of "NATO Secretary General". */
  readonly from: number;
  readonly start: number;
  readonly to: number;
  readonly certain: boolean;
  readonly plural: boolean;
  readonly roles: readonly StatedRole[];
}

/** One or more titles in a row: "H.E. Mr", "Foreign Minister Dr", "Deputy Prime Minister of Ukraine". */
function readTitles(reading: Reading, at: number): Titles | undefined {
  const { text, tokens, words } = reading;
  let to = at;
  let certain = false;
  let plural = false;
  const roles: StatedRole[] = [];
  let from = at;
  for (let count = 0; count < 4; count += 1) {
    if (to > at && tokens[to]?.gap !== 'space') break;
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
    const owner = ownerAfter(reading, hit.to);
    const end = owner?.to ?? hit.to;
    roles.push({
      office: hit.value.key,
      words: wordsOf(reading, before && before.value.kind !== 'adjective' ? before.from : hit.from, end),
      of: [before, owner?.hit].flatMap((each) => idsOf(each)),
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
  if (!hit || hit.to !== at || reading.tokens[at]?.gap !== 'space' || hit.value.kind === 'place')
    return undefined;
  return hit;
}

/** "of Ukraine", "of the European Commission", "for Foreign Affairs", "to Algeria". */
function ownerAfter(
  reading: Reading,
  at: number,
): { readonly to: number; readonly hit?: NameHit<TableName> } | undefined {
  const { tokens } = reading;
  const link = tokens[at]?.key;
  if ((link !== 'of' && link !== 'for' && link !== 'to') || tokens[at]?.gap !== 'space') return undefined;
  let next = at + 1;
  if (tokens[next]?.key === 'the') next += 1;
  const hit = reading.covered[next];
  if (hit && hit.from === next && hit.value.kind !== 'adjective') return { to: hit.to, hit };
  // "Speaker of the Algerian Parliament": whose it is, though the title ends before.
  if (hit && hit.from === next) return { to: at, hit };
  if (link === 'to') return undefined;
  // A field of work: "for Foreign Affairs", "of Trade and Industry"; it ends where a first name begins.
  let to = next;
  while (to < next + 8) {
    const token = tokens[to];
    if (!token || (to > next && token.gap !== 'space' && token.gap !== 'comma')) break;
    if (token.key === 'and' && isCapital(reading, to + 1)) to += 1;
    else if (token.shape !== 'title' || token.gap === 'comma' || isFirstName(reading, to)) break;
    else to += 1;
  }
  if (to === next) return undefined;
  // Without a first name to stop at, the last two words may be the name: only words of state business are sure.
  while (to > next && !FIELDS.has(tokens[to - 1]?.key ?? '')) to -= 1;
  return to === next ? undefined : { to };
}

const FIELDS = new Set(
  'affairs defence defense finance economy economic trade industry commerce energy environment climate health justice interior education agriculture development cooperation relations europe european foreign external home security planning labour labor transport infrastructure culture tourism science technology water mines minerals resources fisheries forestry forests gender women youth sport sports communications information digital migration immigration asylum treasury budget housing transition policy politics political disarmament rights humanitarian peace reconciliation operations nuclear safety safeguards investment investments services innovation research neighbourhood enlargement partnerships management administration welfare state national natural social public international regional asia africa americas pacific east west north south middle'.split(
    ' ',
  ),
);

function personAfter(reading: Reading, titled: Titles): PersonSpan | undefined {
  const { tokens } = reading;
  const nameTo = readName(reading, titled.to, titled.certain);
  if (nameTo === undefined) return undefined;
  const length = nameTo - titled.to;
  if (!titled.certain) {
    const first = tokens[titled.to];
    if (!first || (first.shout && !isSpeaker(reading, titled.start, nameTo))) return undefined;
    if (length === 1 && (reading.smallWords.has(first.key) || first.shape === 'upper') && !first.shout)
      return undefined;
    if (tokens[titled.start]?.shape === 'lower' && length < 2) return undefined;
  }
  return {
    from: titled.from < titled.start && hidesOwner(reading, titled) ? titled.from : titled.start,
    to: nameTo,
    nameFrom: titled.to,
    nameTo,
    roles: titled.roles,
  };
}

/** The owner belongs to the mention when it is written straight before the title; an adjective or possessive does not. */
function hidesOwner(reading: Reading, titled: Titles): boolean {
  const before = reading.covered[titled.start - 1];
  return (
    before !== undefined && before.value.kind !== 'adjective' && !reading.tokens[titled.start - 1]?.possessive
  );
}

/** "SECRETARY BLINKEN:" at the head of a line. */
const isSpeaker = (reading: Reading, from: number, to: number): boolean => {
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  return (
    first?.gap === 'break' &&
    last !== undefined &&
    /^[:.]?\**:/.test(reading.text.slice(last.end, last.end + 4))
  );
};

/** "Presidents Putin and Trump": the second has the title too. */
function partnerOf(reading: Reading, first: PersonSpan, titled: Titles): PersonSpan | undefined {
  if (!titled.plural || reading.tokens[first.to]?.key !== 'and') return undefined;
  const nameFrom = first.to + 1;
  const nameTo = readName(reading, nameFrom, true);
  return nameTo === undefined
    ? undefined
    : { from: nameFrom, to: nameTo, nameFrom, nameTo, roles: titled.roles };
}

/** Reads a person's name from a token on; gives the end, or undefined when no name begins here. */
function readName(reading: Reading, at: number, certain: boolean): number | undefined {
  const { tokens } = reading;
  let to = at;
  let real = 0;
  while (to < at + LONGEST_NAME) {
    const token = tokens[to];
    if (
      !token ||
      (token.gap !== 'space' && token.gap !== 'hyphen' && to > 0 && !(to === at && token.gap === 'quote'))
    )
      break;
    if (to > at && tokens[to - 1]?.possessive) break;
    const particle = reading.words.particles.has(token.key) && (to > at || token.shape === 'title');
    if (particle && isNameWord(reading, to + 1, certain) && tokens[to + 1]?.gap !== 'stop') {
      to += 1;
      continue;
    }
    if (
      particle &&
      reading.words.particles.has(tokens[to + 1]?.key ?? '') &&
      isNameWord(reading, to + 2, certain)
    ) {
      to += 2;
      continue;
    }
    if (!isNameWord(reading, to, certain && to === at)) break;
    if (token.end - token.start > 1) real += 1;
    to += 1;
  }
  return real === 0 ? undefined : to;
}

/** Whether a token can be a part of a person's name. After a form of address a state's name can ("Mr Jordan"). */
function isNameWord(reading: Reading, at: number, certain: boolean): boolean {
  const { tokens, words } = reading;
  const token = tokens[at];
  if (
    !token ||
    (token.shape !== 'title' &&
      !(token.shout && token.shape === 'upper') &&
      !(certain && token.shape === 'mixed'))
  )
    return false;
  if (token.end - token.start === 1) return isInitial(reading, at);
  const key = token.key;
  if (
    words.notNames.has(key) ||
    words.heads.has(key) ||
    words.workNouns.has(key) ||
    words.meetingNouns.has(key)
  )
    return false;
  const hit = reading.covered[at];
  if (isPersonName(hit)) return true;
  if (
    hit &&
    hit.value.kind !== 'capital' &&
    !(certain && hit.to - hit.from === 1 && hit.value.entry?.type === 'state')
  )
    return false;
  if (hit && hit.value.kind === 'capital' && !certain) return false;
  return nameAt(words.titles, reading.text, tokens, at) === undefined;
}

const isPersonName = (hit: NameHit<TableName> | undefined): boolean =>
  (hit?.value.known?.type ?? hit?.value.entry?.type) === 'person';

const isInitial = (reading: Reading, at: number): boolean => {
  const next = reading.tokens[at + 1];
  return next !== undefined && (next.gap === 'space' || next.gap === 'hyphen') && next.shape === 'title';
};

const isFirstName = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token !== undefined && reading.words.firstNames.has(token.key) && (token.shape === 'title' || token.shout)
  );
};

/** A name without a title: by its first name, or by the role noun beside it. */
function bareName(reading: Reading, at: number): PersonSpan | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.shape !== 'title' || token.shout || reading.covered[at]) return undefined;
  if (
    at > 0 &&
    isCapital(reading, at - 1) &&
    token.gap === 'space' &&
    !tokens[at - 1]?.possessive &&
    !reading.words.notNames.has(tokens[at - 1]?.key ?? '') &&
    !reading.covered[at - 1]
  )
    return undefined;
  if (!isNameWord(reading, at, false)) return undefined;
  let to = at + 1;
  while (to < at + LONGEST_NAME) {
    const next = tokens[to];
    if (!next || (next.gap !== 'space' && next.gap !== 'hyphen') || tokens[to - 1]?.possessive) break;
    if (isNameWord(reading, to, false)) to += 1;
    else if (reading.words.particles.has(next.key) && isNameWord(reading, to + 1, false)) to += 2;
    else if (
      reading.words.particles.has(next.key) &&
      reading.words.particles.has(tokens[to + 1]?.key ?? '') &&
      isNameWord(reading, to + 2, false)
    )
      to += 3;
    else break;
  }
  if (to - at < 2) return undefined;
  // "Nelson Mandela Foundation" is no person: the run goes on with a capital that no name has.
  const after = tokens[to];
  if (
    after &&
    after.gap === 'space' &&
    isCapital(reading, to) &&
    !tokens[to - 1]?.possessive &&
    !isTitleAt(reading, to)
  )
    return undefined;
  const span = { from: at, to, nameFrom: at, nameTo: to, roles: [] };
  if (isFirstName(reading, at)) return span;
  if (reading.inHeading[at] || to - at > 4 || reading.smallWords.has(token.key)) return undefined;
  return roleBeside(reading, at, to) ? span : undefined;
}

const isTitleAt = (reading: Reading, at: number): boolean =>
  nameAt(reading.words.titles, reading.text, reading.tokens, at) !== undefined;

/** "X Y, speaker of …", "spokesperson X Y". */
function roleBeside(reading: Reading, from: number, to: number): boolean {
  const { tokens, words } = reading;
  const before = tokens[from - 1];
  const first = tokens[from];
  const after = tokens[to];
  if (before && first?.gap === 'space' && before.shape === 'lower' && words.roleNouns.has(before.key))
    return true;
  if (isByline(reading, from, to)) return true;
  if (first?.gap === 'comma' && (after?.gap === 'comma' || after?.gap === 'stop' || after?.gap === 'break')) {
    // "the spokesperson of the Agency, X Y, announced".
    for (let at = from - 1; at > from - 12 && at >= 0; at -= 1) {
      const token = tokens[at];
      if (!token || token.gap === 'comma' || token.gap === 'stop' || token.gap === 'break') break;
      if (words.roleNouns.has(token.key) && !isCapital(reading, at)) return true;
    }
  }
  const copula =
    after?.gap === 'space' &&
    /^(?:is|was)$/.test(after.key) &&
    /^(?:an?|the)$/.test(tokens[to + 1]?.key ?? '');
  if (!copula && after?.gap !== 'comma' && after?.gap !== 'open') return false;
  for (let at = copula ? to + 2 : to; at < to + 7; at += 1) {
    const token = tokens[at];
    if (!token || (at > to && token.gap !== 'space' && token.gap !== 'hyphen')) return false;
    if (words.roleNouns.has(token.key) || isTitleAt(reading, at)) return true;
    if (token.key === 'of' || token.key === 'and' || words.actingVerbs.has(token.key)) return false;
  }
  return false;
}

/** "By X Y" alone on a line. */
function isByline(reading: Reading, from: number, to: number): boolean {
  const by = reading.tokens[from - 1];
  const after = reading.tokens[to];
  return (
    by?.key === 'by' &&
    by.gap === 'break' &&
    by.shape === 'title' &&
    (!after || after.gap === 'break' || after.gap === 'comma')
  );
}

/** A title that no name follows. */
function aloneRole(reading: Reading, titled: Titles): RoleSpan | undefined {
  const role = titled.roles[0];
  const { tokens } = reading;
  const first = tokens[titled.start];
  if (!role || titled.roles.length !== 1 || titled.plural || first?.shape !== 'title') return undefined;
  const owner = titled.from < titled.start;
  const before = tokens[titled.from - 1];
  const definite = before?.key === 'the' && tokens[titled.from]?.gap === 'space';
  return {
    ...role,
    from: owner && hidesOwner(reading, titled) ? titled.from : titled.start,
    to: titled.to,
    definite: definite || owner,
  };
}

/** Roles that stand beside the name with a comma, on either side. */
function withRolesBeside(
  reading: Reading,
  person: PersonSpan,
  roles: readonly RoleSpan[],
  next: PersonSpan | undefined,
  beside: Set<RoleSpan>,
): PersonSpan {
  const { tokens } = reading;
  let low = 0;
  let high = roles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((roles[middle]?.from ?? 0) < person.from) low = middle + 1;
    else high = middle;
  }
  const found: StatedRole[] = [...person.roles];
  const before = roles[low - 1];
  const gap = tokens[person.from]?.gap;
  if (
    before &&
    !beside.has(before) &&
    before.to >= person.from - 6 &&
    (gap === 'comma' || gap === 'space' || gap === 'open') &&
    quiet(reading, before.to, person.from)
  )
    found.push(before);
  let end = person.to;
  for (let at = low; at < low + 3; at += 1) {
    const after = roles[at];
    if (!after || after.from > end + 3 || (next && after.from >= next.from)) break;
    const joint = tokens[end];
    if (joint?.gap !== 'comma' && joint?.key !== 'and' && joint?.gap !== 'open') break;
    if (!quiet(reading, end + 1, after.from)) break;
    found.push(after);
    beside.add(after);
    end = after.to;
  }
  return found.length === person.roles.length ? person : { ...person, roles: found };
}

/** No sentence ends between two tokens, and no verb stands there. */
function quiet(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = reading.tokens[at];
    if (!token || token.gap === 'stop' || token.gap === 'break' || reading.words.actingVerbs.has(token.key))
      return false;
  }
  return true;
}
