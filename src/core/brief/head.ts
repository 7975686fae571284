import type { TextRange } from '../text/text-range.ts';
import type { BriefHead } from './brief.ts';
import { readTitleDate } from './brief-date.ts';
import type { Candidate } from './candidates.ts';
import type { FrontField } from './front-matter.ts';
import { detectLanguage } from './language.ts';
import type { Line } from './lines.ts';

/** How many lines of content from the start are searched for date and reference. */
const TOP = 30;

const REFERENCE =
  /\b[A-Z]{1,10}(?:[./-][A-Z]{1,10}){0,4}[./]\d{1,4}(?:[./-][A-Z0-9]{1,12}){0,5}\b|\b\d{2,4}\s[A-Z]{2,8}\s\d{2}(?:\s[A-Z])?\b/;
const NAMED_REFERENCE =
  /(?:report no|document|ref(?:erence)?|doc|referenz|référence|no)\.?\*{0,2}:?\*{0,2}:?\s{1,3}([A-Z0-9][A-Z0-9./-]{2,30}(?:\s[A-Z0-9]{1,8}){0,4})/i;
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  anglais: 'en',
  russian: 'ru',
  spanish: 'es',
  german: 'de',
  deutsch: 'de',
  arabic: 'ar',
  chinese: 'zh',
  español: 'es',
  portuguese: 'pt',
  italian: 'it',
};

/** Title, date, reference and language of a brief, from front matter, title block and the first lines. */
export function readHead(
  text: string,
  lines: readonly Line[],
  fields: ReadonlyMap<string, FrontField>,
  title: Candidate | undefined,
): BriefHead {
  // A foot note ("[^1]: …") gives the day of something else.
  const top: Line[] = [];
  for (let at = 0; at < lines.length && top.length < TOP; at++) {
    const line = lines[at];
    if (line && line.kind !== 'front' && !/^\[\^\w+\]:/.test(line.words)) top.push(line);
  }
  const field = ['title', 'titre', 'titel'].map((name) => fields.get(name)).find((each) => each);
  const date = readDate(fields, top);
  const reference = readReference(top, fields);
  const language = readLanguage(text, top, fields);
  const first = title?.lines[0];
  const final = title?.lines[title.lines.length - 1];
  return {
    ...(field
      ? { title: field.value, titleRange: field.range }
      : title && first && final
        ? {
            title: title.title,
            titleRange: { start: first.start + first.indent, end: final.start + final.indent + final.length },
          }
        : {}),
    ...(date ? { date: date.iso, dateRange: date.range } : {}),
    ...(reference ? { reference: reference.value, referenceRange: reference.range } : {}),
    ...(language ? { language } : {}),
  };
}

function readDate(
  fields: ReadonlyMap<string, FrontField>,
  top: readonly Line[],
): { iso: string; range: TextRange } | undefined {
  for (const name of ['date', 'published', 'published_time', 'publication_date', 'pubdate', 'datum']) {
    const field = fields.get(name);
    const found = field && readTitleDate(field.value);
    if (field && found)
      return {
        iso: found.iso,
        range: { start: field.range.start + found.start, end: field.range.start + found.end },
      };
  }
  let month: { iso: string; range: TextRange } | undefined;
  for (const line of top) {
    // A date in a paragraph may be any date; on the title page lines are short.
    if (line.length > 160) continue;
    const found = readTitleDate(line.words);
    if (!found) continue;
    const range = { start: line.wordsStart + found.start, end: line.wordsStart + found.end };
    if (found.iso.length > 7) return { iso: found.iso, range };
    month ??= { iso: found.iso, range };
  }
  return month;
}

function readReference(
  top: readonly Line[],
  fields: ReadonlyMap<string, FrontField>,
): { value: string; range: TextRange } | undefined {
  for (const name of ['reference', 'ref', 'symbol', 'document']) {
    const field = fields.get(name);
    if (field) return { value: field.value, range: field.range };
  }
  for (const line of top) {
    if (line.length > 200 || line.kind === 'markup') continue;
    const match = REFERENCE.exec(line.words);
    const named = match ? undefined : NAMED_REFERENCE.exec(line.words);
    const value = match?.[0] ?? (named?.[1] && /\d/.test(named[1]) ? named[1] : undefined);
    if (value === undefined) continue;
    const start = line.wordsStart + line.words.indexOf(value);
    return { value, range: { start, end: start + value.length } };
  }
  return undefined;
}

function readLanguage(
  text: string,
  top: readonly Line[],
  fields: ReadonlyMap<string, FrontField>,
): string | undefined {
  const field = fields.get('lang') ?? fields.get('language');
  if (field) return LANGUAGES[field.value.toLowerCase()] ?? field.value.slice(0, 2).toLowerCase();
  for (const line of top) {
    const named = /\boriginal\s?:\s{0,3}(\p{L}{4,12})/iu.exec(line.words)?.[1];
    const code = named && LANGUAGES[named.toLowerCase()];
    if (code) return code;
  }
  return detectLanguage(text);
}
