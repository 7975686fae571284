import type { Brief, Section } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';

/** One number of a heading: what stands before it, its kind, its value. */
interface Numbered {
  readonly section: Section;
  readonly before: string;
  readonly kind: 'number' | 'roman' | 'letter';
  readonly value: number;
}

/** More than this is another numbering, or an excerpt, and no slip. */
const WIDEST_GAP = 2;

/** A heading whose number leaves one out: I, II, IV. Only where the series begins at its beginning. */
export function numberingHints({ sections }: Brief): Problem[] {
  const problems: Problem[] = [];
  // Per parent and look of the number: the series that is open.
  const open = new Map<string, Numbered>();
  for (const section of sections) {
    const parent = `${section.parent ?? ''} ${section.level}`;
    for (const read of readings(section)) {
      const key = `${parent} ${read.before} ${read.kind}`;
      const last = open.get(key);
      if (read.value === 1) open.set(key, read);
      else if (last && read.value > last.value && read.value <= last.value + WIDEST_GAP) {
        if (read.value === last.value + WIDEST_GAP) problems.push(hint(last, read));
        open.set(key, read);
        break;
      } else open.delete(key);
    }
  }
  return problems;
}

function hint(last: Numbered, { section }: Numbered): Problem {
  const message = `The numbering goes from “${last.section.label}” to “${section.label}”. Check whether a section is missing or misnumbered.`;
  const { start, end } = section.heading;
  return { code: 'hint-numbering', severity: 'hint', message, range: { start, end } };
}

/** The ways to read a label: "C" is a letter and a hundred, "1.2" the second of 1. */
function readings(section: Section): Numbered[] {
  const [, before = '', own = ''] = /^(.*?)([A-Za-z]+|\d{1,3})$/.exec(section.label) ?? [];
  const found: Numbered[] = [];
  if (/^\d/.test(own)) found.push({ section, before, kind: 'number', value: Number(own) });
  const roman = /^[IVX]+$/.test(own) ? romanValue(own) : 0;
  if (/^[A-Z]$/.test(own)) found.push({ section, before, kind: 'letter', value: own.charCodeAt(0) - 64 });
  if (roman > 0) found.push({ section, before, kind: 'roman', value: roman });
  return found;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(roman: string): number {
  let value = 0;
  for (let at = 0; at < roman.length; at += 1) {
    const digit = ROMAN_DIGITS[roman[at] ?? ''] ?? 0;
    value += digit < (ROMAN_DIGITS[roman[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
