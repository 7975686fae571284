import { joinAll, type Vocabulary } from '../mend-hyphens.ts';
import { placeMarks } from './notes.ts';
import { type BodyStyle, BULLET_SIGNS, type Line } from './page.ts';
import { tableLength } from './tables.ts';

/** Lines that a person reads as one: a heading, a paragraph, an item, or the rows of a table. */
export interface Passage {
  readonly kind: 'text' | 'item' | 'table';
  readonly lines: readonly Line[];
}

const BULLET = new RegExp(`^(?:${BULLET_SIGNS}|o(?=\\s[\\p{Lu}\\d]))\\s+`, 'u');
const LABEL =
  /^(?:\([a-z]{1,4}\)|\(\d{1,3}\)|\d{1,3}[.)]|(?:\d{1,2}\.){1,4}\d{1,2}\.?|[a-z]\)|[A-Z]\.|[IVXLC]{1,6}\.|§\s?\d{1,3})\s/;
const SENTENCE_END = /[.!?:;…]["”’»)\]]*(?:\ue000[^\ue001]*\ue001)*$/;

/** What leads to a page number in a table of contents. */
const LEADER = /(?:\.{4}|(?:\. ){4}|…)[. …]{0,30}\s{0,3}[\divxlc]{1,5}$/;

/** The dots of such a leader, from the first of them on: tried from each one, a row of dots would cost its square. */
const DOTS = /(?<![.…]|[.…]\s(?=[.…]))(?:\s?[.…]){2,}\s?(?=\S{1,5}$)/;

/** Whether a text is an entry of a table of contents. */
export const isContents = (text: string): boolean => LEADER.test(text.slice(-40));

/** The bullet at a text's start; empty when there is none. */
export const bulletOf = (text: string): string => BULLET.exec(text)?.[0] ?? '';

/** Parts the lines of columns, in reading order, into passages; those that columns and pages tear are whole. Linear. */
export function readPassages(columns: readonly (readonly Line[])[], body: BodyStyle): Passage[] {
  const passages: { kind: Passage['kind']; lines: Line[] }[] = [];
  for (const lines of columns)
    for (let at = 0; at < lines.length; ) {
      const line = lines[at];
      if (!line) break;
      const rows = tableLength(lines, at);
      if (rows > 0) {
        passages.push({ kind: 'table', lines: lines.slice(at, at + rows) });
        at += rows;
        continue;
      }
      const open = passages.at(-1);
      if (open && open.kind !== 'table' && goesOn(open.lines, line, body)) open.lines.push(line);
      else passages.push({ kind: bulletOf(line.text) === '' ? 'text' : 'item', lines: [line] });
      at++;
    }
  return passages;
}

/** The lines of a passage as one text, without its bullet. */
export function passageText({ lines, kind }: Passage, words: Vocabulary): string {
  const text = joinAll(lines.map(placeMarks), words);
  const whole = isContents(text) ? text.replace(DOTS, ' … ') : text;
  return (kind === 'item' ? whole.slice(bulletOf(whole).length) : whole).trim();
}

/** Whether a line belongs to the passage whose lines stand before it. */
function goesOn(lines: readonly Line[], line: Line, body: BodyStyle): boolean {
  const before = lines.at(-1);
  const [first] = lines;
  if (!before || !first || bulletOf(line.text) !== '') return false;
  if (Math.abs(line.size - before.size) > 0.6 || isContents(before.text)) return false;
  if (line.bold !== before.bold && !runsIn(before, line)) return false;
  const ended = SENTENCE_END.test(before.text);
  const isFull = !couldTake(before, line);
  if (LABEL.test(line.text) && (ended || !isFull)) return false;
  if (before.region !== line.region || before.page !== line.page) return crosses(before, line, ended, isFull);
  const gap = line.y - before.y;
  const usual = line.size > 1.1 * body.size ? 1.35 * line.size : Math.min(body.pitch, 2.2 * body.size);
  if (gap > usual * 1.25) return false;
  const em = line.size;
  if (line.x - before.x > 0.8 * em && Math.abs(line.x - before.wordsX) > 0.5 * em && !isCentred(before, line))
    return false; // the first line of a paragraph is set in
  const isHanging = first.wordsX - first.x > 0.5 * em;
  if (before !== first && before.x - line.x > 0.8 * em && !isCentred(before, line)) return false;
  if (isHanging && first.x - line.x > 0.5 * em) return false;
  if (isFull) return true;
  const width = line.region.right - line.region.left;
  return !ended && line.region.right - before.right < 0.3 * width;
}

/** Over the end of a column or page: a sentence that has not ended goes on, and so does a line that was full. */
function crosses(before: Line, line: Line, ended: boolean, isFull: boolean): boolean {
  if (/\p{L}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (!ended) return isFull || /^[\p{Ll}(]/u.test(line.text);
  const isSetIn = line.x - line.region.left > 0.8 * line.size;
  return isFull && !isSetIn && touches(before);
}

/** Whether a line reaches the right edge. */
const touches = ({ right, region }: Line): boolean => region.right - right < 1.5;

/** Whether the first word of the next line would have had room: then the line was ended on purpose. */
function couldTake(before: Line, line: Line): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const perLetter = (line.right - line.x) / Math.max(1, line.text.length);
  return before.region.right - before.right > (word.length + 1.5) * perLetter;
}

/** A first line that is bold from edge to edge because the heading in it runs on into the text. */
const runsIn = (before: Line, line: Line): boolean =>
  before.bold && !line.bold && touches(before) && /^[\p{Ll}(]/u.test(line.text);

const isCentred = (before: Line, line: Line): boolean =>
  Math.abs((before.x + before.right) / 2 - (line.x + line.right) / 2) < 2 && Math.abs(before.x - line.x) > 1;
