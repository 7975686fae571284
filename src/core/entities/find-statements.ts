import type { Block, Brief } from '../brief/brief.ts';
import type { TextRange } from '../text/text-range.ts';
import type { FoundActor, Mention } from './entity.ts';
import { vocabulary } from './vocabulary.ts';

/** Something an actor says in a brief: a quotation, or the rest of a sentence that reports it. */
export interface Statement {
  readonly actor: string;
  readonly kind: 'quoted' | 'reported';
  /** The words said: inside the quotation marks, or after the verb to the end of the sentence. */
  readonly range: TextRange;
  /** The verb: "stressed". */
  readonly verb: string;
  /** The sentence that says who speaks. */
  readonly sentence: TextRange;
}

const LONGEST_QUOTE = 3000;
/** More quotations than this in one sentence are not looked at: bounds the work on hostile texts. */
const MOST_QUOTES = 40;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"”', '«': '»', '„': '“”' };
/** What may stand between a name and its verb: "Mr X has also repeatedly stressed". */
const AFTER_NAME =
  /^[*_]*(?:\)|,)?\s+(?:(?:also|further|then|again|has|have|had|once|rightly|\p{Ll}{2,20}ly)\s+){0,3}(\p{Ll}{2,20})/u;
const BEFORE_NAME = /(?:^|[\s”"»,])(\p{Ll}{2,20})\s+(?:the\s+)?$/u;
const PRONOUN =
  /(?:^|[\s”"»,–—-])([Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:also|further|then|again|has|have|had|\p{Ll}{2,20}ly)\s+){0,3}(\p{Ll}{2,20})/gu;

/**
 * Who says what: a sentence in which a verb of speaking stands beside a mention, or beside "he" after one.
 * Its quotations are the actor's; without any, what follows the verb is reported speech.
 * In text order. Linear in the text.
 */
export function findStatements(brief: Brief, actors: readonly FoundActor[]): Statement[] {
  const mentions = actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const found: Statement[] = [];
  let next = 0;
  let lastPerson: FoundActor | undefined;
  let lastGroup: FoundActor | undefined;
  let section: number | undefined = -1;
  for (const block of brief.blocks) {
    if (block.section !== section) {
      section = block.section;
      lastPerson = undefined;
      lastGroup = undefined;
    }
    for (const { sentence, quotes } of sentencesOf(brief.text, block)) {
      while ((mentions[next]?.mention.start ?? Number.POSITIVE_INFINITY) < sentence.start) next += 1;
      const here: { actor: FoundActor; mention: Mention }[] = [];
      for (let at = next; (mentions[at]?.mention.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
        const each = mentions[at];
        if (
          each &&
          !quotes.some((quote) => quote.start <= each.mention.start && each.mention.end <= quote.end)
        )
          here.push(each);
      }
      const words = brief.text.slice(sentence.start, sentence.end);
      const named = here
        .map((each) => ({ ...each, said: verbBeside(brief.text, each.mention, sentence) }))
        .find(({ said }) => said);
      const said = named?.said ?? verbOfPronoun(words, sentence, quotes);
      const speaker =
        named?.actor ?? (said && 'they' in said ? (said.they ? lastGroup : lastPerson) : undefined);
      if (speaker && said) {
        const base = { actor: speaker.id, verb: said.verb, sentence };
        if (quotes.length > 0) for (const range of quotes) found.push({ ...base, kind: 'quoted', range });
        else if (said.end < sentence.end)
          found.push({ ...base, kind: 'reported', range: trim(brief.text, said.end, sentence.end) });
      }
      const subject = named?.actor ?? here[0]?.actor;
      if (subject) {
        if (subject.type === 'person') lastPerson = subject;
        else if (subject.type === 'group') lastGroup = subject;
      }
      for (const { actor } of here)
        if (!named && actor.type === 'person' && subject?.type !== 'person') lastPerson = actor;
    }
  }
  return found;
}

interface Said {
  readonly verb: string;
  /** Offset just past the verb. */
  readonly end: number;
}

function verbBeside(text: string, mention: Mention, sentence: TextRange): Said | undefined {
  const verbs = vocabulary().speakingVerbs;
  const after = AFTER_NAME.exec(text.slice(mention.end, Math.min(mention.end + 90, sentence.end)));
  const verb = after?.[1];
  if (after && verb && verbs.has(verb)) return { verb, end: mention.end + after[0].length };
  const before = BEFORE_NAME.exec(text.slice(Math.max(sentence.start, mention.start - 40), mention.start));
  const inverted = before?.[1];
  // Only "said X" after a quotation: "the talks stressed by X" is something else.
  if (
    inverted &&
    /^(?:said|says|stated|added|noted|told|argued|warned|asked|explained|stressed)$/.test(inverted) &&
    /[”"»]/.test(text.slice(sentence.start, mention.start))
  )
    return { verb: inverted, end: sentence.end };
  return undefined;
}

function verbOfPronoun(
  words: string,
  sentence: TextRange,
  quotes: readonly TextRange[],
): (Said & { readonly they: boolean }) | undefined {
  for (const match of words.matchAll(PRONOUN)) {
    const verb = match[2] ?? '';
    const start = sentence.start + match.index;
    if (
      !vocabulary().speakingVerbs.has(verb) ||
      quotes.some((quote) => quote.start <= start && start < quote.end - 1)
    )
      continue;
    return { verb, end: start + match[0].length, they: /^they$/i.test(match[1] ?? '') };
  }
  return undefined;
}

/** Sentences of a block with their quotations; no sentence ends within a quotation. */
function* sentencesOf(
  text: string,
  block: Block,
): Generator<{ readonly sentence: TextRange; readonly quotes: readonly TextRange[] }> {
  let start = block.start;
  let quotes: TextRange[] = [];
  // Per closing mark: no such mark stands before this offset, so that no stretch is searched twice.
  const clear = new Map<string, number>();
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at] ?? '';
    const closing = CLOSING[mark];
    if (closing && !(mark === '"' && /\p{L}|\d/u.test(text[at - 1] ?? ' '))) {
      const limit = Math.min(block.end, at + LONGEST_QUOTE);
      const end = quoteEnd(text, Math.max(at + 1, clear.get(closing) ?? 0), limit, closing);
      if (end === undefined) clear.set(closing, limit);
      else {
        if (quotes.length < MOST_QUOTES) quotes.push({ start: at + 1, end });
        at = end;
        // A quotation that holds its own full stop ends the sentence, unless small letters go on.
        if (
          !/[.!?]/.test(text[end - 1] ?? '') ||
          !/^["”»]?[*_]*\s+[\p{Lu}“"«]/u.test(text.slice(end, end + 6))
        )
          continue;
      }
    } else if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    else if (
      !/^[.!?]["”»*_)]*\s+[*_]*[\p{Lu}“"«(]/u.test(text.slice(at, at + 8)) ||
      /(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|St|No|\p{Lu})$/u.test(
        text.slice(Math.max(0, at - 5), at),
      )
    )
      continue;
    yield { sentence: trim(text, start, at + 1), quotes };
    start = at + 1;
    quotes = [];
  }
  if (start < block.end) yield { sentence: trim(text, start, block.end), quotes };
}

function quoteEnd(text: string, from: number, to: number, closing: string): number | undefined {
  for (let at = from; at < to; at += 1) if (closing.includes(text[at] ?? '\n')) return at;
  return undefined;
}

function trim(text: string, start: number, end: number): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
