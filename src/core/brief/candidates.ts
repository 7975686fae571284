import { type Chunk, type Layout, runsOn } from './chunks.ts';
import type { Line } from './lines.ts';
import type { Label, LabelReading } from './numbering.ts';
import { CAPTION_WORDS } from './numbering-words.ts';
import { comparable, countWords, hasLetter, isTitleCase } from './text-shape.ts';

/** A chunk (or the run-on of two) that may be a heading. */
export interface Candidate {
  readonly chunk: Chunk;
  /** Lines of the heading: all of the chunk, and of the next when the number stands alone on its line. */
  readonly lines: readonly Line[];
  /** Heading without numbering and markup, blanks and line ends collapsed. */
  readonly title: string;
  readonly label: Label | undefined;
  /** The reading of the label that its series chose. */
  reading: LabelReading | undefined;
  /** 1-6 from # or underline; 0 otherwise. */
  readonly depth: number;
  readonly emphasis: 'capitals' | 'bold' | 'italic' | 'plain';
  /** Index of the chunk that follows the heading. */
  readonly next: number;
  accepted: boolean;
  /** Title block: level 0. */
  front: boolean;
}

const MOST_LINES = 5;
const LONGEST_TITLE = 320;
const SPEAKER =
  /^(?:(?:Q|A)(?:\s{2,}|\s?[:.])|(?:\p{L}{1,4}\.?\s)?\p{Lu}[\p{Lu}\s.'’-]{1,60}(?:\s?\([^)]{0,60}\))?:\s)/u;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\b/i;
const KEY_VALUE = /^[\p{L}\s.’'-]{2,30}:\s+\S/u;
/** What stands in front of a person's name. "MS" in capitals is more often short for "Member States". */
export const HONORIFIC =
  /^(?:[Tt]he |THE )?(?:[Hh]on|HON|Mrs?|MRS?|Ms|Dr|DR|Sir|SIR|Prof|PROF|Mme|MME|Herr|HERR|Frau|FRAU|[Ss]enator|SENATOR)\b/;
const MONTHLESS_DATE = /^(?:\d{1,2}[./-]){2}\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;

/** Every chunk whose shape a heading could have, in document order. What stands around it is not yet looked at. */
export function findCandidates(text: string, chunks: readonly Chunk[], layout: Layout): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const candidate = readCandidate(text, chunks, at, layout);
    if (!candidate) continue;
    found.push(candidate);
    at = Math.max(at, candidate.next - 1);
  }
  return found;
}

function readCandidate(
  text: string,
  chunks: readonly Chunk[],
  at: number,
  layout: Layout,
): Candidate | undefined {
  const chunk = chunks[at];
  if (!chunk) return undefined;
  const { first } = chunk;
  if (chunk.kind === 'atx') return fromAtx(chunks, at);
  if (chunk.kind !== 'text') return undefined;
  const underline = chunks[at + 1];
  if (underline && !chunk.gapAfter && chunk.lines.length <= 2 && chunk.length < 200) {
    const depth = setextDepth(text, underline.first);
    if (depth > 0) return make(chunk, chunk.lines, at + 2, depth, first.label);
  }
  if (
    chunk.lines.length > MOST_LINES ||
    chunk.length > LONGEST_TITLE ||
    !chunk.lines.some((line) => line.label || hasLetter(line.words))
  )
    return undefined;
  if (first.label?.alone && chunk.lines.length === 1) {
    const below = chunks[at + 1];
    const joins =
      below &&
      below.kind === 'text' &&
      below.lines.length <= 3 &&
      below.length <= 160 &&
      !below.first.label &&
      !below.final.sentenceEnd &&
      !below.first.lower &&
      (below.final.last !== ':' || (below.gapAfter && isTitleCase(below.first.words, 0.6))) &&
      below.final.last !== ',';
    if (below && joins) return make(chunk, [...chunk.lines, ...below.lines], at + 2, 0, first.label);
  }
  if (chunk.lines.some((line, each) => each > 0 && line.label && !line.label.loose && !line.label.alone))
    return undefined;
  if (
    chunk.lines.length > 1 &&
    layout.wrap !== undefined &&
    !first.capitals &&
    !first.emphasis &&
    !chunk.lines.slice(1).every((line, each) => runsOn(chunk.lines[each] ?? line, line, layout))
  ) {
    if (!first.label?.alone && at > 2) return undefined;
  }
  return make(chunk, chunk.lines, at + 1, 0, first.label);
}

function fromAtx(chunks: readonly Chunk[], at: number): Candidate | undefined {
  const chunk = chunks[at];
  const below = chunks[at + 1];
  if (!chunk || (!chunk.first.label && !hasLetter(chunk.first.words))) return undefined;
  const { label } = chunk.first;
  // "###I" over "####INTRODUCTION": the number is on a line of its own.
  if (label?.alone && below?.kind === 'atx' && !below.first.label) {
    return make(chunk, [...chunk.lines, ...below.lines], at + 2, chunk.first.depth, label);
  }
  return make(chunk, chunk.lines, at + 1, chunk.first.depth, label);
}

function setextDepth(text: string, line: Line): number {
  if (line.kind !== 'rule' && line.kind !== 'text' && line.kind !== 'bullet') return 0;
  const mark = text[line.start + line.indent];
  if ((mark !== '=' && mark !== '-') || line.length < 2 || line.length > 200) return 0;
  const content = text.slice(line.start + line.indent, line.start + line.indent + line.length);
  if (content !== mark.repeat(line.length)) return 0;
  return mark === '=' ? 1 : 2;
}

function make(
  chunk: Chunk,
  lines: readonly Line[],
  next: number,
  depth: number,
  label: Label | undefined,
): Candidate {
  const parts = lines.map((line, at) => (at === 0 && label ? line.words.slice(label.length) : line.words));
  const words = parts.length === 1 ? (parts[0] ?? '') : parts.join(' ');
  const title = withoutMarkup(words);
  const wide = lines.filter((line) => line.words.length > 1 && !(line.label?.alone && lines.length > 1));
  const capitals =
    wide.length > 0 &&
    wide.every((line) => line.capitals || countWords(line.words) === 1) &&
    wide.some((line) => line.capitals) &&
    title.length >= 4;
  const strong =
    lines.every((line) => line.emphasis === 'bold') ||
    (parts.length > 1 && /^\*\*[^*]+\*\*$/.test(words.trim()));
  const emphasis = capitals
    ? 'capitals'
    : strong
      ? 'bold'
      : lines.every((line) => line.emphasis === 'italic')
        ? 'italic'
        : 'plain';
  return {
    chunk,
    lines,
    title,
    label,
    reading: label?.readings[0],
    depth,
    emphasis,
    next,
    accepted: false,
    front: false,
  };
}

/** Words on one line without links, tags and emphasis. Most have none: they are told by one look. */
const withoutMarkup = (words: string): string =>
  /[[<*_\\#]|[^\S ]| {2}/.test(words)
    ? words
        .replace(/\[([^\]]{0,200})\]\([^)]{0,300}\)/g, '$1')
        .replace(/<\/?(?:u|b|i|em|strong|span|br)[^>]{0,60}>/gi, '')
        .replace(/\*\*|__|\\(?=[.)#*_-])/g, '')
        .replace(/\s+/g, ' ')
        .replace(/ #+$/, '')
        .replace(/^([*_]{1,3})([^*_]+)\1$/, '$2')
        .trim()
    : words.trim();

/** Shapes that no heading has: speaker labels, times, dates alone, captions, addresses, "Key: value" lines, quotations. */
export function neverHeading(candidate: Candidate): boolean {
  const { title, lines } = candidate;
  const first = lines[0];
  if (!first || candidate.depth > 0) return title === '' && !candidate.label;
  if (
    !candidate.label &&
    candidate.emphasis !== 'capitals' &&
    candidate.chunk.index > 0 &&
    SPEAKER.test(first.words)
  )
    return true;
  if (title.length < 60 && (CLOCK.test(title) || MONTHLESS_DATE.test(title))) return true;
  // "Meeting No. 16" over its day is one.
  if (isDateLine(title) && !candidate.reading?.series.startsWith('word:')) return true;
  if (/^[("'“„«‘]/.test(title) && !candidate.label && candidate.emphasis !== 'capitals') return true;
  if (candidate.emphasis === 'plain' && isListOfNames(title)) return true;
  if (UNFINISHED.test(title.slice(-6))) return true;
  // "(First reading)" is an aside, "[Archive: box 5]" a source, `Words set as code` are pulled out of the text below.
  if (/^(?:\(.*\)|`.*`)$/.test(title)) return true;
  if (candidate.emphasis !== 'capitals' && /^\[[^\]]*\]$/.test(title)) return true;
  if (isCaption(title, candidate.label)) return true;
  return /\S@\S|https?:\/\//.test(title);
}

/** Words that open what stands below or on the next page. */
const UNFINISHED = /\s(?:the|of|and|an?)$/;

const NAMED = /(?:^|\s)(?:Mrs?|Ms|Dr|Sir|Dame|Lord|Mme|Herr|Frau|Senator)\.?\s\p{Lu}/gu;

/** "Ms Ada Brook Mr Bo Field Dr Cy Hill": names in columns. */
const isListOfNames = (title: string): boolean => (title.match(NAMED)?.length ?? 0) >= 3;

function isCaption(title: string, label: Label | undefined): boolean {
  if (label) return false;
  const word = /^(\p{L}{3,11})[.:]?\s+(?:[A-Z]?\d{1,3}|[IVX]{1,4})(?:[.:\s]|$)/u.exec(title)?.[1];
  if (word && CAPTION_WORDS.has(word.toLowerCase())) return true;
  const key = /^(\p{L}{3,11}):/u.exec(title)?.[1];
  return key !== undefined && CAPTION_WORDS.has(key.toLowerCase());
}

/** A day with month and year and little else: "7 January 2022", "Washington, 12 May 2014", "(27 mai 2021)". */
export function isDateLine(title: string): boolean {
  if (title.length > 60 || !/\d{4}/.test(title)) return false;
  const rest = comparable(title).replace(/\d+/g, ' ');
  return (
    countWords(rest) <= 3 && /\d{1,2}[\s,.]|\p{L}\s\d{4}$|^\d{4}/u.test(title) && /\b\d{1,2}\b/.test(title)
  );
}

/** "Original: English", "Author: …", "Present: Ms A, Mr B": a field of a title page. */
export function isField(title: string): boolean {
  if (/^(?:original|distr|distribution|language|langue)\.?:\s/i.test(title)) return true;
  if (!KEY_VALUE.test(title.slice(0, 60))) return false;
  const value = title.slice(title.indexOf(':') + 1);
  const list = value.includes(',') && countWords(title.slice(0, title.indexOf(':'))) <= 2;
  return list || (countWords(title) <= 12 && (HONORIFIC.test(value.trim()) || !isTitleCase(value)));
}
