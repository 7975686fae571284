import type { Section } from '../core/brief/brief.ts';

/** A section as a person names it: "I. Russia", "Agenda". */
export function sectionName({ label, title }: Section): string {
  if (label === '') return title;
  return title === '' ? label : `${label}${/[.)]$/.test(label) ? '' : '.'} ${title}`;
}
