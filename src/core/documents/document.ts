/** One piece of a document that was read, in the order in which a person reads it. Texts are one line. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A bullet; `depth` counts from 0. Numbered items are paragraphs that begin with their number. */
  | { readonly kind: 'item'; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** A foot note; `id` is what a {@link noteMark} in another block names. */
  | { readonly kind: 'note'; readonly id: string; readonly text: string };

/** A document as far as a brief needs it, and what a person should know of the reading, a sentence each. */
export interface DocumentText {
  readonly blocks: readonly DocumentBlock[];
  readonly remarks: readonly string[];
}

/** A document, or the one plain sentence why there is none. */
export type ReadDocument = { readonly document: DocumentText } | { readonly refused: string };

/** What the thread or worker gets that reads a document. */
export interface DocumentTask {
  /** The file's own name, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A brief made of a document, ready to be written. */
export interface MadeBrief {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** What the thread or worker answers: how far it is, and last of all a {@link FinalAnswer}. */
export type DocumentAnswer = { readonly page: number; readonly pages: number } | FinalAnswer;
/** The brief, or why there is none. */
export type FinalAnswer = { readonly brief: MadeBrief } | { readonly refused: string };

/** Endings of the documents that are read, without dot. */
export const DOCUMENT_EXTENSIONS = ['pdf', 'docx', 'html', 'htm', 'xhtml'] as const;

/** A larger file is not read, in bytes. */
export const LARGEST_DOCUMENT = 100_000_000;

/** A document that takes longer to read is given up, in milliseconds, with the sentence that says so. */
export const LONGEST_READING_MS = 300_000;
export const TOO_SLOW = 'It takes longer to read than five minutes. Split it, or save it anew.';

const OPEN = '\ue000';
const CLOSE = '\ue001';

/** A place in a text that refers to a note; two characters for private use hold the id, and cleaned texts have no others. */
export const noteMark = (id: string): string => `${OPEN}${id}${CLOSE}`;

/** All note marks of a text; the first group is the id. */
export const NOTE_MARKS = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]{1,40})${CLOSE}`, 'g');

/** The name of the brief that is made of a document: "Report 3.pdf" gives "Report 3.brief.md". */
export function briefName(name: string): string {
  return `${name.replace(/\.(?:pdf|docx|x?html?)$/i, '') || name}.brief.md`;
}

/** A name with a number before its ending, "Report 2.brief.md"; the first has none. */
export function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(?=\.brief\.md$)|(?=\.[^.]*$)|$/, ` ${number}`);
}
