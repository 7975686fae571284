import { childOf, childrenOf, type XmlNode } from '../../exchange/xml/read-xml.ts';
import { attribute, value } from './numbering.ts';

/** What a paragraph's style says of it, its parents' styles included. */
export interface ParagraphStyle {
  /** 1 to 9 for headings. */
  readonly outline: number | undefined;
  readonly isTitle: boolean;
  /** An entry of a table of contents. */
  readonly isContents: boolean;
  readonly bold: boolean;
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
}

/** The paragraph styles of a `styles.xml` by their id. */
export function readStyles(root: XmlNode | undefined): (id: string) => ParagraphStyle {
  const nodes = new Map(childrenOf(root, 'style').map((each) => [attribute(each, 'styleId'), each]));
  const known = new Map<string, ParagraphStyle>();
  const read = (id: string, depth: number): ParagraphStyle => {
    const before = known.get(id);
    if (before) return before;
    const node = nodes.get(id);
    const parent = value(node, 'basedOn');
    // Styles that are based on each other in a circle are hostile or damaged: they end somewhere.
    const based = parent !== '' && depth < 20 ? read(parent, depth + 1) : undefined;
    const style = styleOf(id, node, based);
    known.set(id, style);
    return style;
  };
  return (id) => read(id, 0);
}

function styleOf(id: string, node: XmlNode | undefined, based: ParagraphStyle | undefined): ParagraphStyle {
  const name = value(node, 'name') || id;
  const properties = childOf(node, 'pPr');
  const numbering = childOf(properties, 'numPr');
  const own = outlineOf(properties) ?? headingNumber(name);
  return {
    outline: own ?? based?.outline,
    isTitle: /^(?:title|titel|titre)$/i.test(name) || (based?.isTitle ?? false),
    isContents: /^toc\b|^toc ?heading|^contents ?heading|^table of (?:contents|figures)/i.test(name),
    bold: isOn(childOf(childOf(node, 'rPr'), 'b')) ?? based?.bold ?? false,
    list: value(numbering, 'numId') || based?.list,
    listLevel: numbering ? Number(value(numbering, 'ilvl') || '0') : based?.listLevel,
  };
}

/** The level that a paragraph's or style's properties give it; body text has none. */
export function outlineOf(properties: XmlNode | undefined): number | undefined {
  const level = value(properties, 'outlineLvl');
  return /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
}

const headingNumber = (name: string): number | undefined => {
  const [, digit] = /^heading ?([1-9])$/i.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit);
};

/** Whether a switch such as `<w:b/>` is on; undefined where it is not there. */
export function isOn(node: XmlNode | undefined): boolean | undefined {
  return node ? !/^(?:0|false|off|none)$/.test(attribute(node, 'val')) : undefined;
}
