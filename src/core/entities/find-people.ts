import { bareName } from './bare-name.ts';
import { isLandmark } from './means-actor.ts';
import type { FoundPeople, PersonSpan, RoleSpan, StatedRole } from './person-span.ts';
import { isFirstName, readName } from './read-person-name.ts';
import { hidesOwner, readTitles, type Titles } from './read-titles.ts';
import type { Reading } from './reading.ts';
import { afterBlank, isEnd, keyAt } from './tokens.ts';

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
    withRolesBeside(reading, person, roles, [people[index - 1], people[index + 1]], beside),
  );
  // "…, Minister of Health of Antigua": said of the name before, no mention of its own.
  return {
    people: withRoles,
    roles: roles.filter(
      (role) => !beside.has(role) || reading.words.articles.has(keyAt(tokens, role.from - 1)),
    ),
  };
}

function personAfter(reading: Reading, titled: Titles): PersonSpan | undefined {
  const { tokens } = reading;
  const nameTo = readName(reading, titled.to, titled.certain);
  if (nameTo === undefined || isLandmark(reading, nameTo)) return undefined;
  const length = nameTo - titled.to;
  if (!titled.certain) {
    const first = tokens[titled.to];
    const isNamed = length > 1 && isFirstName(reading, titled.to); // "MINISTER OF TRADE ANNA LUND"
    if (!first || (first.shout && !isNamed && !isSpeaker(reading, titled.start, nameTo))) return undefined;
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
  if (!titled.plural || !reading.words.and.has(keyAt(reading.tokens, first.to))) return undefined;
  const nameFrom = first.to + 1;
  const nameTo = readName(reading, nameFrom, true);
  return nameTo === undefined
    ? undefined
    : { from: nameFrom, to: nameTo, nameFrom, nameTo, roles: titled.roles };
}

/** A title that no name follows. */
function aloneRole(reading: Reading, titled: Titles): RoleSpan | undefined {
  const role = titled.roles[0];
  const { tokens, words } = reading;
  const capital = tokens[titled.start]?.shape === 'title';
  if (!role || titled.roles.length !== 1 || titled.plural) return undefined;
  // In small letters it says who the name beside it is, but is no mention by itself.
  if (!capital && !words.adjectivesFollow) return undefined;
  const owner = titled.from < titled.start;
  const before = tokens[titled.from - 1];
  const definite = words.articles.has(before?.key ?? '') && afterBlank(tokens[titled.from]);
  return {
    ...role,
    from: owner && hidesOwner(reading, titled) ? titled.from : titled.start,
    to: titled.to,
    definite: capital && (definite || owner),
  };
}

/** Roles that stand beside the name with a comma, on either side. */
function withRolesBeside(
  reading: Reading,
  person: PersonSpan,
  roles: readonly RoleSpan[],
  [previous, next]: readonly [PersonSpan | undefined, PersonSpan | undefined],
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
    !(previous && previous.from > before.from) && // else it is said of the name between
    before.to >= person.from - 6 &&
    (gap === 'comma' || gap === 'space' || gap === 'open') &&
    quiet(reading, before.to, person.from) &&
    !joined(reading, before.to, person.from)
  )
    found.push(before);
  let end = person.to;
  for (let at = low; at < low + 3; at += 1) {
    const after = roles[at];
    if (!after || after.from > end + 3 || (next && after.from >= next.from)) break;
    const joint = tokens[end];
    if (joint?.gap !== 'comma' && !reading.words.and.has(joint?.key ?? '') && joint?.gap !== 'open') break;
    if (!quiet(reading, end + 1, after.from)) break;
    found.push(after);
    beside.add(after);
    end = after.to;
  }
  return found.length === person.roles.length ? person : { ...person, roles: found };
}

/** "the Adviser and Director Wang": two people. */
function joined({ tokens, words }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words.and.has(keyAt(tokens, at))) return true;
  return false;
}

/** No sentence ends between two tokens, and no verb stands there. */
function quiet(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = reading.tokens[at];
    if (isEnd(token) || reading.words.actingVerbs.has(token.key)) return false;
  }
  return true;
}
