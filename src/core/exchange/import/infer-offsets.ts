import { normaliseText } from '../../text/normalise-text.ts';
import type { TextRange } from '../../text/text-range.ts';
import { codePointsOf, countsBelow } from '../text-units.ts';

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
  readonly bom: boolean;
  readonly end: 'exclusive' | 'inclusive';
}

const USUAL: Counting = { unit: 'code points', crlf: 'one', bom: false, end: 'exclusive' };

/**
 * How a tool counted: the standard says code points, and its words on ends are taken both ways; tools differ also in
 * whether a CRLF and a BOM count. The way under which most selections say their own words wins, the usual one when
 * several do. Linear in the text and the selections, times sixteen.
 *
 * @returns ranges in UTF-16 units over the normalised text, undefined for those outside of it; a remark on what was
 *   inferred when it is not the usual way
 */
export function inferOffsets(
  raw: string,
  selections: readonly Selection[],
): { readonly ranges: readonly (TextRange | undefined)[]; readonly remark?: string } {
  const { text } = normaliseText(raw);
  const named = selections.filter(({ name }) => name.trim() !== '');
  let best: { readonly counting: Counting; readonly fits: number } | undefined;
  for (const counting of ways(raw)) {
    const toRange = rangeIn(raw, text, counting);
    const fits = named.filter((each) => saysItsWords(text, toRange(each), each.name)).length;
    if (!best || fits > best.fits) best = { counting, fits };
  }
  const counting = best?.counting ?? USUAL;
  const ranges = selections.map(rangeIn(raw, text, counting));
  const differs =
    counting.unit !== USUAL.unit ||
    counting.crlf !== USUAL.crlf ||
    counting.bom ||
    counting.end !== USUAL.end;
  if (!differs) return { ranges };
  const remark = `positions count ${counting.unit}, ends are ${counting.end}${counting.crlf === 'two' ? ', a line end counts two' : ''}${
    counting.bom ? ', the byte order mark counts' : ''
  }: so ${best?.fits} of ${named.length} selections say their words.`;
  return { ranges, remark };
}

/** Every way that could differ for this text, the usual one first. */
function ways(raw: string): readonly Counting[] {
  const units = /[\ud800-\udbff][\udc00-\udfff]/.test(raw)
    ? (['code points', 'UTF-16 units'] as const)
    : ([USUAL.unit] as const);
  const crlfs = raw.includes('\r\n') ? (['one', 'two'] as const) : ([USUAL.crlf] as const);
  const boms = raw.startsWith('\ufeff') ? [false, true] : [false];
  return units.flatMap((unit) =>
    crlfs.flatMap((crlf) =>
      boms.flatMap((bom) =>
        (['exclusive', 'inclusive'] as const).map((end): Counting => ({ unit, crlf, bom, end })),
      ),
    ),
  );
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
