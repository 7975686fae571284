import type { DocumentTask, FinalAnswer, ReadDocument } from '../core/documents/document.ts';
import { readDocx } from '../core/documents/docx/read-docx.ts';
import { writeBrief } from '../core/documents/write-brief.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';

/** Told after each page, with the number of all. */
type OnPage = (page: number, pages: number) => void;

/** Reads a document and makes the brief of it; refuses in one plain sentence what cannot be read. */
export async function makeBrief({ name, bytes }: DocumentTask, onPage: OnPage): Promise<FinalAnswer> {
  // First, as pdf.js takes the bytes away. They were sent here, so no other thread shares them.
  const sha256 = hexadecimal(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const read = await readDocument(name, bytes, onPage);
  return 'refused' in read ? read : { brief: writeBrief(read.document, { name, sha256 }) };
}

/** By what the bytes say; the name only decides what they do not. */
async function readDocument(name: string, bytes: Uint8Array, onPage: OnPage): Promise<ReadDocument> {
  if (bytes.length === 0) return { refused: 'It is empty.' };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return readPdf(bytes, onPage);
  if (start.startsWith('PK') || /\.docx$/i.test(name)) return readDocx(bytes);
  if (/\.pdf$/i.test(name))
    return { refused: 'It is no PDF, or it is damaged. Download or export it again.' };
  if (bytes.includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(start)) return { refused: 'It is no HTML page.' };
  return readHtml(bytes);
}

function hexadecimal(hash: ArrayBuffer): string {
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
