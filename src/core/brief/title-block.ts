import { type Candidate, isDateLine, isField, neverHeading } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import { isBroken, isSubstantial } from './headings.ts';
import { comparable, countWords, endsSentence, startsLower } from './text-shape.ts';

/** How many chunks from the start a title block may reach. */
const ZONE = 25;

/**
 * Marks the candidates that are the title block (title, issuing body, kind of document), not sections of the body,
 * and gives back the one that is the title. `frontTitle` is the title that front matter names.
 */
export function markTitleBlock(
  chunks: readonly Chunk[],
  all: readonly Candidate[],
  frontTitle: string | undefined,
): Candidate | undefined {
  const named = comparable(frontTitle ?? '');
  const zone = all.filter((each) => each.chunk.index < ZONE);
  const heads = zone.filter((each) => each.accepted);
  // A table above the first paragraph is data of the title page.
  const body = (each: Candidate): boolean =>
    chunks[each.next]?.kind !== 'table' && (isSubstantial(chunks[each.next]) || isBroken(chunks, each.next));
  let last = -1;
  const first = chunks.find((chunk) => isSubstantial(chunk) && chunk.kind === 'text')?.index ?? 0;
  const prose = (each: Candidate): boolean => each.depth === 0 && each.chunk.index > first + 1;
  for (const [index, candidate] of heads.entries()) {
    const same = named !== '' && (comparable(candidate.title) === named || wholly(candidate) === named);
    if (candidate.label && !same) break;
    const again = last === index - 1 && heads.slice(0, index).some((each) => isAgain(candidate, each));
    const bare = !body(candidate) && !(candidate.label && all[all.indexOf(candidate) + 1]?.label);
    if (
      same ||
      again ||
      (index > 0 && last === index - 1 && isMark(candidate) && !isMark(heads[index + 1])) ||
      (bare && !(named !== '' && candidate.depth > 0) && holdsNothing(candidate, heads[index + 1], all)) ||
      (last === index - 1 && isTitle(candidate, heads[index + 1], all, index, named) && !prose(candidate))
    )
      last = index;
    else if (body(candidate)) break;
  }
  for (const candidate of heads.slice(0, last + 1)) {
    // "ORIGINAL: ENGLISH"
    const field =
      candidate.depth === 0 &&
      /^[\p{L}\s]{2,30}:\s/u.test(candidate.title) &&
      countWords(candidate.title) <= 4;
    candidate.front = !field;
    candidate.accepted = !field;
  }
  const front = heads.filter((each) => each.front);
  if (front.length > 0) return bestTitle(front, named);
  return named === '' ? plainTitle(chunks, zone) : undefined;
}

/** The day of a text, or its number ("PR 55"). */
const isMark = (each: Candidate | undefined): boolean =>
  each !== undefined && (isDateLine(each.title) || (each.depth === 0 && /^[A-Z]{2,4} \d+$/.test(each.title)));

/** With its number, where a title has one: "154 Report on …". */
const wholly = ({ label, title }: Candidate): string => comparable(`${label?.text ?? ''} ${title}`);

/** A title that a page of a catalogue and the text itself both have. */
const isAgain = (candidate: Candidate, title: Candidate): boolean =>
  candidate.depth === title.depth && comparable(candidate.title) === comparable(title.title);

/** A heading without text of its own whose style does not come again is no parent of the next: it is a title line. */
function holdsNothing(candidate: Candidate, next: Candidate | undefined, all: readonly Candidate[]): boolean {
  if (!next) return true;
  const again = all.filter(
    (each) =>
      each !== candidate &&
      each.accepted &&
      !each.label &&
      each.emphasis === candidate.emphasis &&
      each.depth === candidate.depth,
  );
  const later = again.filter(
    (each) => each.chunk.index >= ZONE || candidate.emphasis === 'plain' || isTitleFar(each, candidate),
  );
  return later.length === 0 || (candidate.depth === 0 && countWords(candidate.title) >= 4);
}

function isTitleFar(each: Candidate, candidate: Candidate): boolean {
  return each.chunk.index > candidate.chunk.index + 8;
}

/** The first heading of a text, over its opening words: title or first section? */
function isTitle(
  candidate: Candidate,
  next: Candidate | undefined,
  all: readonly Candidate[],
  index: number,
  named: string,
): boolean {
  const accepted = all.filter((each) => each.accepted);
  const again = accepted.filter(
    (each) =>
      each !== candidate &&
      !each.label &&
      each.emphasis === candidate.emphasis &&
      each.depth === candidate.depth,
  );
  const words = countWords(candidate.title);
  if (candidate.depth > 0) {
    const higher = accepted.some(
      (each) =>
        each !== candidate && each.depth > 0 && each.depth <= candidate.depth && !isAgain(each, candidate),
    );
    // The second title line of a text whose first stands higher than anything: "##Title", "####Title in English".
    if (index > 0)
      return (
        index === 1 && named === '' && next !== undefined && next.depth > 0 && next.depth < candidate.depth
      );
    return (
      !higher &&
      (candidate.depth === 1 || accepted.length === 1) &&
      (named === '' || overlaps(candidate, named))
    );
  }
  if (named !== '') return false;
  if (again.length === 0)
    return (
      candidate.chunk.index <= 6 && (words >= 4 || accepted.length === 1) && candidate.emphasis !== 'italic'
    );
  const others = again.reduce((sum, each) => sum + countWords(each.title), 0) / again.length;
  return (
    candidate.chunk.index <= 6 &&
    index === 0 &&
    ((words >= 6 && words > others * 1.8) || (words >= 4 && /\d{4}/.test(candidate.title)))
  );
}

/** Half of the words of the title that front matter names are in this one. */
function overlaps(candidate: Candidate, named: string): boolean {
  const own = new Set(comparable(candidate.title).split(' '));
  const words = named.split(' ');
  return words.filter((word) => own.has(word)).length * 2 >= words.length;
}

function bestTitle(front: readonly Candidate[], named: string): Candidate | undefined {
  const rank = (each: Candidate, index: number): number =>
    (comparable(each.title) === named ? 100 : 0) +
    Math.min(countWords(each.title), 12) +
    (each.depth === 1 ? 10 : 0) +
    index / 10;
  return front.toSorted((a, b) => rank(b, front.indexOf(b)) - rank(a, front.indexOf(a)))[0];
}

/** The title of a text that sets it as any other line: the longest of the short lines above the first paragraph. */
function plainTitle(chunks: readonly Chunk[], zone: readonly Candidate[]): Candidate | undefined {
  const first = chunks.find((chunk) => isSubstantial(chunk));
  const lines = zone.filter((each) => {
    if (each.accepted || each.chunk.index > 8 || (first && each.chunk.index >= first.index)) return false;
    const words = countWords(each.title);
    return (
      words >= 3 &&
      !isBroken(chunks, each.chunk.index) &&
      words <= 40 &&
      !neverHeading(each) &&
      !isField(each.title) &&
      (each.emphasis === 'capitals' || !/[:|]/.test(each.title.slice(0, 40))) &&
      !endsSentence(each.title) &&
      !startsLower(each.title) &&
      !isDateLine(each.title) &&
      !/^(?:for|by)\s/i.test(each.title)
    );
  });
  const title = lines.toSorted((a, b) => countWords(b.title) - countWords(a.title))[0];
  if (title) {
    title.accepted = true;
    title.front = true;
  }
  return title;
}
