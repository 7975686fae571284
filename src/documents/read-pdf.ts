import './without-a-page.ts';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// @ts-expect-error pdf.js has no types for the half of it that reads files
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { ReadDocument } from '../core/documents/document.ts';
import type { PdfItem, PdfPage } from '../core/documents/pdf/page.ts';
import { readPages } from '../core/documents/pdf/read-pages.ts';

// Both halves of pdf.js run in the thread or worker in which this runs already.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;

const MOST_PAGES = 3000;
/** Pieces of text, over all pages: a page of print has some hundred. */
const MOST_ITEMS = 3_000_000;

/**
 * Reads the text of a PDF with pdf.js, page by page, without running what is in it: no scripts, no forms, no fonts of
 * the system, nothing fetched, no picture decoded. `onPage` is told how far it is. Refused in one sentence: what has a
 * password, no text (a scan), too many pages, or cannot be read.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (page: number, pages: number) => void,
): Promise<ReadDocument> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  let read: PdfText;
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      return { refused: `It has ${pdf.numPages} pages; at most ${MOST_PAGES} are read. Split it.` };
    read = await readText(pdf, onPage);
  } catch (error) {
    return { refused: explain(error) };
  } finally {
    await task.destroy().catch(() => {}); // what could not be opened cannot be closed
  }
  if ('refused' in read) return read;
  const { blocks, remarks } = readPages(read.pages);
  return { document: { blocks, remarks: [...remarks, ...read.remarks] } };
}

/** Pages with their text, and what could not be read. */
type PdfText =
  | { readonly pages: readonly PdfPage[]; readonly remarks: readonly string[] }
  | { readonly refused: string };

async function readText(
  pdf: PDFDocumentProxy,
  onPage: (page: number, pages: number) => void,
): Promise<PdfText> {
  const pages: PdfPage[] = [];
  const fonts = new Map<string, FontStyle>();
  const failed: number[] = [];
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    onPage(number, pdf.numPages);
    try {
      const page = await pdf.getPage(number);
      const read = await readPage(page, fonts);
      items += read.items.length;
      pages.push(read);
      page.cleanup();
    } catch {
      failed.push(number); // the other pages are read all the same; which failed is told
      pages.push({ width: 0, height: 0, items: [] });
    }
    if (items > MOST_ITEMS) return { refused: 'It has more text than is read from one file. Split it.' };
  }
  const empty = pages.filter((page) => page.items.length === 0).length - failed.length;
  if (items === 0)
    return failed.length > 0
      ? { refused: 'It is damaged: none of its pages can be read.' }
      : {
          refused:
            'It has no text: its pages are pictures, from a scanner perhaps. Have text recognition (OCR) run over it first.',
        };
  const told: string[] = [];
  if (failed.length > 0) told.push(`Pages that cannot be read: ${failed.slice(0, 20).join(', ')}.`);
  if (empty > 0) told.push(`${empty} of ${pages.length} pages have no text; they are blank or pictures.`);
  return { pages, remarks: told };
}

interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

async function readPage(page: PDFPageProxy, fonts: Map<string, FontStyle>): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const pieces = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
  await learnFonts(page, new Set(pieces.map(({ fontName }) => fontName)), fonts);
  const items: PdfItem[] = [];
  for (const { str, transform, width, fontName } of pieces) {
    const [a, b, c, d, e, f] = multiply(viewport.transform, transform);
    // What stands at a slant or on its side is a stamp or a note in the margin.
    if (Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) continue;
    const size = Math.hypot(c, d);
    if (!(size > 1 && size < 400) || !Number.isFinite(e + f + width)) continue;
    const { bold, italic } = fonts.get(fontName) ?? { bold: false, italic: false };
    items.push({ text: str, x: e, y: f, width, size, bold, italic });
  }
  return { width: viewport.width, height: viewport.height, items };
}

/** Names of fonts are known only once a page was prepared for drawing: done for pages with a font not seen before. */
async function learnFonts(
  page: PDFPageProxy,
  used: ReadonlySet<string>,
  fonts: Map<string, FontStyle>,
): Promise<void> {
  const unknown = [...used].filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  try {
    await page.getOperatorList();
  } catch {
    // a page that cannot be drawn can be read; its fonts are taken for plain ones
  }
  for (const id of unknown) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const named = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    const bold = /bold|black|heavy|semibd|demi/i.test(named) || /[,-](?:bd|b)$/i.test(named);
    fonts.set(id, { bold, italic: /italic|oblique|kursiv/i.test(named) });
  }
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'It is protected by a password. Save a copy without one.';
  if (name === 'InvalidPDFException') return 'It is no PDF, or it is damaged. Download or export it again.';
  return 'It is damaged, or of a kind that is not read. Open it elsewhere, and save it as PDF again.';
}
