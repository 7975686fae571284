/** A day or month read from a title page, as ISO, and where it stands in the string it was read from. */
export interface TitleDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Names of the months, twelve to a language, with the short forms that title pages use. */
const MONTHS: readonly string[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sept oct nov dec',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
];

const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names) => names.split(' ').map((name, month) => [name, month + 1] as const)),
);

const PATTERNS: readonly RegExp[] = [
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u,
  /(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s{1,3}(?:de\s)?(?<name>\p{L}{3,14})\.?,?\s{1,3}(?:de\s)?(?<year>\d{4})/u,
  /(?<name>\p{L}{3,14})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>\d{4})/u,
  /(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u,
  /(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})/u,
  /(?<name>\p{L}{3,14})\s{1,3}(?<year>\d{4})/u,
];

/** The first full date in a string, or the first month with its year. Reads the first 300 code units. */
export function readTitleDate(words: string): TitleDate | undefined {
  const look = words.slice(0, 300);
  if (!/\d{4}/.test(look)) return undefined;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(look);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const month =
      groups.name === undefined ? Number(groups.month) : MONTH_NUMBER.get(groups.name.toLowerCase());
    const day = groups.day === undefined ? undefined : Number(groups.day);
    // "04/10/2026" may be April or October: not worth a guess.
    if (match[0].includes('/') && day !== undefined && day <= 12 && day !== month) continue;
    if (month === undefined || month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31)))
      continue;
    const two = (value: number): string => String(value).padStart(2, '0');
    const iso = `${groups.year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
    return { iso, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
