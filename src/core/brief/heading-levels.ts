import type { Candidate } from './candidates.ts';
import { DIVISION_RANKS } from './numbering-words.ts';

/** A heading above the present place. */
interface Open {
  readonly key: string;
  readonly level: number;
  readonly heading: Candidate;
}

/** How strongly a heading without number stands out. # depth comes before everything else. */
const STRENGTH = { capitals: 4, bold: 3, plain: 2, italic: 1 } as const;

/**
 * Gives each heading its level, 1 at the top. The order of styles is read from the text: a style takes its level
 * where it first appears and keeps it; a number series that starts anew inside another is below it; decimals
 * nest by their points; of two unnumbered styles the one that stands out more is above.
 */
export function assignLevels(headings: readonly Candidate[]): number[] {
  const spans = readSpans(headings);
  const known = new Map<string, number>();
  let stack: Open[] = [];
  return headings.map((heading, index) => {
    const key = keyOf(heading, index, spans);
    const sibling = stack.findLastIndex((open) => open.key === key);
    let level: number;
    if (sibling >= 0) level = stack[sibling]?.level ?? 1;
    else {
      const before = known.get(key);
      const decimal = decimalLevel(heading, stack);
      if (decimal !== undefined) level = decimal;
      else if (before !== undefined)
        level = Math.min(before, 1 + (stack.findLast((open) => open.level < before)?.level ?? 0));
      else level = 1 + (stack.findLast((open) => !outranks(heading, open.heading, spans))?.level ?? 0);
    }
    stack = stack.filter((open) => open.level < level);
    stack.push({ key, level, heading });
    if (!known.has(key)) known.set(key, level);
    return level;
  });
}

/** Where the first number series begins and ends, and which unnumbered styles stand inside it or before it. */
interface Spans {
  readonly first: number;
  readonly last: number;
  readonly inside: ReadonlySet<string>;
  /** Styles that mostly stand right over a number without text of their own: they group the numbers. */
  readonly groups: ReadonlySet<string>;
  /** Strength of the first numbered heading. */
  readonly strength: number;
  /** Strengths that two or more headings have, with the place of the first. */
  readonly strong: readonly (readonly [strength: number, first: number])[];
}

function readSpans(headings: readonly Candidate[]): Spans {
  const series = headings.find((each) => each.label)?.reading?.series;
  const places = headings.flatMap((each, index) =>
    each.label && each.reading?.series === series ? [index] : [],
  );
  const first = series === undefined ? Number.POSITIVE_INFINITY : (places[0] ?? 0);
  const last = places[places.length - 1] ?? -1;
  const inside = new Set<string>();
  const bare = new Map<string, number>();
  const counts = new Map<number, { first: number; count: number }>();
  for (const [index, each] of headings.entries()) {
    const strength = strengthOf(each);
    const seen = counts.get(strength);
    if (seen) seen.count++;
    else counts.set(strength, { first: index, count: 1 });
    if (each.label) continue;
    if (index > first && index < last) inside.add(styleOf(each));
    const below = headings[index + 1];
    const over = below?.label !== undefined && each.next === below.chunk.index;
    bare.set(styleOf(each), (bare.get(styleOf(each)) ?? 0) + (over ? 1 : -1));
  }
  const strong = [...counts]
    .filter(([, seen]) => seen.count >= 2)
    .map(([strength, seen]) => [strength, seen.first] as const);
  const groups = new Set([...bare].flatMap(([style, more]) => (more >= 0 ? [style] : [])));
  const numbered = headings[places[0] ?? -1];
  return { first, last, inside, groups, strength: numbered ? strengthOf(numbered) : 0, strong };
}

function strengthOf(heading: Candidate): number {
  return heading.depth > 0 ? 100 - heading.depth : STRENGTH[heading.emphasis];
}

function styleOf(heading: Candidate): string {
  return `style${strengthOf(heading)}`;
}

function keyOf(heading: Candidate, index: number, spans: Spans): string {
  const { reading, label } = heading;
  if (label && reading) return heading.depth > 0 ? `${reading.series}#${heading.depth}` : reading.series;
  if (heading.depth > 0) return styleOf(heading);
  // A plain style seen above the first stronger one is another style than the same below it.
  const strength = strengthOf(heading);
  const later = spans.strong.some(([other, first]) => other > strength && first < index);
  // "Summary" before "I." is not the same style as an unnumbered line below "II. A".
  const style = styleOf(heading);
  const opening =
    index < spans.first && spans.inside.has(style) && !spans.groups.has(style) && strength <= spans.strength;
  return `${style}${later && index > 0 ? 'below' : ''}${opening ? 'opening' : ''}`;
}

function decimalLevel(heading: Candidate, stack: readonly Open[]): number | undefined {
  const depth = decimalDepth(heading);
  if (depth < 2) return undefined;
  const parent = stack.findLast(
    (open) => decimalDepth(open.heading) > 0 && decimalDepth(open.heading) < depth,
  );
  return parent && parent.level + 1;
}

function decimalDepth(heading: Candidate): number {
  if (!heading.label || !heading.reading) return 0;
  if (heading.reading.series.startsWith('decimal')) return heading.label.depth;
  return /^int/.test(heading.reading.series) ||
    /^word:(?:chapter|chapitre|kapitel|section|article)/.test(heading.reading.series)
    ? 1
    : 0;
}

/** Whether a heading of a style not seen before ends the open one rather than standing below it. */
function outranks(heading: Candidate, open: Candidate, spans: Spans): boolean {
  const mine = strengthOf(heading);
  const its = strengthOf(open);
  const markup = heading.depth > 0 && open.depth > 0;
  if (heading.label && open.label) {
    const ranks = [rankOf(heading), rankOf(open)] as const;
    if (ranks[0] !== ranks[1]) return ranks[0] < ranks[1];
    return markup && heading.depth < open.depth;
  }
  if (markup) return heading.depth <= open.depth;
  if (heading.depth > 0 || open.depth > 0) return mine > its;
  if (heading.label) {
    // "A." right below a heading without text of its own, or plain below one in capitals, is a part of it.
    const { series, value } = heading.reading ?? {};
    if (value === 1 && series?.startsWith('alpha') && (mine < its || open.next === heading.chunk.index))
      return false;
    const style = styleOf(open);
    if (mine > its) return true;
    if (mine === its) return !spans.groups.has(style);
    // Groups over numbers that run on through them, against a foreword that stands beside them.
    return !spans.inside.has(style);
  }
  if (open.label) {
    if (mine !== its) return mine > its;
    return spans.groups.has(styleOf(heading)) || !spans.inside.has(styleOf(heading));
  }
  return mine >= its;
}

/** Rank of a division word; other numberings stand between chapters and articles. */
function rankOf(heading: Candidate): number {
  const series = heading.reading?.series ?? '';
  if (!series.startsWith('word:')) return 4;
  return Math.min(DIVISION_RANKS.get(series.slice(5)) ?? 4, 4);
}
