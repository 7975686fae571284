import { LIST_NAMES, type ListName } from '../records/record-fields.ts';

/** A top-level key with all that stands below it until the next key. Offsets over the raw text. */
export interface FilePiece {
  readonly key: string;
  readonly start: number;
  /** Start of the next key, or the text's length. */
  readonly end: number;
  /** Just after the line of the key. */
  readonly bodyStart: number;
  /** How the value looks by its lines: a block list of records, nothing, or to be parsed as a whole. */
  readonly style: 'block' | 'bare' | 'odd';
  /** Column of the "-" of each entry, and their offsets. */
  readonly indent: number;
  readonly dashes: readonly number[];
}

interface OpenPiece {
  key: string;
  start: number;
  bodyStart: number;
  /** Whether nothing stands behind the colon. */
  bare: boolean;
  indent: number;
  dashes: number[];
  odd: boolean;
}

/** How many lines are looked at between two pauses. */
const LINES_PER_STEP = 20_000;

/**
 * Splits a file into its top-level keys, and the lists into their entries, by looking at line starts only.
 * That is safe in block style: every line of an entry stands further right than its "-" (YAML 1.2, 8.2), so a
 * "-" in the list's own column opens an entry, whatever the lines between hold.
 * Gives undefined for a file that is laid out otherwise: it is parsed as a whole instead. Yields to allow a pause.
 */
export function* splitFile(raw: string): Generator<void, readonly FilePiece[] | undefined> {
  const pieces: FilePiece[] = [];
  let open: OpenPiece | undefined;
  const close = (end: number): void => {
    if (open) pieces.push(finish(open, end));
  };
  let lines = 0;
  let next = 0;
  for (let at = raw.charCodeAt(0) === 0xfeff ? 1 : 0; at < raw.length; at = next) {
    if (++lines % LINES_PER_STEP === 0) yield;
    const lineEnd = raw.indexOf('\n', at);
    next = lineEnd < 0 ? raw.length : lineEnd + 1;
    let column = 0;
    while (raw.charCodeAt(at + column) === SPACE) column++;
    const code = raw.charCodeAt(at + column);
    if (code === HASH || code === LF || code === CR || at + column >= raw.length) continue;
    if (code === TAB && open) continue; // blank, or an error of the entry it stands in
    const isEntry = code === DASH && isBlank(raw.charCodeAt(at + column + 1));
    if (column > 0 || isEntry) {
      if (!open) return undefined;
      addLine(open, at + column, column, isEntry);
      continue;
    }
    const key = KEY.exec(raw.slice(at, Math.min(next, at + LONGEST_KEY)))?.[0];
    if (key === undefined) {
      if (!open && DOCUMENT_START.test(raw.slice(at, next))) continue;
      return undefined;
    }
    close(at);
    const bare = NOTHING.test(raw.slice(at + key.length + 1, next));
    open = { key, start: at, bodyStart: next, bare, indent: -1, dashes: [], odd: !bare || !isListName(key) };
  }
  close(raw.length);
  return pieces;
}

/** The offsets of the "-" that open an entry in this column; `text` holds entries of one list, whole lines. */
export function dashesOf(text: string, indent: number): readonly number[] {
  const dashes: number[] = [];
  for (let at = 0; at < text.length; ) {
    let column = 0;
    while (column <= indent && text.charCodeAt(at + column) === SPACE) column++;
    if (
      column === indent &&
      text.charCodeAt(at + column) === DASH &&
      isBlank(text.charCodeAt(at + column + 1))
    ) {
      dashes.push(at + column);
    }
    const lineEnd = text.indexOf('\n', at);
    at = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return dashes;
}

/** Notes a line below a key: it opens an entry, belongs to one, or shows that this is no plain block list. */
function addLine(open: OpenPiece, at: number, column: number, isEntry: boolean): void {
  if (open.odd) return;
  if (open.indent < 0 && isEntry) open.indent = column;
  if (open.indent < 0 || column < open.indent) open.odd = true;
  else if (column === open.indent) {
    if (isEntry) open.dashes.push(at);
    else open.odd = true;
  }
}

function finish({ key, start, bodyStart, odd, indent, dashes }: OpenPiece, end: number): FilePiece {
  const style = odd ? 'odd' : dashes.length > 0 ? 'block' : 'bare';
  return { key, start, end, bodyStart, style, indent: Math.max(0, indent), dashes: odd ? [] : dashes };
}

const isListName = (key: string): key is ListName => (LIST_NAMES as readonly string[]).includes(key);

const [SPACE, HASH, LF, CR, DASH, TAB] = [0x20, 0x23, 0x0a, 0x0d, 0x2d, 0x09];
const isBlank = (code: number): boolean =>
  code === SPACE || code === LF || code === CR || code === TAB || Number.isNaN(code);
const KEY = /^[A-Za-z_][\w-]*(?=:(?:[ \t\r\n]|$))/;
const LONGEST_KEY = 200;
const NOTHING = /^[ \t]*(?:[ \t]#[^\n]*)?\r?\n?$/;
const DOCUMENT_START = /^---[ \t]*\r?\n?$/;
