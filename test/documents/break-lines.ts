import { type FontName, glyph } from './fonts.ts';

/** Letters of one font and size; raised ones are marks of notes. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly rise: number;
}

/** A line with the width that its letters take, and the notes that it refers to. */
export interface SetLine {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly isLast: boolean;
  readonly notes: readonly number[];
}

export const widthOf = ({ text, font, size }: Run): number =>
  [...text].reduce((sum, letter) => sum + (glyph(font, letter).width * size) / 1000, 0);

/** Breaks a text into lines of a width, as a typesetter does: greedily, with hyphens where `hyphens` says. */
export function breakLines(
  text: string,
  font: FontName,
  size: number,
  width: number,
  hyphens: boolean,
): SetLine[] {
  const lines: SetLine[] = [];
  let words: string[] = [];
  const run = (piece: string): Run => ({ text: piece, font, size, rise: 0 });
  const plain = (word: string): string => word.replace(/\{\d\}/g, '1'); // a mark is narrower than a figure
  const measure = (list: readonly string[]): number => widthOf(run(list.map(plain).join(' ')));
  const close = (isLast: boolean): void => {
    if (words.length > 0) lines.push(setLine(words.join(' '), font, size, isLast));
    words = [];
  };
  const queue = text.split(' ');
  while (queue.length > 0) {
    const word = queue.shift() ?? '';
    if (measure([...words, word]) <= width) {
      words.push(word);
      continue;
    }
    const breaks = breakPoints(word, hyphens).filter(({ head }) => measure([...words, head]) <= width);
    const best = breaks.at(-1);
    if (best) {
      words.push(best.head);
      queue.unshift(best.tail);
    } else if (words.length === 0) throw new Error(`“${word}” is wider than a line`);
    else queue.unshift(word);
    close(false);
  }
  close(true);
  return lines;
}

function setLine(text: string, font: FontName, size: number, isLast: boolean): SetLine {
  const notes: number[] = [];
  const runs = text
    .split(/(\{\d\})/)
    .filter((part) => part !== '')
    .map((part): Run => {
      const [, number] = /^\{(\d)\}$/.exec(part) ?? [];
      if (number === undefined) return { text: part, font, size, rise: 0 };
      notes.push(Number(number));
      return { text: number, font, size: size * 0.6, rise: size * 0.35 };
    });
  return { runs, width: runs.reduce((sum, each) => sum + widthOf(each), 0), isLast, notes };
}

/** Where a word may break: after its own hyphens, and between syllables as far as vowels tell. */
function breakPoints(word: string, hyphens: boolean): { readonly head: string; readonly tail: string }[] {
  const points: { head: string; tail: string }[] = [];
  for (let at = 3; at < word.length - 2; at++) {
    if (word[at - 1] === '-') points.push({ head: word.slice(0, at), tail: word.slice(at) });
    const around = word.slice(at - 3, at + 3);
    if (hyphens && /^[a-z]{2}[aeiou][bcdfglmnprst][aeiou][a-z]$/.test(around))
      points.push({ head: `${word.slice(0, at)}-`, tail: word.slice(at) });
  }
  return points;
}
