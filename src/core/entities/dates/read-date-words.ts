import { tableLines } from '../table-rows.ts';
import { type CalendarUnit, type DateWords, type RelativePhrase, yearPartsOf } from './date-words.ts';

/**
 * The calendar of a language from its table: a property of {@link DateWords} a line, "name: value". Several lines of
 * phrases are joined; a list that has no line is empty, a pattern that has none fits nothing.
 */
export function readDateWords(table: string): DateWords {
  const lines = tableLines(table);
  const values = new Map(lines);
  const value = (name: keyof DateWords): string => values.get(name) ?? '';
  const list = (name: keyof DateWords): string[] => value(name).split(' ').filter(Boolean);
  const pattern = (name: keyof DateWords, flags = 'i'): RegExp =>
    new RegExp(values.get(name) ?? '(?!)', flags);
  const counts = (name: keyof DateWords): Record<string, number> => {
    const entries = value(name).split('; ').filter(Boolean);
    return Object.fromEntries(
      entries.map((entry) => entry.split('|')).map(([word = '', n]) => [word, Number(n)]),
    );
  };
  const numbered = (name: keyof DateWords): Record<string, number> =>
    Object.fromEntries(
      list(name).flatMap((words, at) =>
        words === '-' ? [] : words.split('/').map((word): [string, number] => [word, at + 1]),
      ),
    );
  return {
    ...each(LISTS, list),
    ...each(NUMBERED, numbered),
    ...each(COUNTS, counts),
    ...each(PATTERNS, (name) => pattern(name)),
    ...each(EXACT, (name) => pattern(name, '')),
    capitals: values.has('capitals'),
    monthFirst: values.has('monthFirst'),
    phrases: lines.flatMap(([name, words]) => (name === 'phrases' ? phrasesOf(words) : [])),
    weekOf: value('weekOf')
      .split('; ')
      .map((words) => words.split(' ')),
    yearParts: yearPartsOf(value('yearParts')),
  };
}

const LISTS = [
  'language',
  'common',
  'dayParts',
  'ordinals',
  'links',
  'articles',
  'rangeWords',
  'listWords',
  'betweenWords',
  'fromWords',
] as const;
const NUMBERED = ['months', 'shortMonths', 'weekdays', 'shortWeekdays'] as const;
const COUNTS = ['shiftsBefore', 'shiftsAfter', 'seasons'] as const;
const PATTERNS = [
  'beforeMonth',
  'beforeYear',
  'notBeforeYear',
  'notAfterYear',
  'countedAfter',
  'notBeforeDay',
  'notBeforeWeekday',
  'notAfterWeekday',
  'future',
  'past',
] as const;
/** Patterns for which small letters and capitals differ. */
const EXACT = ['surelyBeforeYear', 'countedAfterRound'] as const;

const each = <Name extends keyof DateWords, Value>(names: readonly Name[], read: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Value>;

/** "last week|week|-1; this month|month|0 ~ not behind ~ not before", the last two as patterns. */
function phrasesOf(line: string): RelativePhrase[] {
  const [table = '', notBefore, notAfter] = line.split(' ~ ');
  return table.split('; ').map((entry) => {
    const [words = '', unit, shift] = entry.split('|');
    return {
      words: words.split(' '),
      unit: unit as CalendarUnit,
      shift: Number(shift),
      ...(notBefore && { notBefore: new RegExp(notBefore, 'i') }),
      ...(notAfter && { notAfter: new RegExp(notAfter, 'i') }),
    };
  });
}
