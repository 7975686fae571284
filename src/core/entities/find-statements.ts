import type { Brief } from '../brief/brief.ts';
import { sentencesOf } from '../brief/sentences.ts';
import { type TextRange, trimRange } from '../text/text-range.ts';
import type { FoundActor, Mention } from './entity.ts';
import { fold } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/** Something an actor says in a brief: a quotation, or the rest of a sentence that reports it. */
export interface Statement {
  readonly kind: 'quoted' | 'reported';
  /** The words said: inside the quotation marks, or after the verb to the end of the sentence. */
  readonly range: TextRange;
  /** The verb: "stressed". */
  readonly verb: string;
  /** The sentence that says who speaks. */
  readonly sentence: TextRange;
}

/** What may stand between a name and its verb: "Mr X has also repeatedly stressed". */
const AFTER_NAME =
  /^[*_]*(?:\)|,)?\s+(?:(?:also|further|then|again|has|have|had|once|rightly|a|ont|avait|\p{Ll}{2,20}ly)\s+){0,3}(\p{Ll}{2,20})/u;
const BEFORE_NAME = /(?:^|[\s”"»,])(\p{Ll}{2,20})\s+(?:(?:the|le|la)\s+)?$/u;
const PRONOUN =
  /(?:^|[\s”"»,–—-])([Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:also|further|then|again|has|have|had|\p{Ll}{2,20}ly)\s+){0,3}(\p{Ll}{2,20})/gu;

/**
 * Who says what: a sentence in which a verb of speaking stands beside a mention, or beside "he" after one.
 * Its quotations are the actor's; without any, what follows the verb is reported speech.
 * In text order, each looked for when it is asked for. Linear in the text, of which only the sections that name
 * `speaker` are read.
 */
export function* findStatements(
  brief: Brief,
  actors: readonly FoundActor[],
  speaker: FoundActor,
): Generator<Statement> {
  const mentions = actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const sections = sectionsNaming(speaker, brief);
  const { speakingVerbs } = vocabulary(brief.head.language);
  let next = 0;
  let lastPerson: FoundActor | undefined;
  let lastGroup: FoundActor | undefined;
  let section: number | undefined = -1;
  for (const block of brief.blocks) {
    if (!sections.has(block.section)) continue;
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
        .map((each) => ({ ...each, said: verbBeside(brief.text, each.mention, sentence, speakingVerbs) }))
        .find(({ said }) => said);
      const said = named?.said ?? verbOfPronoun(words, sentence, quotes, speakingVerbs);
      const actor =
        named?.actor ?? (said && 'they' in said ? (said.they ? lastGroup : lastPerson) : undefined);
      if (said && actor?.id === speaker.id) {
        const base = { verb: said.verb, sentence };
        if (quotes.length > 0)
          for (const quote of quotes) yield { ...base, kind: 'quoted', range: trimRange(brief.text, quote) };
        else if (said.end < sentence.end)
          yield {
            ...base,
            kind: 'reported',
            range: trimRange(brief.text, { start: said.end, end: sentence.end }),
          };
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
}

/** The sections that name an actor; who "he" is, is decided anew in each. */
function sectionsNaming({ mentions }: FoundActor, brief: Brief): ReadonlySet<number | undefined> {
  const sections = new Set<number | undefined>();
  let next = 0;
  for (const { start, end, section } of brief.blocks) {
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    if ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < end) sections.add(section);
  }
  return sections;
}

interface Said {
  readonly verb: string;
  /** Offset just past the verb. */
  readonly end: number;
}

const INVERTED =
  /^(?:said|says|stated|added|noted|told|argued|warned|asked|explained|stressed|déclaré|affirmé|dit|ajouté|averti|souligné|expliqué|demandé)$/;

function verbBeside(
  text: string,
  mention: Mention,
  sentence: TextRange,
  verbs: ReadonlySet<string>,
): Said | undefined {
  const after = AFTER_NAME.exec(text.slice(mention.end, Math.min(mention.end + 90, sentence.end)));
  const verb = after?.[1];
  if (after && verb && verbs.has(fold(verb))) return { verb, end: mention.end + after[0].length };
  const before = BEFORE_NAME.exec(text.slice(Math.max(sentence.start, mention.start - 40), mention.start));
  const inverted = before?.[1];
  // Only "said X" after a quotation: "the talks stressed by X" is something else.
  if (inverted && INVERTED.test(inverted) && /[”"»]/.test(text.slice(sentence.start, mention.start)))
    return { verb: inverted, end: sentence.end };
  return undefined;
}

function verbOfPronoun(
  words: string,
  sentence: TextRange,
  quotes: readonly TextRange[],
  verbs: ReadonlySet<string>,
): (Said & { readonly they: boolean }) | undefined {
  for (const match of words.matchAll(PRONOUN)) {
    const verb = match[2] ?? '';
    const start = sentence.start + match.index;
    if (!verbs.has(fold(verb)) || quotes.some((quote) => quote.start <= start && start < quote.end - 1))
      continue;
    return { verb, end: start + match[0].length, they: /^they$/i.test(match[1] ?? '') };
  }
  return undefined;
}
