import type { Section } from './brief.ts';
import type { Candidate } from './candidates.ts';
import { assignLevels } from './heading-levels.ts';

/**
 * Builds the tree of sections from the accepted headings. `length` is that of the text, `named` whether front matter
 * has its title: then no heading but one in the title block is it.
 */
export function buildSections(headings: readonly Candidate[], length: number, named = false): Section[] {
  const levels = levelsOf(headings, named);
  const children: number[][] = headings.map(() => []);
  const ends: number[] = headings.map(() => length);
  const parents: (number | undefined)[] = [];
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    const level = levels[index] ?? 1;
    const start = startOf(heading);
    for (
      let top = open[open.length - 1];
      top !== undefined && closes(levels[top] ?? 1, level);
      top = open[open.length - 1]
    ) {
      ends[top] = start;
      open.pop();
    }
    const parent = open[open.length - 1];
    parents.push(parent);
    if (parent !== undefined) children[parent]?.push(index);
    open.push(index);
  }
  const paths = pathsOf(headings, parents);
  return headings.map((heading, index) => {
    const first = heading.lines[0];
    const final = heading.lines[heading.lines.length - 1];
    const start = startOf(heading);
    const parent = parents[index];
    return {
      index,
      label: heading.label?.text ?? '',
      title: heading.title,
      level: levels[index] ?? 1,
      path: paths[index] ?? '',
      heading: { start, end: final ? final.start + final.indent + final.length : start },
      line: first?.index ?? 0,
      endLine: final?.index ?? 0,
      ...(parent === undefined ? {} : { parent }),
      children: children[index] ?? [],
      start,
      end: ends[index] ?? length,
    };
  });
}

/** A title block entry holds nothing but the lines up to the next heading. */
function closes(open: number, level: number): boolean {
  return open === 0 || level <= open;
}

function levelsOf(headings: readonly Candidate[], named: boolean): number[] {
  const body = headings.filter((each) => !each.front);
  const levels = assignLevels(body);
  // One heading over all others, at the top and without number, is the title after all.
  const single =
    !named &&
    levels[0] === 1 &&
    levels.indexOf(1, 1) < 0 &&
    levels.length > 2 &&
    !body[0]?.label &&
    headings[0] === body[0];
  let at = 0;
  return headings.map((heading) => {
    if (heading.front) return 0;
    const level = levels[at++] ?? 1;
    return single ? level - 1 : level;
  });
}

function startOf(heading: Candidate): number {
  const first = heading.lines[0];
  return first ? first.start + first.indent : 0;
}

function pathsOf(headings: readonly Candidate[], parents: readonly (number | undefined)[]): string[] {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  const paths: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const parent = parents[index];
    const own = heading.label?.text || heading.title;
    const path = parent === undefined ? own : `${paths[parent]} / ${own}`;
    let count = (counts.get(path) ?? 0) + 1;
    const name = (): string => (count === 1 ? path : `${path} (${count})`);
    while (used.has(name())) count++;
    counts.set(path, count);
    used.add(name());
    paths.push(name());
  }
  return paths;
}
