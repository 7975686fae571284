import type { Candidate } from './candidates.ts';
import { neverHeading } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Label, LabelReading } from './numbering.ts';
import { countWords, startsLower } from './text-shape.ts';

/** A labelled chunk within its series: a heading, a numbered paragraph or a list item. */
interface Item {
  readonly chunk: Chunk;
  readonly label: Label;
  readonly reading: LabelReading;
  readonly candidate: Candidate | undefined;
  /** Series and markup: what tells one numbering from another. */
  readonly key: string;
  run: Item[];
}

const SMALL = /^(?:int\(|roman.*small|alpha.*small)/;
const FEW_WORDS = 9;

/**
 * Finds the runs of numbers in a text (I, II, III; 1., 2., 3.) and decides for each whether it numbers headings,
 * paragraphs or list items: headings are short, do not end as sentences do, and have text of their own below.
 * `candidateAt` holds the candidates by chunk. Accepts those of heading runs and notes which reading of the label
 * each run took.
 */
export function decideNumbered(
  chunks: readonly Chunk[],
  candidateAt: readonly (Candidate | undefined)[],
  hasBody: (candidate: Candidate) => boolean,
): void {
  const items = readItems(chunks, candidateAt);
  const itemAt = new Array<Item | undefined>(chunks.length).fill(undefined);
  for (const item of items) itemAt[item.chunk.index] = item;
  for (const item of items) if (item.run[0] === item) decideRun(item.run, itemAt, candidateAt, hasBody);
  acceptStrays(items, itemAt, hasBody);
}

function readItems(chunks: readonly Chunk[], candidateAt: readonly (Candidate | undefined)[]): Item[] {
  const items: Item[] = [];
  const open = new Map<string, Item>();
  for (const chunk of chunks) {
    const { label } = chunk.first;
    if (!label || (chunk.kind !== 'text' && chunk.kind !== 'atx')) continue;
    const candidate = candidateAt[chunk.index];
    const style = chunk.kind === 'atx' ? `#${chunk.first.depth}` : candidate?.emphasis === 'bold' ? '*' : '';
    const keyOf = (series: string): string =>
      `${series}${style}${candidate?.emphasis === 'capitals' && series.startsWith('int') ? '^' : ''}`;
    const reading = chooseReading(label, (series) => open.get(keyOf(series)));
    if (!reading) continue;
    const key = keyOf(reading.series);
    const last = open.get(key);
    // Minutes put together need not be of every meeting.
    const most = label.alone && reading.series.startsWith('word:') ? Number.POSITIVE_INFINITY : 3;
    const goesOn = last && reading.value > last.reading.value && reading.value <= last.reading.value + most;
    const item: Item = { chunk, label, reading, candidate, key, run: goesOn ? last.run : [] };
    item.run.push(item);
    items.push(item);
    open.set(key, item);
  }
  return items;
}

/** A number out of order ("B." twice, "V." after "III.") that looks as the headings of its series before it do. */
function acceptStrays(
  items: readonly Item[],
  itemAt: readonly (Item | undefined)[],
  hasBody: (candidate: Candidate) => boolean,
): void {
  const accepted = new Map<string, Candidate>();
  for (const item of items) {
    const { candidate, key } = item;
    if (!candidate) continue;
    const model = accepted.get(key);
    const body = itemAt[candidate.next] !== undefined || hasBody(candidate);
    if (!candidate.accepted && model && item.run.length === 1 && !/^int/.test(key) && !SMALL.test(key)) {
      candidate.accepted =
        candidate.emphasis === model.emphasis && item.chunk.gapBefore && body && isHeadingShaped(item, body);
    }
    if (candidate.accepted) accepted.set(key, candidate);
  }
}

/** The reading that goes on with a series beats one that starts a series, which beats any other. */
function chooseReading(label: Label, last: (series: string) => Item | undefined): LabelReading | undefined {
  const rank = (reading: LabelReading): number => {
    const before = last(reading.series);
    if (before && reading.value === before.reading.value + 1) return 3 + before.chunk.index / 1e9;
    if (reading.value === 1) return 2;
    return before && reading.value > before.reading.value && reading.value <= before.reading.value + 3
      ? 1
      : 0;
  };
  const [first, ...others] = label.readings;
  if (others.length === 0) return first;
  return label.readings.toSorted((a, b) => rank(b) - rank(a))[0];
}

function decideRun(
  run: readonly Item[],
  itemAt: readonly (Item | undefined)[],
  candidateAt: readonly (Candidate | undefined)[],
  hasBody: (candidate: Candidate) => boolean,
): void {
  const own = (item: Item): boolean => {
    const next = item.candidate && itemAt[item.candidate.next];
    return (
      item.candidate !== undefined &&
      next?.run !== item.run &&
      (next !== undefined || hasBody(item.candidate))
    );
  };
  const shaped = run.filter((item) => isHeadingShaped(item, own(item)));
  const inner = shaped.filter((item) => item !== run[run.length - 1]);
  const withBody = inner.filter(own).length;
  const first = run[0];
  const candidate = shaped[0]?.candidate;
  for (const item of run) if (item.candidate) item.candidate.reading = item.reading;
  if (!first || !candidate) return;
  const isWord = first.reading.series.startsWith('word:') || first.reading.series === 'sign';
  const strong =
    candidate.depth > 0 || candidate.emphasis === 'capitals' || candidate.emphasis === 'bold' || isWord;
  // "A." alone right below a line in capitals: a part of a longer text.
  const above = first.candidate && candidateAt[first.chunk.index - 1];
  const under = above?.emphasis === 'capitals' && !above.label && /^alpha\d\.$/.test(first.reading.series);
  let heads: boolean;
  if (run.length === 1)
    heads =
      (strong || under || /^(?:roman|decimal[2-6])/.test(first.reading.series)) &&
      (isWord || first.reading.value <= 1) &&
      !/^(?:alpha|roman).*:/.test(first.reading.series) &&
      own(first) &&
      (first.chunk.gapBefore || (under && strong));
  else {
    const small = SMALL.test(first.reading.series) || first.label.loose;
    const share = small ? 0.8 : 0.6;
    // Of some items of an agenda nothing is told; blank lines hold them apart all the same.
    const apart =
      !small &&
      first.reading.series.startsWith('int') &&
      shaped.every((item) => item.chunk.gapBefore && item.chunk.gapAfter);
    heads =
      shaped.length >= run.length * share &&
      (inner.length === 0 || withBody >= inner.length * (isWord ? 0.4 : strong || apart ? 0.5 : share));
    if (small && !strong) heads &&= shaped.every((item) => item.chunk.gapBefore);
  }
  for (const item of shaped) {
    if (!item.candidate) continue;
    if (item.candidate.depth > 0 || (heads && (own(item) || item.chunk.gapBefore)))
      item.candidate.accepted = true;
  }
}

function isHeadingShaped(item: Item, own: boolean): boolean {
  const { candidate, chunk, label } = item;
  if (!candidate) return false;
  if (candidate.depth > 0) return true;
  if (neverHeading(candidate) || chunk.length > 250) return false;
  if (candidate.title === '') return label.alone && !/^int$/.test(item.reading.series);
  // "2013 report on …" begins with a year, not with a small letter.
  if (startsLower(candidate.title) && !/^\d{4}\s/.test(candidate.title)) return false;
  // A sentence ends inside: the number opens a paragraph, or two columns were read across.
  if (countWords(candidate.title) > FEW_WORDS && /\p{Ll}{3}[.!?]\s+[\p{Lu}\d]/u.test(candidate.title))
    return false;
  const final = candidate.lines[candidate.lines.length - 1];
  if (!final || final.last === ',' || final.last === ';') return false;
  if (final.last === ':' && (countWords(candidate.title) > FEW_WORDS || opensList(candidate))) return false;
  if (/[-–—]$/.test(candidate.title)) return false;
  if (!final.sentenceEnd || final.last === '?') return true;
  return own && countWords(candidate.title) <= FEW_WORDS && !/[.!?]\s/.test(candidate.title);
}

/** "Also present were:", with the verb of a sentence: it names nothing, it opens the list below. */
const opensList = ({ title, emphasis }: Candidate): boolean =>
  emphasis === 'plain' && /\s(?:were|was|are|is|have|has|\p{Ll}{2,20}ed|following):$/u.test(title.slice(-30));
