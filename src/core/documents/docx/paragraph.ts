import { childOf, type XmlNode } from '../../exchange/xml/read-xml.ts';
import { cleanPiece } from '../clean-text.ts';
import { noteMark } from '../document.ts';
import { attribute } from './numbering.ts';
import { isOn } from './styles.ts';

/** The words of a paragraph, and text boxes that are tied to it. */
export interface ParagraphText {
  readonly text: string;
  /** All of the words are. */
  readonly bold: boolean;
  readonly boxes: readonly XmlNode[];
}

/** Elements whose text is not the document's: what was deleted, the instructions of fields, the fallback of a shape. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'pPr',
  'rPr',
]);

/** Reads the runs of a paragraph as a person sees them: insertions in, deletions and hidden words out, notes as marks. */
export function readParagraph(node: XmlNode, styleIsBold: boolean): ParagraphText {
  const pieces: string[] = [];
  const boxes: XmlNode[] = [];
  let bold = 0;
  let plain = 0;
  const walk = (each: XmlNode, isBold: boolean): void => {
    if (SKIPPED.has(each.name)) return;
    if (each.name === 'txbxContent') {
      boxes.push(each);
      return;
    }
    const properties = each.name === 'r' ? childOf(each, 'rPr') : undefined;
    if (isOn(childOf(properties, 'vanish'))) return;
    const now = isOn(childOf(properties, 'b')) ?? isBold;
    const piece = pieceOf(each);
    if (piece !== undefined) {
      pieces.push(piece);
      if (piece.trim() !== '' && each.name === 't') now ? bold++ : plain++;
      return;
    }
    for (const child of each.children) walk(child, now);
  };
  for (const child of node.children) walk(child, styleIsBold);
  const text = pieces.join('').replace(/ {2,}/g, ' ').trim();
  return { text, bold: bold > 0 && plain === 0, boxes };
}

function pieceOf(node: XmlNode): string | undefined {
  switch (node.name) {
    case 't':
      return cleanPiece(node.text); // takes out what only looks like the mark of a note
    case 'tab':
    case 'br':
    case 'cr':
    case 'ptab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'softHyphen':
      return '';
    case 'footnoteReference':
    case 'endnoteReference':
      return noteMark(
        `${node.name === 'endnoteReference' ? 'e' : 'f'} ${attribute(node, 'id').slice(0, 12)}`,
      );
    default:
      return undefined;
  }
}
