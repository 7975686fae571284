import { isProposed } from '../../core/annotation/annotation.ts';
import type { Section } from '../../core/brief/brief.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';

/**
 * How many annotations begin in each section, those of its subsections included and proposals left out; by the section's index.
 * Both lists are in text order, so one walk through both does it.
 */
export function countBySection(
  sections: readonly Section[],
  located: readonly LocatedAnnotation[],
): readonly number[] {
  const counts = sections.map(() => 0);
  const open: Section[] = [];
  let next = 0;
  for (const { annotation, range } of located) {
    if (!range || isProposed(annotation)) continue;
    for (let section = sections[next]; section && section.start <= range.start; section = sections[next]) {
      open.push(section);
      next++;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= range.start) open.pop();
    for (const section of open) {
      if (range.start < section.end) counts[section.index] = (counts[section.index] ?? 0) + 1;
    }
  }
  return counts;
}
