import { afterBlank, isEnd, joins, keyAt } from '../tokens.ts';
import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { coreOf, isArticle, isCapital, isDated, nameOf, phraseOf } from './phrase-words.ts';
import { hasCapital, isBody, readSubject, type Stretch } from './read-subject.ts';

/**
 * Reads "the NATO-Russia Council (NRC) will meet", "We, the leaders of the Group of Seven, convened", "spoke by phone
 * with": the body before a verb of convening names the meeting. For persons ("met with Ms Mbete") both sides do.
 */
export function readVerbPhrase(source: MeetingText, index: number): MeetingPhrase | undefined {
  const { tokens, words, dateAt } = source;
  const verb = tokens[index];
  if (verb?.shape !== 'lower' || isDated(dateAt, index)) return undefined;
  const call = words.speaking.has(verb.key);
  const before = keyAt(tokens, index - 1);
  const next = keyAt(tokens, index + 1);
  const beside = afterBlank(tokens[index + 1]);
  // "will meet", "ministers meet", "Kurti and Vučić meet in"
  const helped =
    words.adverbs.has(before) ||
    words.bodies.has(before) ||
    (isCapital(tokens[index - 1]) && /^(?:with|in|on|at)$/.test(next));
  if (!call && !words.verbs.has(verb.key) && !(helped && words.verbsAfterHelper.has(verb.key)))
    return undefined;
  const particle = /^(?:down|views)$/.test(next);
  if (verb.key === 'exchanged' && !particle) return undefined;
  const sits = /^s[ai]t/.test(verb.key) && !particle;
  // "met the criteria", "meets its obligations": meeting something is no meeting.
  const office = next === 'the' && verb.key === 'met' ? readOffice(source, index + 2) : undefined;
  const convenes = /^conven/.test(verb.key);
  if (!office && beside && words.gerundObjects.has(next) && !convenes) return undefined;
  const last = particle ? index + 1 : index;
  const phone = call ? readPhone(source, index) : undefined;
  const partner = office ?? readPartner(source, phone ?? last, call);
  if (call && phone === undefined && !partner) return undefined;
  // "the President convened the National Security Council"; "convened a plenary": the noun is the meeting.
  if (convenes && next === 'the') return readConvened(source, index + 2);
  if (convenes && isArticle(next) && beside) return undefined;
  if (/^gather/.test(verb.key) && beside && !/^(?:in|on|at|for|from|again|this|next)$/.test(next))
    return undefined;
  const subject = readSubject(source, index) ?? readPlainSubject(source, index);
  if (sits && !(subject && isBody(source, subject) && /^(?:in|on|from)$/.test(next))) return undefined;
  const body = subject && meets(source, subject) && isNamed(source, subject) && !call ? subject : undefined;
  const who =
    body ??
    (subject && (hasCapital(source, subject) || (!partner && subject.to === index)) ? subject : undefined);
  const named = body ?? partner ?? who;
  let helper = index;
  while (helper > 0 && words.adverbs.has(keyAt(tokens, helper - 1))) helper--;
  if (!named && !subject && !PRONOUNS.test(keyAt(tokens, helper - 1))) return undefined;
  let to = Math.max(partner?.to ?? 0, (phone ?? last) + 1);
  // "met with them", "with both of them"
  if (!partner && tokens[to]?.key === 'with')
    for (let at = to + 1; at < to + 4; at++)
      if (/^(?:them|him|her|us|me)$/.test(keyAt(tokens, at))) to = at + 1;
  const what = call ? 'Call' : 'Meeting';
  // The mention begins with who met, unless something else stands between: "a committee set up by the Forum met".
  const from = body ?? (partner ? undefined : who) ?? { from: index, to: helper };
  const first = tokens[from.to === helper ? from.from : index] ?? verb;
  return phraseOf(source, index, to, {
    start: first.start,
    end: tokens[body && !partner ? last : to - 1]?.end ?? verb.end,
    name: partner
      ? `${what}${who ? ` of ${nameOf(source, who.from, who.to)}` : ''} with ${nameOf(source, partner.from + 1, partner.to)}`
      : body
        ? bodyName(source, body)
        : who
          ? `${what} of ${nameOf(source, who.from, who.to)}`
          : '',
    kind: call ? 'call' : 'meeting',
    core: [
      ...new Set([
        ...(who ? coreOf(source, who.from, who.to) : []),
        ...(named ? coreOf(source, named.from, named.to) : []),
      ]),
    ],
    headStrength: 'verb',
    shout: false,
  });
}

/** The body that somebody convened. */
function readConvened(source: MeetingText, from: number): MeetingPhrase | undefined {
  const { tokens, words } = source;
  let to = from;
  while (isCapital(tokens[to]) && joins(tokens[to])) to++;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to - from < 2 || !words.bodies.has(last.key) || words.heads.has(last.key))
    return undefined;
  return phraseOf(source, from, to, { headStrength: 'verb', definite: true, shout: false });
}

/** "our teams met in Oslo": a plain plural, where a place follows. */
function readPlainSubject({ tokens, words, dateAt }: MeetingText, verb: number): Stretch | undefined {
  const { key = '', shape } = tokens[verb - 1] ?? {};
  if (shape !== 'lower' || !/[^s]s$/.test(key) || key.length < 5 || !afterBlank(tokens[verb]))
    return undefined;
  if (words.functionWords.has(key) || words.gerundObjects.has(key)) return undefined;
  for (let at = verb + 1; at < verb + 5; at++)
    if (tokens[at]?.key === 'in' && isCapital(tokens[at + 1]) && !isDated(dateAt, at + 1))
      return { from: verb - 1, to: verb };
  return undefined;
}

const PRONOUNS = /^(?:we|they|i|he|she|it)$/;

/** "spoke again today by telephone", "spoke on the phone": the last word of it. */
function readPhone({ tokens, dateAt }: MeetingText, verb: number): number | undefined {
  for (let at = verb + 1; at < verb + 16; at++) {
    const token = tokens[at];
    if (!token || isEnd(token)) return undefined;
    if (
      !isDated(dateAt, at) &&
      /^(?:tele)?phone$/.test(token.key) &&
      /^(?:by|over|via|on|the)$/.test(keyAt(tokens, at - 1))
    )
      return at - verb < 5 ? at : verb;
  }
  return undefined;
}

/** "Arctic Council"; of people "Meeting of advisers of the four Normandy countries". */
function bodyName(source: MeetingText, { from, to }: Stretch): string {
  const { people } = source.words;
  const met = people.has(keyAt(source.tokens, from)) || people.has(keyAt(source.tokens, to - 1));
  return `${met ? 'Meeting of ' : ''}${nameOf(source, from, to)}`;
}

/** A body, or "the Quad": a name with an article that is no office. */
function meets(source: MeetingText, subject: Stretch): boolean {
  if (isBody(source, subject)) return true;
  const { tokens, words } = source;
  if (tokens[subject.from - 1]?.key !== 'the') return false;
  for (let at = subject.from; at < subject.to; at++) if (words.offices.has(keyAt(tokens, at))) return false;
  return true;
}

/** A capital in it, or two words of body in small letters: "the working group", not "the ministers". */
function isNamed(source: MeetingText, stretch: Stretch): boolean {
  if (hasCapital(source, stretch)) return true;
  if (source.words.people.has(keyAt(source.tokens, stretch.to - 1))) return true;
  let bodies = 0;
  for (let at = stretch.from; at < stretch.to; at++)
    if (source.words.bodies.has(keyAt(source.tokens, at))) bodies++;
  return bodies >= 2;
}

/**
 * "with President Zelenskyy": from "with" to the last capital or those who meet; "met President Wahid" from the verb.
 * To speak is done with somebody named, or to somebody over the telephone.
 */
function readPartner(
  { tokens, words, dateAt }: MeetingText,
  verb: number,
  call: boolean,
): Stretch | undefined {
  let link = verb + 1;
  while (isDated(dateAt, link) || words.manner.has(keyAt(tokens, link))) link++;
  if (!joins(tokens[link])) return undefined;
  const key = keyAt(tokens, link);
  const withLink = key === 'with' || (call && key === 'to');
  if (!withLink) {
    if (call || link > verb + 1 || !(isCapital(tokens[link]) || isBeforePeople(tokens, words, link)))
      return undefined;
    link--;
  }
  let to = link + 1;
  for (let at = link + 1; at < tokens.length && at - link <= 14; at++) {
    const token = tokens[at];
    if (!token || isDated(dateAt, at) || /^(?:stop|break|comma)$/.test(token.gap)) break;
    if ((isCapital(token) && !words.functionWords.has(token.key)) || words.people.has(token.key)) to = at + 1;
    else if (
      !words.partnerLinks.has(token.key) &&
      token.shape !== 'number' &&
      !isBeforePeople(tokens, words, at)
    )
      break;
  }
  if (to === link + 1 && key === 'with') to = readPlain({ tokens, words, dateAt }, to);
  return to > link + 1 ? { from: link, to } : undefined;
}

/** "met with local authorities": who it is, in plain words; the end of them. */
function readPlain(
  { tokens, words, dateAt }: Pick<MeetingText, 'tokens' | 'words' | 'dateAt'>,
  from: number,
): number {
  let to = from;
  while (tokens[to]?.shape === 'lower' && afterBlank(tokens[to]) && !isDated(dateAt, to) && to - from < 5) {
    const key = keyAt(tokens, to);
    if (words.functionWords.has(key) && to > from) break;
    if (
      words.notAfter.has(key) ||
      /^(?:reporters|journalists|success|resistance|them|him|her|us|me|both|approval)$/.test(key)
    )
      return from;
    to++;
  }
  return isArticle(keyAt(tokens, to - 1)) ? from : to;
}

/** "political parties", "senior defence officials": plain words that those who meet follow. */
function isBeforePeople(tokens: MeetingText['tokens'], words: MeetingText['words'], from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at];
    if (token?.shape !== 'lower' || !joins(token)) return false;
    if (words.people.has(token.key)) return true;
    if (words.functionWords.has(token.key)) return false;
  }
  return false;
}

/** "met the new Personal Envoy, Ada Lund": an office in capitals after the article; as a stretch from the article on. */
function readOffice({ tokens, words }: MeetingText, from: number): Stretch | undefined {
  const first = isCapital(tokens[from]) ? from : from + 1;
  let to = first;
  let office = false;
  while (isCapital(tokens[to]) && joins(tokens[to])) {
    office ||= words.offices.has(keyAt(tokens, to)) && !words.functionWords.has(keyAt(tokens, to));
    to++;
  }
  if (office && to > first) return { from: first - 1, to };
  // "met the junta leader", "met the guarantors"
  for (let at = from; at < from + 3 && tokens[at]?.shape === 'lower' && afterBlank(tokens[at]); at++)
    if (words.offices.has(keyAt(tokens, at)) || words.people.has(keyAt(tokens, at)))
      return { from: from - 1, to: at + 1 };
  return undefined;
}
