import type { MeetingPhrase, MeetingText } from './phrase.ts';
import { coreOf, isCapital, nameOf } from './phrase-words.ts';

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
  if (next?.gap === 'space' && words.gerundObjects.has(next.key) && !/^conven/.test(verb.key))
    return undefined;
  const subject = readSubject(source, index);
  const partner = readPartner(source, index);
  const body = subject && isBody(source, subject.to - 1) && hasCapital(source, subject) ? subject : undefined;
  const named = body ?? partner;
  if (!named) {
    if (!subject && before?.key !== 'leaders' && before?.key !== 'ministers') return undefined;
  }
  const from = subject?.from ?? index;
  const name = body
    ? nameOf(source, body.from, body.to)
    : partner
      ? `Meeting with ${nameOf(source, partner.from + 1, partner.to)}`
      : '';
  return {
    from: index,
    to: partner?.to ?? index + 1,
    start: (body ? tokens[from] : verb)?.start ?? verb.start,
    end: tokens[body ? index : (partner?.to ?? index + 1) - 1]?.end ?? verb.end,
    name,
    kind: 'meeting',
    core: named ? coreOf(source, named.from, named.to) : [],
    strength: 'verb',
    plural: false,
    definite: false,
    shout: false,
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The run of capitals and their links that ends before the verb and its helpers. */
function readSubject({ tokens, words, dateAt }: MeetingText, verb: number): Stretch | undefined {
  let to = verb;
  while (to > 0 && words.adverbs.has(tokens[to - 1]?.key ?? '') && tokens[to]?.gap === 'space') to--;
  const gap = tokens[to]?.gap;
  if (gap !== 'space' && gap !== 'close' && gap !== 'comma') return undefined;
  let from = to;
  let linked = 0;
  for (let at = to - 1; at >= 0 && to - at <= 16; at--) {
    const token = tokens[at];
    if (!token) break;
    if (at + 1 < to && /^(?:stop|break|comma|quote)$/.test(tokens[at + 1]?.gap ?? 'break')) break;
    if ((dateAt[at] ?? -1) >= 0) break;
    if (isCapital(token) && !words.functionWords.has(token.key)) {
      from = at;
      linked = 0;
      continue;
    }
    if (words.bodies.has(token.key)) {
      from = at;
      continue;
    }
    linked++;
    if (linked > 2 || !/^(?:of|the|and|on|for)$/.test(token.key)) break;
  }
  return from < to ? { from, to } : undefined;
}

const hasCapital = ({ tokens }: MeetingText, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some((token) => isCapital(token));

function isBody({ tokens, words }: MeetingText, last: number): boolean {
  const token = tokens[last];
  if (!token) return false;
  if (words.bodies.has(token.key) || (token.shape === 'upper' && token.key.length > 1)) return true;
  // "Task Force on Energy Security", "Group of Seven": the body's word stands before "of" or "on".
  for (let at = last; at >= 0 && last - at <= 6; at--) {
    const key = tokens[at]?.key ?? '';
    if (/^(?:of|on|for)$/.test(key)) return words.bodies.has(tokens[at - 1]?.key ?? '');
    if (!isCapital(tokens[at])) return false;
  }
  return false;
}

/** "with President Zelenskyy": from "with" to the last capital. */
function readPartner({ tokens, words, dateAt }: MeetingText, verb: number): Stretch | undefined {
  let link = verb + 1;
  while ((dateAt[link] ?? -1) >= 0) link++;
  if (tokens[link]?.gap !== 'space') return undefined;
  if (tokens[link]?.key !== 'with') {
    if (!isCapital(tokens[link]) || (dateAt[link] ?? -1) >= 0) return undefined;
    link--; // "met President Wahid"
  }
  let to = link;
  for (let at = link + 1; at < tokens.length && at - link <= 14; at++) {
    const token = tokens[at];
    if (!token || token.gap === 'stop' || token.gap === 'break' || token.gap === 'comma') break;
    if ((dateAt[at] ?? -1) >= 0) break;
    if (isCapital(token)) to = at + 1;
    else if (
      !/^(?:the|of|and|his|her|their|for|members|representatives|officials|ministers?|counterparts?)$/.test(
        token.key,
      )
    )
      break;
    else if (words.functionWords.has(token.key) && at > link + 4 && to === link) break;
  }
  return to > link + 1 || (to > link && tokens[link]?.key === 'with') ? { from: link, to } : undefined;
}
