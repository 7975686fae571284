import { oneLine } from '../text/one-line.ts';
import {
  type Candidate,
  findCandidates,
  HONORIFIC,
  isDateLine,
  isField,
  neverHeading,
} from './candidates.ts';
import type { Chunk, Layout } from './chunks.ts';
import { decideNumbered } from './numbered-series.ts';
import { comparable, countWords, endsSentence, isTitleCase, startsLower } from './text-shape.ts';

/** Counts that tell what kind of text this is. */
interface Evidence {
  /** # headings with text below, the first one (the title) left out. */
  readonly atx: number;
  /** Paragraphs that begin with a speaker's name in capitals, or with the Q and A of an interview. */
  readonly speakers: number;
  /** Paragraphs mostly stop in mid-sentence: columns of a page read across. */
  readonly broken: boolean;
  /** Short lines alone that end in a colon. */
  readonly colons: number;
  /** Whole sentences in bold, alone in their paragraphs and over text: "**First, we shall light the lamps.**" */
  readonly boldSentences: number;
  /** Lines that end in a colon and come again and again: who speaks. */
  readonly labels: ReadonlySet<string>;
  /** What two and more who ask and answer in turns have in front of their words: "Reporter", "Hill". */
  readonly turns: ReadonlySet<string>;
}

/** A line shorter than this was not broken because it was full, in code units. */
const SHORT_LINE = 48;
/** Chunks from the start where a line without full stop may be a title. */
const TITLE_PAGE = 8;

/** Lines such as "Next Meeting:" that make a style: then what a scan made of a colon is one too. */
const COLON_STYLE = 4;

/** So many whole sentences in bold over text are the text's way to set headings; fewer are stress. */
const MANY_SENTENCES = 3;

/** What leads to a page number in a table of contents. */
const LEADER = /(?:\.{3,}|…|(?:\s\.){3,}|_{3,})\s{0,20}\d{0,4}$/;
const SPEAKER_LINE =
  /^\*{0,2}(?:(?<turn>[QA])(?:\s{2,}|[:.]\s)|\p{Lu}[\p{Lu}\s.'’-]{2,50}(?:\([^)]{0,40}\))?:)/u;

/** Candidates of a text with those accepted that are headings, by what stands around them and in the whole text. */
export function findHeadings(text: string, chunks: readonly Chunk[], layout: Layout): Candidate[] {
  const candidates = findCandidates(text, chunks, layout);
  const at = byChunk(chunks, candidates);
  const isBody = (index: number, strong?: boolean): boolean => {
    // "(First reading)" stands between a heading and its text.
    const aside =
      strong &&
      /^[([].{0,80}[)\]]$/.test(chunks[index]?.first.words ?? '') &&
      chunks[index]?.lines.length === 1;
    const at = aside ? index + 1 : index;
    return isSubstantial(chunks[at], strong) || isBroken(chunks, at);
  };
  const hasBody = (candidate: Candidate): boolean => {
    if (isBody(candidate.next, true)) return true;
    const below = at[candidate.next];
    return below !== undefined && !sameStyle(below, candidate) && isBody(below.next);
  };
  decideNumbered(chunks, at, hasBody);
  const bare = candidates.filter(isBareLetter);
  const all = candidates.map((candidate) =>
    isFalseLabel(candidate) || (bare.length === 1 && bare[0] === candidate)
      ? withoutLabel(candidate)
      : candidate,
  );
  for (const candidate of all) at[candidate.chunk.index] = candidate;
  const evidence = weigh(chunks, all, isBody);
  for (let index = all.length - 1; index >= 0; index--) {
    const candidate = all[index];
    if (!candidate || candidate.accepted || candidate.label) continue;
    const runsOn = chunks[candidate.next]?.first.lower === true;
    candidate.accepted = accepts(candidate, at[candidate.next], runsOn, isBody, evidence);
  }
  dropInterrupted(chunks, all, at, evidence);
  dropListsOfCapitals(chunks, all);
  dropLastOfLists(chunks, at);
  dropContents(all, isBody);
  return all;
}

/** The candidates at the index of their first chunk. An array: a map of as many numbers takes ten times as long. */
function byChunk(chunks: readonly Chunk[], candidates: readonly Candidate[]): (Candidate | undefined)[] {
  const at = new Array<Candidate | undefined>(chunks.length).fill(undefined);
  for (const candidate of candidates) at[candidate.chunk.index] = candidate;
  return at;
}

/** A sentence stops in this chunk and goes on in the next: text, whatever its length. */
export function isBroken(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index];
  const next = chunks[index + 1];
  return (
    chunk?.kind === 'text' &&
    chunk.length >= 40 &&
    !chunk.final.sentenceEnd &&
    next?.kind === 'text' &&
    next.first.lower &&
    // "(for the months from March to May)" stands below a title.
    !/^\(.*\)$/.test(next.first.words)
  );
}

function weigh(
  chunks: readonly Chunk[],
  all: readonly Candidate[],
  isBody: (index: number, strong?: boolean) => boolean,
): Evidence {
  const long = chunks.filter((chunk) => chunk.kind === 'text' && chunk.length >= 80 && !chunk.first.capitals);
  const stopped = long.filter(({ final }) => !final.sentenceEnd && final.last !== ':' && final.last !== ';');
  return {
    broken: stopped.length >= Math.max(3, long.length * 0.4),
    atx: all.filter((each, index) => index > 0 && each.depth > 0 && isBody(each.next)).length,
    speakers: countSpeakers(chunks, all),
    colons: all.filter(
      (each) =>
        each.title.endsWith(':') &&
        each.chunk.gapBefore &&
        each.chunk.gapAfter &&
        countWords(each.title) <= 5,
    ).length,
    boldSentences: all.filter(
      (each) => each.emphasis === 'bold' && endsSentence(each.title) && isBody(each.next, true),
    ).length,
    labels: speakerLabels(all),
    turns: speakersInTurns(chunks),
  };
}

/** Times that a line with a colon comes before it is taken for a speaker's. */
const SPEAKS_AGAIN = 3;

function speakerLabels(all: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const labels = new Set<string>();
  for (const { title, depth, label, emphasis } of all) {
    // "**Background:**" again and again is a heading.
    if (depth > 0 || label || emphasis === 'bold' || !title.endsWith(':')) continue;
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    if (count === SPEAKS_AGAIN) labels.add(title);
  }
  return labels;
}

/** "Reporter - Will it rain?", "Hill: We hope so." */
const TURN = /^(\p{Lu}[\p{L}.’']{1,30}(?: \p{Lu}[\p{L}.’']{1,30}){0,3})\s{0,2}[-–—:]\s/u;

function speakersInTurns(chunks: readonly Chunk[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let asked = false;
  for (const { kind, first, final } of chunks) {
    const name = kind === 'text' ? TURN.exec(first.words.slice(0, 140))?.[1] : undefined;
    if (name === undefined) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    asked ||= final.last === '?';
  }
  const often = [...counts].flatMap(([name, count]) => (count >= SPEAKS_AGAIN ? [name] : []));
  return new Set(asked && often.length >= 2 ? often : []);
}

function countSpeakers(chunks: readonly Chunk[], all: readonly Candidate[]): number {
  const headings = new Set(all.flatMap((each) => (each.accepted ? [each.chunk.index] : [])));
  const counts = { name: 0, Q: 0, A: 0 };
  for (const { index, kind, first } of chunks) {
    if (kind !== 'text' || headings.has(index)) continue;
    const match = SPEAKER_LINE.exec(first.words.slice(0, 120));
    const turn = match?.groups?.turn;
    if (turn === 'Q' || turn === 'A') counts[turn]++;
    // "LAKES AND RIVERS: A REVIEW" is a title; what a speaker says is not in capitals.
    else if (match && (!first.capitals || first.last === ':')) counts.name++;
  }
  // "A." without any "Q." is a letter that numbers.
  return counts.name + (counts.Q > 0 ? counts.Q + counts.A : 0);
}

function accepts(
  candidate: Candidate,
  below: Candidate | undefined,
  runsOn: boolean,
  isBody: (index: number, strong?: boolean) => boolean,
  evidence: Evidence,
): boolean {
  const { title, chunk, emphasis } = candidate;
  if (candidate.depth > 0) return !neverHeading(candidate);
  const final = candidate.lines[candidate.lines.length - 1];
  if (!final) return false;
  // Most candidates are sentences, which only a question or some emphasis makes headings.
  if (emphasis === 'plain' && ((final.sentenceEnd && final.last !== '?') || !chunk.gapBefore)) return false;
  if (neverHeading(candidate) || startsLower(title) || /[-–—]$/.test(title)) return false;
  if (emphasis === 'plain' && evidence.turns.has(TURN.exec(title)?.[1] ?? '')) return false;
  const words = countWords(title);
  const { labels } = evidence;
  const colon =
    evidence.colons >= COLON_STYLE &&
    labels.size === 0 &&
    chunk.gapAfter &&
    (final.last === ':' || (/[;,]/.test(final.last) && words <= 4 && isTitleCase(title)));
  if (!colon && (final.last === ',' || final.last === ';')) return false;
  // Where labels of speakers stand on lines of their own, so does that of one who speaks but once.
  const speaks = labels.has(title) || HONORIFIC.test(title) || (labels.size >= 2 && emphasis === 'capitals');
  if (final.last === ':' && speaks) return false;
  const overHeading = below?.accepted === true && !sameStyle(below, candidate);
  const overTitle = below?.accepted === true && emphasis === 'capitals';
  const body =
    isBody(candidate.next, emphasis === 'capitals' || emphasis === 'bold') || overHeading || overTitle;
  if (!body) return false;
  if (emphasis === 'capitals')
    return (
      title.length <= 320 && (!final.sentenceEnd || final.last === '?' || words <= 8) && title.length >= 4
    );
  if (emphasis === 'bold') {
    const short = !final.sentenceEnd || final.last === '?' || words <= 8;
    const fits = short || evidence.boldSentences >= MANY_SENTENCES;
    return title.length <= 220 && fits && !isField(title);
  }
  if (evidence.atx >= 2 || (!colon && (evidence.speakers >= 4 || evidence.broken))) return false;
  if (emphasis === 'italic') return title.length <= 100 && !final.sentenceEnd && words <= 12;
  // What goes on in small letters, or is not the last of a list, is a piece of a sentence.
  if (runsOn || /[;,]\s(?:and|or)$/.test(title)) return false;
  return acceptsPlain(candidate, final.sentenceEnd, colon ? ':' : final.last, words, evidence);
}

function acceptsPlain(
  candidate: Candidate,
  sentenceEnd: boolean,
  last: string,
  words: number,
  evidence: Evidence,
): boolean {
  const { title, lines } = candidate;
  if (title.length > 170 || words > 24 || (lines.length === 1 && title.length > 110)) return false;
  if (sentenceEnd && !(last === '?' && words <= 12)) return false;
  if (last === ':') {
    if (!candidate.chunk.gapAfter || words > 8) return false;
    return isTitleCase(title, 0.6) || (evidence.colons >= 2 && words <= 4);
  }
  return !/^(?:by|von|par|por|da)\s/i.test(title) && !isDateLine(title) && !isField(title);
}

/** A plain line right after a text that stops in the middle of a sentence is its next piece. */
function dropInterrupted(
  chunks: readonly Chunk[],
  all: readonly Candidate[],
  at: readonly (Candidate | undefined)[],
  { colons }: Evidence,
): void {
  for (const candidate of all) {
    if (colons >= COLON_STYLE && /[:;,]$/.test(candidate.title)) continue;
    if (!candidate.accepted || candidate.depth > 0 || candidate.label || candidate.emphasis === 'bold')
      continue;
    const before = chunks[candidate.chunk.index - 1];
    if (before?.kind !== 'text' || before.final.sentenceEnd || before.final.last === ':') continue;
    const heading = at[before.index];
    if (
      heading?.accepted ||
      // A short line is a heading, a name, a line of the title page: nothing that a sentence was broken in.
      before.final.length < SHORT_LINE ||
      // Nor does a sentence go on below two blank lines.
      candidate.chunk.first.index > before.final.index + 2 ||
      (heading && before.index < TITLE_PAGE) ||
      (candidate.emphasis === 'capitals' && (before.length < 80 || before.final.last !== ','))
    )
      continue;
    const above = at[before.index - 1];
    if (above?.accepted && above.next === candidate.chunk.index) continue;
    candidate.accepted = false;
  }
}

/** Three and more lines in capitals with nothing between them are a list of names, not headings. */
function dropListsOfCapitals(chunks: readonly Chunk[], all: readonly Candidate[]): void {
  const prose = chunks.find((chunk) => isSubstantial(chunk))?.index ?? 0;
  let run: Candidate[] = [];
  const close = (): void => {
    if (run.length >= 3 && (run[0]?.chunk.index ?? 0) > prose) for (const each of run) each.accepted = false;
    run = [];
  };
  for (const candidate of all) {
    const bare = !candidate.label && candidate.depth === 0 && candidate.lines.every((line) => line.capitals);
    const last = run[run.length - 1];
    if (!bare || (last && last.next !== candidate.chunk.index)) close();
    if (bare) run.push(candidate);
  }
  close();
}

/**
 * "The meeting was attended by:" and lines with a name each: the last, over a new paragraph, is no heading either.
 * One word is no name.
 */
function dropLastOfLists(chunks: readonly Chunk[], at: readonly (Candidate | undefined)[]): void {
  let items = -1;
  for (const { index, kind, final } of chunks) {
    const candidate = at[index];
    const isItem = candidate?.emphasis === 'plain' && !candidate.label && !final.sentenceEnd;
    if (isItem && candidate.accepted && items >= 2 && countWords(candidate.title) >= 2)
      candidate.accepted = false;
    if (kind === 'text' && final.last === ':' && !candidate?.accepted) items = 0;
    else items = isItem && !candidate.accepted && items >= 0 ? items + 1 : -1;
  }
}

/** A table of contents: headings in a row without text, that all come again below. */
function dropContents(all: readonly Candidate[], isBody: (index: number) => boolean): void {
  const bare = all.filter((each, index) => {
    if (!each.accepted) return false;
    if (LEADER.test(each.title)) each.accepted = false;
    return !isBody(each.next) && all[index + 1]?.chunk.index === each.next;
  });
  if (bare.length === 0) return;
  const later = new Map<string, Candidate>();
  const key = (candidate: Candidate): string =>
    comparable(candidate.title.replace(/[\s.…_]{2,60}\d{1,4}$/, ''));
  // Most candidates are paragraphs, too long to be the same words again.
  const longest = 2 * bare.reduce((most, { title }) => Math.max(most, title.length), 0);
  for (const candidate of all) if (candidate.title.length <= longest) later.set(key(candidate), candidate);
  for (const candidate of bare) {
    const own = key(candidate);
    if (own !== '' && later.get(own) !== candidate) candidate.accepted = false;
  }
}

function sameStyle(a: Candidate, b: Candidate): boolean {
  return (
    a.emphasis === b.emphasis && a.depth === b.depth && (a.label === undefined) === (b.label === undefined)
  );
}

/** "J. Smith", "A NEW STRATEGY": what looked like a label is part of the words. */
function isFalseLabel(candidate: Candidate): boolean {
  return (
    !candidate.accepted &&
    candidate.label !== undefined &&
    (candidate.label.loose || (candidate.reading?.value ?? 1) > 1) &&
    candidate.depth === 0 &&
    /^(?:alpha|roman|int$)/.test(candidate.reading?.series ?? '') &&
    candidate.emphasis !== 'plain'
  );
}

/** "A BRIEF HISTORY": a letter before words in capitals with nothing between them; one alone numbers nothing. */
const isBareLetter = ({ label, reading }: Candidate): boolean =>
  label?.loose === true && /^(?:alpha\d|roman)$/.test(reading?.series ?? '');

function withoutLabel(candidate: Candidate): Candidate {
  const words = candidate.lines.map((line) => line.words).join(' ');
  return { ...candidate, label: undefined, reading: undefined, title: oneLine(words).trim() };
}

/**
 * Text that a heading may stand over: a list, a table, a quotation, a paragraph that is more than a line of data.
 * Below a heading that is `strong` by itself (capitals, bold, a number) one short sentence is enough.
 */
export function isSubstantial(chunk: Chunk | undefined, strong = false): boolean {
  if (!chunk) return false;
  if (chunk.kind === 'bullet') return chunk.length > 4;
  if (chunk.kind === 'table' || chunk.kind === 'quotation' || chunk.kind === 'code') return true;
  if (chunk.kind !== 'text') return false;
  if (chunk.first.label && !chunk.first.label.loose && chunk.length >= 25) return true;
  if (chunk.length >= (strong && !chunk.first.capitals ? 60 : 140)) return true;
  const { last } = chunk.final;
  if (last === ':' || last === ';') return chunk.length >= 20;
  const least = strong ? 12 : 36;
  return (
    endsSentence(chunk.final.words) && (chunk.length >= least || /[\u3040-\u9fff]{8}/.test(chunk.first.words))
  );
}
