import { childOf, childrenOf, type XmlNode } from '../../exchange/xml/read-xml.ts';

/** The number or bullet in front of a paragraph. */
export type ListLabel = { readonly kind: 'bullet' } | { readonly kind: 'number'; readonly text: string };

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts as Word does (ISO 29500-1, section 17.9): each level goes on until one above it counts. */
export interface ListCounter {
  /** The label of the next paragraph of a list at a level, 0 the outermost; undefined where the list has none. */
  next(list: string, level: number): ListLabel | undefined;
}

const DEEPEST = 9;

/** A counter for the lists of a `numbering.xml`; undefined: the document has none. */
export function readNumbering(root: XmlNode | undefined): ListCounter {
  const kinds = new Map(
    childrenOf(root, 'abstractNum').map((each) => [attribute(each, 'abstractNumId'), readLevels(each)]),
  );
  const lists = new Map(
    childrenOf(root, 'num').map((each) => [
      attribute(each, 'numId'),
      { kind: value(each, 'abstractNumId'), own: readOwn(each) },
    ]),
  );
  // Lists of one kind count on together, unless one of them begins anew.
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const found = lists.get(list);
      const levels = kinds.get(found?.kind ?? '');
      const own = found?.own.get(level);
      const format = levels?.get(level);
      if (!found || !levels || !format) return undefined;
      if (!Number.isInteger(level) || level < 0 || level >= DEEPEST) return undefined;
      const key = found.own.size > 0 ? `own ${list}` : `kind ${found.kind}`;
      const count = counts.get(key) ?? [];
      counts.set(key, count);
      count[level] = (count[level] ?? (own ?? format.start) - 1) + 1;
      count.length = level + 1;
      if (format.format === 'bullet') return { kind: 'bullet' };
      if (format.format === 'none') return undefined;
      const text = format.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const other = levels.get(at) ?? format;
        return formatNumber(count[at] ?? other.start, other.format);
      });
      return text.trim() === '' ? undefined : { kind: 'number', text: text.trim() };
    },
  };
}

function readLevels(kind: XmlNode): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(kind, 'lvl').map((each) => [
      Number(attribute(each, 'ilvl')),
      {
        format: value(each, 'numFmt') || 'decimal',
        text: value(each, 'lvlText'),
        start: Number(value(each, 'start') || '1') || 0,
      },
    ]),
  );
}

/** Where a list of its own begins, by level. */
function readOwn(list: XmlNode): ReadonlyMap<number, number> {
  return new Map(
    childrenOf(list, 'lvlOverride').flatMap((each): [number, number][] => {
      const start = Number(value(each, 'startOverride') || Number.NaN);
      return Number.isNaN(start) ? [] : [[Number(attribute(each, 'ilvl')), start]];
    }),
  );
}

/** A number as a list shows it; formats that are rare count in figures. Letters have nothing below one. */
export function formatNumber(count: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    if (!(count >= 1)) return '';
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(
      Math.min(8, Math.floor((count - 1) / 26) + 1),
    );
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    const roman = toRoman(count);
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function toRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** An attribute by its local name: WordprocessingML's have a prefix. */
export function attribute(node: XmlNode | undefined, name: string): string {
  return node?.attributes.get(`w:${name}`) ?? node?.attributes.get(name) ?? '';
}

/** What the `val` of a child says; empty when there is none. */
export const value = (node: XmlNode | undefined, name: string): string =>
  attribute(childOf(node, name), 'val');
