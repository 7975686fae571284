import type { Problem } from '../../problem.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import type { TextRange } from '../../text/text-range.ts';
import { codePointsOf, countsBelow } from '../text-units.ts';
import type { ImportedAnnotation } from './imported.ts';

/** A selection of another tool: its two positions, and its words as far as the tool wrote them. */
export interface Selection {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A way to count positions in a text. */
interface Counting {
  readonly unit: 'code points' | 'UTF-16 units';
  readonly crlf: 'one' | 'two';
  /** Whether a byte order mark counts. */
  readonly bom: boolean;
  readonly end: 'exclusive' | 'inclusive';
}

/** As REFI-QDA's examples have it. */
const REFI: Counting = { unit: 'code points', crlf: 'one', bom: false, end: 'exclusive' };
/** Over the text as it is, as programs in Python and in JavaScript count. */
export const AS_IN_PYTHON: Counting = { unit: 'code points', crlf: 'two', bom: true, end: 'exclusive' };
export const AS_IN_JAVASCRIPT: Counting = { ...AS_IN_PYTHON, unit: 'UTF-16 units' };

/**
 * How a tool counted: the standard says code points, and its words on ends are taken both ways; tools differ also in
 * whether a CRLF and a BOM count. The way under which most selections say their own words wins, the usual one when
 * several do, or none has words. Linear in the text and the selections, times sixteen.
 *
 * @param usual how the tool counts as far as is known
 * @returns ranges in UTF-16 units over the normalised text, undefined for those outside of it; a remark on what was
 *   inferred when it is not the usual way
 */
export function inferOffsets(
  raw: string,
  selections: readonly Selection[],
  usual = REFI,
): { readonly ranges: readonly (TextRange | undefined)[]; readonly remark?: string } {
  const { text } = normaliseText(raw);
  const named = selections.filter(({ name }) => name.trim() !== '');
  const [first, ...others] = ways(raw, usual);
  let best = { counting: first, fits: 0 };
  if (named.length > 0)
    for (const counting of [first, ...others]) {
      const toRange = rangeIn(raw, text, counting);
      const fits = named.filter((each) => saysItsWords(text, toRange(each), each.name)).length;
      if (fits > best.fits) best = { counting, fits };
    }
  const { counting, fits } = best;
  const ranges = selections.map(rangeIn(raw, text, counting));
  if (counting === first) return { ranges };
  const lineEnds = raw.includes('\r\n') ? `, a line end counts ${counting.crlf}` : '';
  const mark = counting.bom ? ', the byte order mark counts' : '';
  const remark = `positions count ${counting.unit}, ends are ${counting.end}${lineEnds}${mark}: so ${fits} of ${named.length} selections say their words.`;
  return { ranges, remark };
}

/**
 * Annotations whose offsets count over a text as their tool had it, with line ends and mark: as UTF-16 units over the
 * normalised text. One whose words stand elsewhere keeps them, its start is a hint; one that leads out of the text has
 * its words alone.
 */
export function countedOver(
  raw: string,
  annotations: readonly ImportedAnnotation[],
  usual: Counting,
): { readonly text: string; readonly annotations: readonly ImportedAnnotation[]; readonly remark?: string } {
  const { text } = normaliseText(raw);
  const selections = annotations.map(
    ({ quote: name, start = Number.NaN, end = Number.NaN }): Selection => ({ name, start, end }),
  );
  const { ranges, remark } = inferOffsets(raw, selections, usual);
  const counted = annotations.map(({ start: _, end: _end, ...each }, at): ImportedAnnotation => {
    const range = ranges[at];
    if (!range) return each;
    if (each.quote === '') return { ...each, ...range };
    return saysItsWords(text, range, each.quote)
      ? { ...each, quote: text.slice(range.start, range.end), ...range }
      : { ...each, start: range.start };
  });
  return { text, annotations: counted, ...(remark !== undefined && { remark }) };
}

/** What was read off the words of a document, for a person to know. */
export function inferred(name: string, remark: string): Problem {
  return { code: 'inferred-offsets', severity: 'hint', message: `“${name}”: ${remark}` };
}

/** Every way that could differ for this text, the usual one first. */
function ways(raw: string, usual: Counting): readonly [Counting, ...Counting[]] {
  const hasBom = raw.startsWith('\ufeff');
  const first: Counting = { ...usual, bom: usual.bom && hasBom };
  const units = /[\ud800-\udbff][\udc00-\udfff]/.test(raw)
    ? (['code points', 'UTF-16 units'] as const)
    : ([usual.unit] as const);
  const crlfs = raw.includes('\r\n') ? (['one', 'two'] as const) : ([usual.crlf] as const);
  const boms = hasBom ? [false, true] : [false];
  const all = units.flatMap((unit) =>
    crlfs.flatMap((crlf) =>
      boms.flatMap((bom) =>
        (['exclusive', 'inclusive'] as const).map((end): Counting => ({ unit, crlf, bom, end })),
      ),
    ),
  );
  return [first, ...all];
}

function rangeIn(
  raw: string,
  text: string,
  { unit, crlf, bom, end }: Counting,
): (selection: Selection) => TextRange | undefined {
  // What the tool counted over, and how its UTF-16 offsets become ours.
  const body = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  const counted = crlf === 'two' ? body : text;
  const points = unit === 'code points' ? codePointsOf(counted) : undefined;
  const total = points ? points.of(counted.length) : counted.length;
  const returns: number[] = [];
  if (crlf === 'two') for (const { index } of counted.matchAll(/\r\n/g)) returns.push(index);
  const returnsBelow = countsBelow(returns);
  const offset = (position: number): number => {
    const own = position - Number(bom);
    const utf16 = points ? points.toUtf16(own) : own;
    return utf16 - returnsBelow(utf16);
  };
  return (selection) => {
    const first = selection.start;
    const last = selection.end + Number(end === 'inclusive');
    const isInside =
      Number.isSafeInteger(first) && first >= Number(bom) && first < last && last - Number(bom) <= total;
    if (!isInside) return undefined;
    const range = { start: offset(selection.start), end: offset(last) };
    return range.start < range.end ? range : undefined;
  };
}

/** Names are cut off with dots by some tools, and have their white space folded by others. */
function saysItsWords(text: string, range: TextRange | undefined, name: string): boolean {
  if (!range) return false;
  const words = fold(text.slice(range.start, range.end));
  const cut = /(?:…|\.\.\.)$/.test(name) && !/(?:…|\.\.\.)$/.test(words);
  return cut ? words.startsWith(fold(name.replace(/(?:…|\.\.\.)$/, ''))) : words === fold(name);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
