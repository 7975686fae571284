import { type Label, readLabel } from './numbering.ts';
import {
  endsSentence,
  hasLetter,
  isAsciiLetter,
  isCapitals,
  LOOK,
  lastMark,
  startsLower,
} from './text-shape.ts';

/** What a line is by its markup alone. `text` may still turn out to be a heading. */
export type LineKind =
  | 'text'
  | 'atx'
  | 'bullet'
  | 'table'
  | 'quotation'
  | 'rule'
  | 'markup'
  | 'code'
  | 'front';

/** One line of the text with what can be seen on it. */
export interface Line {
  readonly index: number;
  /** The whole line without its LF. */
  readonly start: number;
  readonly end: number;
  kind: LineKind;
  /** A line without content, or the edge of the text, stands above. */
  readonly gapBefore: boolean;
  /** Columns of blanks in front. */
  readonly indent: number;
  /** The words without list mark, # and emphasis, at most {@link LOOK} code units of them; where they start. */
  readonly words: string;
  readonly wordsStart: number;
  readonly wordsEnd: number;
  /** Code units between the first and the last that is not blank. */
  readonly length: number;
  /** 1 to 6 for a line with # in front, 0 otherwise. */
  readonly depth: number;
  readonly emphasis: 'bold' | 'italic' | undefined;
  readonly label: Label | undefined;
  readonly capitals: boolean;
  /** The last sign that is no bracket or quotation mark. */
  readonly last: string;
  readonly sentenceEnd: boolean;
  readonly lower: boolean;
  /** A page number, running head or foot: not part of the text. */
  furniture: boolean;
}

const BULLET = /^(?:[-*+•▪▫●○◦‣⁃∙·–—►➢✓]|\\[-*+])(?:\s+|$)/;
/** "> #### Milestones": a heading that stands in a quotation or a box. */
const QUOTED_HEADING = /^(?:>\s?){1,3}#{1,6}\s/;
const RULE = /^(?:(?:\\?[*_~=·•—–-]\s?){3,}|\\?#{1,6}|(?:\\?#\s?){3,})$/;
const LINKS = /^(?:!?\[[^\]]{0,200}\]\([^)]{0,300}\)[\s|·•]*)+$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,390}$/i;

/**
 * How many lines of content are read. It is some four thousand pages: no brief is longer, but a log that was opened
 * by mistake may be, and must not hold up the editor.
 */
const MOST_LINES = 200_000;

/**
 * Splits a text into lines and notes what each looks like; lines without content are left out, and so is what
 * stands below the first {@link MOST_LINES}. Linear: of a long line only both ends are read.
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let fence: { readonly mark: string; readonly at: number } | undefined;
  let gap = true;
  let index = 0;
  for (let start = 0; start <= text.length && lines.length < MOST_LINES; index++) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf;
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      const mark = fenceMark(text, from);
      if (mark !== '' && fence === undefined) fence = { mark, at: lines.length };
      const before = lines[lines.length - 1];
      const mayClose = before && !gap && to - from <= LONGEST_EMPHASIS;
      const opened = mayClose ? openedEmphasis(text, before, text.slice(from, to)) : 0;
      if (before && opened > 0) {
        const at = before.start + before.indent;
        const words = readLine(
          text,
          before.start,
          before.end,
          at + opened,
          at + before.length,
          index,
          before.gapBefore,
        );
        lines[lines.length - 1] = { ...words, index: before.index, indent: before.indent, emphasis: 'bold' };
      } else lines.push(readLine(text, start, end, from, to, index, gap));
      markTableRow(lines);
      if (fence && mark === fence.mark && fence.at < lines.length - 1) {
        // Only a fence that is closed hides its lines: a stray mark must not swallow the rest of the text.
        for (let at = fence.at; at < lines.length; at++) markCode(lines[at]);
        fence = undefined;
      }
    }
    gap = from === to;
    start = end + 1;
  }
  return lines;
}

/** Marks of emphasis in a row. */
const LONGEST_EMPHASIS = 4;

/** "***Words", closed on the next line by "***" alone: how many marks stand in front of the words; 0 if it is not so. */
function openedEmphasis(
  text: string,
  { kind, start, indent, length, emphasis }: Line,
  closing: string,
): number {
  if (kind !== 'text' || emphasis !== undefined || !/^[*_]{2,4}$/.test(closing) || length > LOOK) return 0;
  const content = text.slice(start + indent, start + indent + length);
  const isOpen = content.startsWith(closing) && !/[*_]/.test(content.slice(closing.length));
  return isOpen && content.length > closing.length ? closing.length : 0;
}

function fenceMark(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code !== 96 && code !== 126) return '';
  const mark = (text[at] ?? '').repeat(3);
  return text.startsWith(mark, at) ? mark : '';
}

function markCode(line: Line | undefined): void {
  if (line) line.kind = 'code';
}

/** The line under the head of a table whose rows have no stroke at their edges: "---|---". */
const UNDER_HEAD = /^[\s:|]*--[\s:|-]*$/;

/** Makes the last line a row of a table where it stands under one, and the line above too where it is its head. */
function markTableRow(lines: readonly Line[]): void {
  const line = lines[lines.length - 1];
  const above = lines[lines.length - 2];
  if (line?.kind !== 'text' || line.gapBefore || !above || !line.words.includes('|')) return;
  if (above.kind === 'table') line.kind = 'table';
  else if (above.kind === 'text' && above.words.includes('|') && UNDER_HEAD.test(line.words))
    above.kind = line.kind = 'table';
}

function readLine(
  text: string,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number,
  index: number,
  gapBefore: boolean,
): Line {
  let from = contentStart;
  let to = contentEnd;
  const length = to - from;
  let kind: LineKind = 'text';
  let depth = 0;
  const head = text.slice(from, Math.min(to, from + LOOK));
  const whole = length <= LOOK;
  // Most lines begin with a letter: of all kinds only these two can.
  if (isAsciiLetter(head.charCodeAt(0))) {
    if (hasThree(head, '|')) kind = 'table';
    else if (whole && ADDRESS.test(head)) kind = 'markup';
  } else if (whole && RULE.test(head)) kind = 'rule';
  else if (head.startsWith('|') || hasThree(head, '|')) kind = 'table';
  else if (head.startsWith('>') && !QUOTED_HEADING.test(head)) kind = 'quotation';
  else if (head.startsWith('<') && /^<(?:!--|[a-z/][^>]{0,200}\/?>\s*$)/i.test(head)) kind = 'markup';
  else if (whole && (ADDRESS.test(head) || LINKS.test(head))) kind = 'markup';
  else {
    const atx = /^(?:(?:>\s?){1,3}(?=#+\s))?(#{1,6})(?!#)\s*(?=\S)/.exec(head);
    const bullet = atx ? null : BULLET.exec(head);
    // "#1 priority" and "#hashtag" are words; "#I" and "####INTRODUCTION" are headings set without the blank.
    if (
      atx?.[1] &&
      (atx[0].length > atx[1].length || /^#+[\p{Lu}*_§\d]*(?:\s|$)/u.test(head) || atx[1].length > 1)
    ) {
      kind = 'atx';
      depth = atx[1].length;
      from += atx[0].length;
      if (whole) to -= /(?:\s#{1,20})?\s{0,3}$/.exec(text.slice(from, to))?.[0].length ?? 0;
    } else if (bullet) {
      kind = 'bullet';
      from += bullet[0].length;
    }
  }
  const strip =
    kind === 'bullet' || kind === 'table' || !'*_<'.includes(text.charAt(from))
      ? undefined
      : readEmphasis(text.slice(from, Math.min(to, from + LOOK + 1)));
  if (strip) {
    from += strip.lead;
    to -= strip.trail;
  }
  const words = text.slice(from, Math.min(to, from + LOOK));
  const tail = to - from > LOOK ? text.slice(to - 40, to) : words;
  if (kind === 'text' && /^\d/.test(words) && !hasLetter(words) && !/^\d{1,3}\.?$/.test(words))
    kind = 'markup';
  const last = lastMark(tail);
  return {
    index,
    start,
    end,
    kind,
    gapBefore,
    indent: contentStart - start,
    length,
    furniture: false,
    words,
    wordsStart: from,
    wordsEnd: to,
    depth,
    emphasis: strip?.emphasis,
    label: kind === 'text' || kind === 'atx' ? readLabel(words) : undefined,
    capitals: to - from <= LOOK && isCapitals(words),
    last,
    sentenceEnd: endsSentence(tail, last),
    lower: startsLower(words),
  };
}

/** Emphasis marks that hold the whole line, and how many code units they take on each side. */
function readEmphasis(
  content: string,
): { emphasis: 'bold' | 'italic'; lead: number; trail: number } | undefined {
  if (content.length > LOOK) return undefined;
  const tag = /^(?:\*\*|__)?<(u|b|strong)>(?=\S)/i.exec(content);
  const close = tag && /<\/(?:u|b|strong)>(?:\*\*|__)?:?[\s\\]{0,3}$/i.exec(content);
  if (tag && close) return { emphasis: 'bold', lead: tag[0].length, trail: close[0].length };
  const lead = /^[*_]{1,4}(?=\S)/.exec(content)?.[0] ?? '';
  if (lead === '') return undefined;
  const trail =
    /[*_]{1,4}[\s\\]{0,3}$/.exec(content)?.[0] ?? /[*_]{1,4}:[\s\\]{0,3}$/.exec(content)?.[0] ?? '';
  const inner = content.slice(lead.length, content.length - trail.length);
  if (trail === '' || inner === '' || /\*\*|__/.test(inner)) return undefined;
  if (lead.length === 1 && /[*_]/.test(inner)) return undefined;
  return { emphasis: lead.length >= 2 ? 'bold' : 'italic', lead: lead.length, trail: trail.length };
}

function hasThree(words: string, mark: string): boolean {
  const first = words.indexOf(mark);
  const second = first < 0 ? -1 : words.indexOf(mark, first + 1);
  return second >= 0 && words.indexOf(mark, second + 1) >= 0;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 12 ||
    code === 13 ||
    code === 0x3000 ||
    code === 0x200b ||
    code === 11 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}
