import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import type { Piece } from './meeting.ts';

/** What a brief that was made of a document has wrong. */
export interface Score {
  readonly headings: number;
  /** Missing, too many, or of the wrong level, as our own parser of sections sees them. */
  readonly wrongHeadings: readonly string[];
  readonly paragraphs: number;
  /** Not there as they should be, word for word and in their place; or there and not in the text. */
  readonly wrongParagraphs: readonly string[];
}

/** Compares a brief with the text that its document was made of. */
export function scoreBrief(text: string, gold: readonly Piece[]): Score {
  const brief = parseBrief(text);
  const found = brief.sections.map(
    ({ level, heading }) => `${level} ${text.slice(heading.start, heading.end).replace(/^#+\s*/, '')}`,
  );
  const wanted = gold.flatMap(({ kind, level, text: words }) =>
    kind === 'heading' ? [`${level - 1} ${words}`] : [],
  );
  const body = text.slice(text.indexOf('\n---\n', 4) + 5).split('\n');
  const lines = body.map(plain).filter((line) => line !== '' && !line.startsWith('#'));
  const passages = gold.flatMap((piece) => (piece.kind === 'heading' ? [] : [asLine(piece)]));
  return {
    headings: wanted.length,
    wrongHeadings: differences(found, wanted),
    paragraphs: passages.length,
    wrongParagraphs: differences(lines, passages),
  };
}

const plain = (line: string): string => line.replace(/\[\^?\d+\](?!:)/g, '').trimEnd();

function asLine({ kind, level, text }: Piece): string {
  const words = text.replace(/\{\d\}/g, '');
  if (kind === 'item') return `${'  '.repeat(level)}- ${words}`;
  if (kind === 'row') return `| ${words} |`;
  return kind === 'note' ? `[^${level}]: ${words}` : words;
}

/** What is missing (−) and what is too much (+); notes may stand anywhere, all else in its order. */
function differences(found: readonly string[], wanted: readonly string[]): string[] {
  const wrong: string[] = [];
  const isThere = new Set(found);
  const isWanted = new Set(wanted);
  for (const each of wanted) if (!isThere.has(each)) wrong.push(`− ${each}`);
  for (const each of found) if (!isWanted.has(each)) wrong.push(`+ ${each}`);
  const inOrder = (list: readonly string[], other: ReadonlySet<string>): string[] =>
    list.filter((each) => other.has(each) && !each.startsWith('[^'));
  const [a, b] = [inOrder(found, isWanted), inOrder(wanted, isThere)];
  if (a.join('\n') !== b.join('\n')) wrong.push('± the order');
  return wrong;
}
