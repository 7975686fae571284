import type { Brief, Section } from './brief.ts';

/** The innermost section that an offset stands in; undefined above the first heading. Logarithmic. */
export function sectionAt(brief: Brief, offset: number): Section | undefined {
  const { sections } = brief;
  let low = 0;
  let high = sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return sections[high];
}

/** Path of {@link sectionAt}, e.g. "I / A"; '' above the first heading. */
export function sectionPathAt(brief: Brief, offset: number): string {
  return sectionAt(brief, offset)?.path ?? '';
}
