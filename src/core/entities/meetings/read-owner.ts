import { afterBlank, isEnd, joins, keyAt } from '../tokens.ts';
import type { MeetingText } from './phrase.ts';
import { isCapital } from './phrase-words.ts';
import { hasCapital, isBody, readSubject, type Stretch } from './read-subject.ts';

/** "P5 held a conference", "the Council, at its 1106th meeting": who convenes names a meeting without a name. */
export function readOwner(source: MeetingText, from: number): Stretch | undefined {
  const { tokens } = source;
  const article = tokens[from - 1];
  if (!article) return undefined;
  // "held closed consultations", "held two meetings": several need no article.
  const count = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)$/.test(article.key) ? 1 : 0;
  if (isHolding(keyAt(tokens, from - 1 - count)) && afterBlank(tokens[from])) {
    const holder = readSubject(source, from - 1 - count);
    return holder && hasCapital(source, holder) ? holder : undefined;
  }
  if (!/^(?:a|an|its|their|the)$/.test(article.key) || !afterBlank(article)) return undefined;
  const verb = tokens[from - 2];
  let subject: Stretch | undefined;
  if (verb && isHolding(verb.key))
    // "the Working Group, which held its first meeting"
    subject = readSubject(source, /^(?:which|that)$/.test(keyAt(tokens, from - 3)) ? from - 3 : from - 2);
  else if (verb && /^(?:at|in|during|for)$/.test(verb.key) && article.key === 'its')
    subject = readSubject(source, from - 2) ?? openingSubject(source, from - 2);
  return subject && hasCapital(source, subject) && isBody(source, subject) ? subject : undefined;
}

const isHolding = (key: string): boolean =>
  /^(?:had|held|holds|hold|hosted|hosts|convened|convenes|opened)$/.test(key);

/** "The Council on Ports adopted a plan at its session": the body named last in the sentence before it. */
function openingSubject({ tokens, words }: MeetingText, before: number): Stretch | undefined {
  for (let at = before; at > 0 && before - at < 24; at--) {
    const token = tokens[at];
    if (!isCapital(token) || !words.bodies.has(keyAt(tokens, at))) {
      if (isEnd(token)) return undefined;
      continue;
    }
    let from = at;
    while (
      isCapital(tokens[from - 1]) &&
      !words.functionWords.has(keyAt(tokens, from - 1)) &&
      joins(tokens[from])
    )
      from--;
    let to = at + 1;
    while (
      to < before &&
      afterBlank(tokens[to]) &&
      (isCapital(tokens[to]) || /^(?:on|of|for|the|and)$/.test(keyAt(tokens, to)))
    )
      to++;
    while (!isCapital(tokens[to - 1])) to--;
    return to - from > 1 ? { from, to } : undefined;
  }
  return undefined;
}
