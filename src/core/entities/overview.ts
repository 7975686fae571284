import type { Brief } from '../brief/brief.ts';
import type { Recognition } from './entity.ts';

/** What a brief is, at a glance. */
export interface Overview {
  readonly title?: string;
  /** ISO day, month or year. */
  readonly date?: string;
  readonly reference?: string;
  /** ISO 639 code. */
  readonly language?: string;
  readonly words: number;
  /** Sections of the body: the title is none. */
  readonly sections: number;
  readonly people: number;
  /** Organisations and bodies. */
  readonly bodies: number;
  readonly meetings: number;
}

/** Sums a brief up. Linear in the text. */
export function overview({ text, head, sections }: Brief, { actors, meetings }: Recognition): Overview {
  const { title, date, reference, language } = head;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(reference !== undefined && { reference }),
    ...(language !== undefined && { language }),
    words: countWords(text),
    sections: sections.filter(({ level }) => level > 0).length,
    people: actors.filter(({ type }) => type === 'person').length,
    bodies: actors.filter(({ type }) => type === 'organisation' || type === 'body').length,
    meetings: meetings.length,
  };
}

/** Runs of letters and digits; a word divided at a line's end is one, and so is "well-known". */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’]|[-‐‑]\n?(?=\p{L}))*/gu)) count += 1;
  return count;
}

/** The counts as words, without those that are none: "812 words · 11 sections · 7 people · 5 bodies · English". */
export function overviewWords(summed: Overview): string {
  const { words, sections, language } = summed;
  return [
    counted(words, 'word', 'words'),
    counted(sections, 'section', 'sections'),
    ...whoIsNamed(summed),
    language === undefined ? '' : languageName(language),
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

/** The same for a narrow place that shows the sections too: "812 words · 7 people · 5 bodies"; a language but English. */
export function overviewLine(summed: Overview): string {
  const { words, language } = summed;
  return [
    counted(words, 'word', 'words'),
    ...whoIsNamed(summed),
    language === undefined || language === 'en' ? '' : languageName(language),
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

const whoIsNamed = ({ people, bodies }: Overview): readonly string[] => [
  counted(people, 'person', 'people'),
  counted(bodies, 'body', 'bodies'),
];

/** "en" → "English"; what is no language code stays as it is. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
