import { OFFICE_WORDS } from '../data/words.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { coreOf, isCapital, nameOf } from './phrase-words.ts';
import { hasCapital, isBody, readSubject, type Stretch } from './read-subject.ts';

/**
 * Reads "the NATO-Russia Council (NRC) will meet", "We, the leaders of the Group of Seven, convened": the body
 * before a verb of convening names the meeting. For persons ("met with Ms Mbete") the partner names it.
 */
export function readVerbPhrase(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words, dateAt } = source;
  const verb = tokens[index];
  if (verb?.shape !== 'lower' || (dateAt[index] ?? -1) >= 0) return undefined;
  const before = tokens[index - 1];
  const helped = before !== undefined && (words.helpers.has(before.key) || words.adverbs.has(before.key));
  if (!words.verbs.has(verb.key) && !(helped && words.verbsAfterHelper.has(verb.key))) return undefined;
  const next = tokens[index + 1];
  // "met the criteria", "meets its obligations": meeting something is no meeting.
  const office = next?.key === 'the' && verb.key === 'met' ? readOffice(source, index + 2) : undefined;
  if (!office && next?.gap === 'space' && words.gerundObjects.has(next.key) && !/^conven/.test(verb.key))
    return undefined;
  const subject = readSubject(source, index);
  const partner = office ?? readPartner(source, index);
  // "the President convened a plenary": the noun is the meeting.
  if (/^conven/.test(verb.key) && /^(?:an?|the|its|their)$/.test(next?.key ?? '') && next?.gap === 'space')
    return undefined;
  if (
    /^gather/.test(verb.key) &&
    next?.gap === 'space' &&
    !/^(?:in|on|at|for|from|again|this|next)$/.test(next.key)
  )
    return undefined;
  const body = subject && meets(source, subject) && isNamed(source, subject) ? subject : undefined;
  const pair = !body && !partner && subject && isPair(source, subject) ? subject : undefined;
  const named = body ?? partner ?? pair;
  if (!named && !subject) return undefined;
  const to = partner?.to ?? index + 1;
  return {
    from: index,
    to,
    start: (body ? tokens[body.from] : verb)?.start ?? verb.start,
    end: tokens[body ? index : to - 1]?.end ?? verb.end,
    name: pair
      ? `Meeting of ${nameOf(source, pair.from, pair.to)}`
      : body
        ? bodyName(source, body)
        : partner
          ? `Meeting with ${nameOf(source, partner.from + 1, partner.to)}`
          : '',
    kind: 'meeting',
    core: named ? coreOf(source, named.from, named.to) : [],
    strength: 'verb',
    plural: false,
    definite: false,
    shout: false,
  };
}

/** "Arctic Council"; of people "Meeting of advisers of the four Normandy countries". */
function bodyName(source: MeetingText, body: Stretch): string {
  const name = nameOf(source, body.from, body.to);
  return PEOPLE.test(name) ? `Meeting of ${name}` : name;
}

const PEOPLE =
  /^(?:leaders|ministers|heads|members|presidents|envoys|ambassadors|experts|advis[eo]rs|negotiators|delegations|chiefs|directors|deputies|foreign ministers|defen[cs]e ministers)\b/i;

/** "President Vučić and Prime Minister Kurti met": capitals on both sides of "and". */
function isPair({ tokens }: MeetingText, { from, to }: Stretch): boolean {
  for (let at = from + 1; at < to - 1; at++)
    if (tokens[at]?.key === 'and') return isCapital(tokens[from]) && isCapital(tokens[at + 1]);
  return false;
}

/** A body, or "the Quad": a name with an article that is no office. */
function meets(source: MeetingText, subject: Stretch): boolean {
  if (isBody(source, subject)) return true;
  const { tokens } = source;
  if (tokens[subject.from - 1]?.key !== 'the') return false;
  for (let at = subject.from; at < subject.to; at++) if (OFFICES.has(tokens[at]?.key ?? '')) return false;
  return true;
}

const OFFICES = new Set(OFFICE_WORDS.split(' '));

/** A capital in it, or two words of body in small letters: "the working group", not "the ministers". */
function isNamed(source: MeetingText, stretch: Stretch): boolean {
  if (hasCapital(source, stretch)) return true;
  if (source.words.people.has(source.tokens[stretch.to - 1]?.key ?? '')) return true;
  let bodies = 0;
  for (let at = stretch.from; at < stretch.to; at++)
    if (source.words.bodies.has(source.tokens[at]?.key ?? '')) bodies++;
  return bodies >= 2;
}

/** "with President Zelenskyy": from "with" to the last capital; "met President Wahid" from the verb. */
function readPartner({ tokens, words, dateAt }: MeetingText, verb: number): Stretch | undefined {
  let link = verb + 1;
  while ((dateAt[link] ?? -1) >= 0) link++;
  if (tokens[link]?.gap !== 'space') return undefined;
  const withLink = tokens[link]?.key === 'with';
  if (!withLink) {
    if (!isCapital(tokens[link])) return undefined;
    link--;
  }
  let to = link + 1;
  for (let at = link + 1; at < tokens.length && at - link <= 14; at++) {
    const token = tokens[at];
    if (!token || (dateAt[at] ?? -1) >= 0 || /^(?:stop|break|comma)$/.test(token.gap)) break;
    if (
      (isCapital(token) && !words.functionWords.has(token.key)) ||
      (withLink && words.people.has(token.key))
    )
      to = at + 1;
    else if (!PARTNER_LINKS.has(token.key)) break;
  }
  return to > link + 1 ? { from: link, to } : undefined;
}

/** "met the new Personal Envoy, Ada Lund": an office in capitals after the article; as a stretch from the article on. */
function readOffice({ tokens, words }: MeetingText, from: number): Stretch | undefined {
  const first = isCapital(tokens[from]) ? from : from + 1;
  let to = first;
  let office = false;
  while (isCapital(tokens[to]) && /^(?:space|hyphen)$/.test(tokens[to]?.gap ?? '')) {
    office ||= OFFICES.has(tokens[to]?.key ?? '') && !words.functionWords.has(tokens[to]?.key ?? '');
    to++;
  }
  return office && to > first ? { from: first - 1, to } : undefined;
}

const PARTNER_LINKS = new Set(
  'the of and his her their its for members representatives officials minister ministers counterpart counterparts'.split(
    ' ',
  ),
);
