import { NOTE_MARKS } from '../document.ts';
import { joinAll, type Vocabulary } from '../mend-hyphens.ts';
import type { BodyStyle, Line } from './page.ts';

/** A foot note. `id`: its page and its mark, so that marks may begin anew on each page. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** The id of a note, and of a mark that refers to it: both stand on one page. */
export const noteId = (page: number, mark: string): string => `${page} ${mark}`;

const SMALLER = 0.93;
const LEAD = /^(?:\ue000([^\ue001]+)\ue001|(\d{1,3}|[*†‡]{1,3})[.)]?(?=\s|\p{Lu}))\s*/u;

/**
 * Takes foot notes out of columns: at the end of a column, lines smaller than the text of which the first begins with
 * a mark. What runs over to the foot of the next page is joined to its note.
 */
export function takeNotes(
  columns: readonly (readonly Line[])[],
  body: BodyStyle,
  words: Vocabulary,
): { readonly columns: readonly (readonly Line[])[]; readonly notes: readonly Note[] } {
  const notes: { id: string; lines: string[]; page: number }[] = [];
  const left = columns.map((lines) => {
    let first = lines.length;
    while (first > 0 && (lines[first - 1]?.size ?? body.size) <= SMALLER * body.size) first--;
    const small = lines.slice(first);
    const mark = small.findIndex((line) => LEAD.test(line.text));
    const last = notes.at(-1);
    const runsOver =
      (small[0]?.page ?? 0) === (last?.page ?? -9) + 1 && !/[.!?]["”’)]?$/.test(last?.lines.at(-1) ?? '.');
    // Words before the first mark are the rest of a note only where one was left open.
    const from = runsOver && small.length > 0 ? 0 : mark;
    if (from < 0 || first === 0) return lines;
    for (const line of small.slice(from)) {
      const [lead = '', raised, plain] = LEAD.exec(line.text) ?? [];
      const label = raised ?? plain;
      const note = notes.at(-1);
      const isNext = label !== undefined && (raised !== undefined || follows(label, note?.id));
      if (isNext)
        notes.push({ id: noteId(line.page, label), lines: [line.text.slice(lead.length)], page: line.page });
      else if (note) {
        note.lines.push(line.text);
        note.page = line.page;
      }
    }
    return lines.slice(0, first + from);
  });
  return { columns: left, notes: notes.map((note) => ({ id: note.id, text: joinAll(note.lines, words) })) };
}

/** Whether a plain figure at the start of a small line is the next note's, and not a number in the note before. */
function follows(label: string, before: string | undefined): boolean {
  const last = Number(before?.split(' ')[1]);
  return (
    !/^\d+$/.test(label) ||
    before === undefined ||
    Number.isNaN(last) ||
    Number(label) === last + 1 ||
    label === '1'
  );
}

/** The marks of a line's text with the page they stand on, so that they name notes of that page. */
export const placeMarks = (line: Line): string =>
  line.text.replace(NOTE_MARKS, (whole, mark: string) => whole.replace(mark, noteId(line.page, mark)));
