import type { Brief } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Recognition } from '../entity.ts';

/** Fewer uses may be a product, a file name, a slip of the pen. */
const FEWEST_USES = 3;
/** Letters that readers know without the words. */
const KNOWN = new Set(
  'USD EUR GBP CHF JPY GDP GNI CEO CFO GMT UTC CET EST PDF URL HTML WWW ISO ISBN ISSN DOI FAQ COVID HIV AIDS DNA NGO NGOS MEP MEPS AKA VAT SMS TV'.split(
    ' ',
  ),
);

/**
 * Letters used again and again that neither the brief nor the built-in list explains: organisations named by them
 * alone, and other words in capitals within ordinary lines. One explained in brackets, either way round, is introduced.
 */
export function acronymHints({ text }: Brief, { actors, meetings, dates }: Recognition): Problem[] {
  const covered = [...actors.flatMap((each) => (isBare(each) ? [] : each.mentions)), ...dates]
    .concat(meetings.flatMap((each) => each.mentions))
    .sort((a, b) => a.start - b.start);
  const bare = new Set(actors.filter(isBare).map(({ name }) => name));
  const uses = new Map<string, { readonly first: TextRange; count: number; introduced: boolean }>();
  let next = 0;
  for (const line of linesWithSmallLetters(text))
    for (const match of line.words.matchAll(ACRONYM_IN_TEXT)) {
      const start = line.start + match.index;
      const end = start + match[0].length;
      while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const inName = (covered[next]?.start ?? Number.POSITIVE_INFINITY) < end;
      if (KNOWN.has(match[0]) || /^[IVXLC]+$/.test(match[0]) || isShouted(text, start, end)) continue;
      const known = uses.get(match[0]);
      const introduced = inName || isIntroduced(text, start, end);
      if (!known) uses.set(match[0], { first: { start, end }, count: 1, introduced });
      else {
        known.count += 1;
        known.introduced ||= introduced;
      }
    }
  return [...uses].flatMap(([name, { first, count, introduced }]): Problem[] => {
    if (introduced || (count < FEWEST_USES && !bare.has(name))) return [];
    const message = `“${name}” is never written out. Say once what it stands for.`;
    return [{ code: 'hint-acronym', severity: 'hint', message, range: first }];
  });
}

const ACRONYM = /^\p{Lu}{3,10}$/u;
const ACRONYM_IN_TEXT = /(?<![\p{L}\p{N}./_-])\p{Lu}{3,6}(?![\p{L}\p{N}/_-])/gu;

/** An organisation that has no other name than letters, which nobody explained. */
const isBare = ({ name, aliases, source }: Recognition['actors'][number]): boolean =>
  source === 'text' && [name, ...aliases].every((each) => ACRONYM.test(each));

/** "(LNG)", "[LNG]", “LNG” in quotes before its words, "LNG (liquefied …)", "LNG, or liquefied …", "LNG stands for". */
function isIntroduced(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 14);
  return /[([“"«]$/.test(before) || /^[”"»)\]]?\s?(?:\(|[–—=:]|, or |, the |stands for)/.test(after);
}

/** "SENIOR OFFICIAL: Thanks": one of several words in capitals. */
function isShouted(text: string, start: number, end: number): boolean {
  return (
    /^[ -]\p{Lu}{3}/u.test(text.slice(end, end + 4)) ||
    /\p{Lu}{3}[ -]$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** Lines in capitals are headings or shouting: no acronym can be told from a word there. */
function* linesWithSmallLetters(text: string): Generator<{ readonly start: number; readonly words: string }> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const words = text.slice(start, end);
    if (/\p{Ll}{3}/u.test(words)) yield { start, words };
    start = end + 1;
  }
}
