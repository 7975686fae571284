import type { BodyStyle } from './page.ts';

/** Lines that belong together, before it is known whether they are a heading. */
export interface StyledText {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly lines: number;
}

const LONGEST = 220;
const MOST_LINES = 4;
const LARGER = 1.1;

/** Whether a text stands out as headings do: larger or bold where the text is not, or all in capitals; and short. */
export function isHeading({ text, size, bold, lines }: StyledText, body: BodyStyle): boolean {
  if (text.length > LONGEST || lines > MOST_LINES || !/\p{L}{2}|^[IVXLC]+\.?$/u.test(text)) return false;
  const words = text.split(' ').length;
  const isSentence = /[.;,:]["”’)]?$/.test(text) && words > 8;
  if (size >= LARGER * body.size) return !isSentence || size >= 1.4 * body.size;
  if (size < 0.95 * body.size) return false;
  if (bold && !body.bold) return !isSentence && !/[,;]$/.test(text);
  return isCapitals(text) && words <= 14 && !/[.;,]$/.test(text);
}

/** Four letters or more, all of them capitals. */
export const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);

/**
 * Levels of headings, 1 at the top. Larger is above smaller, bold above plain, capitals above others; within one
 * style decimals go by their points, and other numberings in the order in which they first appear.
 */
export function headingLevels(headings: readonly StyledText[], body: BodyStyle): number[] {
  const series = new Map<string, string[]>();
  const keyed = headings.map((heading) => {
    const style = styleOf(heading, body);
    const kind = numbering(heading.text);
    const kinds = series.get(style) ?? [];
    if (kind && !kinds.includes(kind)) kinds.push(kind);
    series.set(style, kinds);
    return { style, kind };
  });
  const rankIn = (style: string, kind: string | undefined): number => {
    if (kind === undefined) return 0;
    const points = /^decimal(\d)$/.exec(kind);
    const kinds = (series.get(style) ?? []).filter((each) => !/^decimal[2-9]$/.test(each));
    return points && points[1] !== '1'
      ? kinds.length + Number(points[1]) - 2
      : Math.max(0, kinds.indexOf(kind));
  };
  const ranks = keyed.map(({ style, kind }) => `${style} ${rankIn(style, kind)}`);
  const order = [...new Set(ranks)];
  // Styles sort by strength; ranks within a style the other way.
  order.sort((a, b) => {
    const [styleA = '', rankA] = a.split(' ');
    const [styleB = '', rankB] = b.split(' ');
    return styleA === styleB ? Number(rankA) - Number(rankB) : styleA < styleB ? 1 : -1;
  });
  return ranks.map((rank) => order.indexOf(rank) + 1);
}

/** Strength of a style as text that sorts. */
function styleOf({ size, bold, italic, text }: StyledText, body: BodyStyle): string {
  const larger = size >= LARGER * body.size ? size : body.size;
  const traits = `${bold ? 1 : 0}${isCapitals(text) ? 1 : 0}${italic ? 0 : 1}`;
  return `${larger.toFixed(1).padStart(6, '0')}-${traits}`;
}

function numbering(text: string): string | undefined {
  const [, decimal, other] =
    /^(?:((?:\d{1,2}\.){0,4}\d{1,2})\.?\s|([IVXLC]{1,6}|[A-Za-z])[.)]\s)/.exec(text) ?? [];
  if (decimal !== undefined) return `decimal${decimal.split('.').length}`;
  if (other === undefined) return undefined;
  if (/^[IVX]+$/.test(other)) return 'roman';
  return /^[A-Z]$/.test(other) ? 'capital' : 'small';
}
