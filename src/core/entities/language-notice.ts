/** The languages in which names are looked for. */
const KNOWN: Readonly<Record<string, string | undefined>> = {
  en: undefined,
  fr: 'Of a French brief, states, organisations, people with titles, and dates are found. Meetings are not: keep those you need in the project file.',
};

/**
 * What to say where names are shown of a brief in this language (ISO 639-1): nothing of English or where the language
 * is not known, else in a plain sentence or two what is missing.
 */
export function languageNotice(language: string | undefined): string | undefined {
  if (language === undefined || Object.hasOwn(KNOWN, language)) return KNOWN[language ?? 'en'];
  return 'Names, meetings and dates are found by English words. This brief is in another language: many will be missing. Sections, tags and the entries of your project file work.';
}
