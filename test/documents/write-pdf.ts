import { breakLines, type Run, type SetLine, widthOf } from './break-lines.ts';
import { FONTS, type FontName, glyph, widthList } from './fonts.ts';
import type { Layout } from './layouts.ts';
import type { Piece } from './meeting.ts';

/** A PDF of a text, set in a layout: lines broken and stretched, notes at the foot, heads and feet on every page. */
export function writePdf(pieces: readonly Piece[], layout: Layout): Uint8Array {
  const setter = new Typesetter(pieces, layout);
  return pdfOf(setter.pages(), layout);
}

/** What is drawn on one page, as PDF operators. */
type PageContent = string[];

class Typesetter {
  readonly #layout: Layout;
  readonly #pieces: readonly Piece[];
  readonly #pages: PageContent[] = [];
  #column = 0;
  #y = 0;
  #top = 0;
  /** Notes that wait for the foot of this column. */
  #notes: SetLine[] = [];

  constructor(pieces: readonly Piece[], layout: Layout) {
    this.#pieces = pieces;
    this.#layout = layout;
  }

  pages(): readonly PageContent[] {
    this.#newPage();
    for (const piece of this.#pieces) if (piece.kind !== 'note') this.#place(piece);
    this.#endColumn();
    const { head, foot, margin, width, height } = this.#layout;
    this.#pages.forEach((page, index) => {
      const small = (text: string): Run => ({ text, font: this.#font(false), size: 8, rise: 0 });
      if (head) page.push(draw([small(head(index + 1))], margin, height - 26, 0));
      const last = foot && small(foot(index + 1, this.#pages.length));
      if (last) page.push(draw([last], (width - widthOf(last)) / 2, 22, 0));
    });
    return this.#pages;
  }

  get #columnWidth(): number {
    const { width, margin, columns } = this.#layout;
    return columns === 1 ? width - 2 * margin : (width - 2 * margin - GUTTER) / 2;
  }

  #font(bold: boolean): FontName {
    if (this.#layout.font === 'Times') return bold ? 'Times-Bold' : 'Times-Roman';
    return bold ? 'Helvetica-Bold' : 'Helvetica';
  }

  #newPage(): void {
    this.#pages.push([]);
    this.#column = 0;
    this.#top = this.#layout.height - this.#layout.margin;
    this.#y = this.#top;
  }

  #endColumn(): void {
    const { margin, size } = this.#layout;
    let y = margin + (this.#notes.length - 1) * NOTE_SIZE * size * 1.2;
    for (const line of this.#notes) {
      this.#pages.at(-1)?.push(draw(line.runs, this.#left, y, 0));
      y -= NOTE_SIZE * size * 1.2;
    }
    this.#notes = [];
  }

  #nextColumn(): void {
    this.#endColumn();
    if (++this.#column >= this.#layout.columns) this.#newPage();
    else this.#y = this.#top;
  }

  get #left(): number {
    return this.#layout.margin + this.#column * (this.#columnWidth + GUTTER);
  }

  #place({ kind, level, text }: Piece): void {
    const { size, leading, headings, paragraphs, columns, margin, width } = this.#layout;
    if (kind === 'heading') {
      const style = headings[level - 1] ?? { size, bold: true };
      const isAcross = level === 1 && columns === 2;
      const across = isAcross ? width - 2 * margin : this.#columnWidth;
      const lines = breakLines(text, this.#font(style.bold), style.size, across, false);
      const height = lines.length * style.size * 1.2 + 2 * leading;
      // No heading stands alone at the foot of a column.
      if (this.#room(height + 10) && this.#y < this.#top) this.#y -= leading * 0.8;
      else if (this.#y < this.#top) this.#nextColumn();
      for (const line of lines) this.#line(line, 0, style.size * 1.2, false);
      this.#y -= leading * 0.4;
      if (isAcross) this.#top = this.#y;
      return;
    }
    if (kind === 'row') {
      this.#row(text.split(' | '));
      return;
    }
    const indent = kind === 'item' ? 14 * (level + 1) : 0;
    const first = kind === 'paragraph' && paragraphs === 'indent' ? 12 : 0;
    const { justify, hyphens } = this.#layout;
    // A first line that is set in is broken as if blanks stood before it.
    const lead = first > 0 ? '    ' : '';
    const lines = breakLines(lead + text, this.#font(false), size, this.#columnWidth - indent, hyphens);
    lines.forEach((line, index) => {
      this.#line(
        line,
        indent,
        leading,
        justify && !line.isLast,
        index === 0 && kind === 'item' ? (level ? '–' : '•') : '',
      );
    });
    if (paragraphs === 'gap') this.#y -= kind === 'item' ? leading * 0.3 : leading * 0.6;
  }

  #row(cells: readonly string[]): void {
    const { size, leading } = this.#layout;
    if (!this.#room(leading)) this.#nextColumn();
    this.#y -= leading;
    cells.forEach((text, index) => {
      const run = { text, font: this.#font(false), size, rise: 0 };
      this.#pages
        .at(-1)
        ?.push(draw([run], this.#left + (index * this.#columnWidth) / cells.length, this.#y, 0));
    });
  }

  #room(height: number): boolean {
    const notes = this.#notes.length * NOTE_SIZE * this.#layout.size * 1.2;
    return this.#y - height >= this.#layout.margin + notes + (notes > 0 ? 8 : 0);
  }

  #line(line: SetLine, indent: number, leading: number, justify: boolean, bullet = ''): void {
    const { size } = this.#layout;
    const notes = line.notes.flatMap((number) => {
      const note = this.#pieces.find((each) => each.kind === 'note' && each.level === number);
      return breakLines(
        `{${number}} ${note?.text ?? ''}`,
        this.#font(false),
        NOTE_SIZE * size,
        this.#columnWidth,
        false,
      );
    });
    if (!this.#room(leading + (notes.length + 1) * NOTE_SIZE * size * 1.2))
      if (!this.#room(leading) || notes.length > 0) this.#nextColumn();
    this.#notes.push(...notes);
    this.#y -= leading;
    const blanks = line.runs.reduce((sum, { text }) => sum + text.split(' ').length - 1, 0);
    const spread = justify && blanks > 0 ? (this.#columnWidth - indent - line.width) / blanks : 0;
    const page = this.#pages.at(-1);
    if (bullet !== '')
      page?.push(
        draw(
          [{ text: bullet, font: this.#font(false), size, rise: 0 }],
          this.#left + indent - 12,
          this.#y,
          0,
        ),
      );
    page?.push(draw(line.runs, this.#left + indent, this.#y, spread));
  }
}

const GUTTER = 20;
/** Of the text's. */
const NOTE_SIZE = 0.8;

function draw(runs: readonly Run[], x: number, y: number, spread: number): string {
  let at = x;
  return runs
    .map((run) => {
      const { text, font, size, rise } = run;
      const operators = `BT /F${FONTS.indexOf(font)} ${size} Tf ${spread.toFixed(3)} Tw ${rise} Ts ${at.toFixed(2)} ${y.toFixed(2)} Td (${escaped(text, font)}) Tj ET`;
      at += widthOf(run) + spread * (text.split(' ').length - 1);
      return operators;
    })
    .join('\n');
}

function escaped(text: string, font: FontName): string {
  return [...text]
    .map((letter) => {
      const { code } = glyph(font, letter);
      if (code > 126) return `\\${code.toString(8)}`;
      return /[()\\]/.test(letter) ? `\\${letter}` : letter;
    })
    .join('');
}

/** The file: catalogue, pages, fonts, and a table of where they stand (ISO 32000-1, section 7.5). */
function pdfOf(pages: readonly PageContent[], { width, height }: Layout): Uint8Array {
  const objects: string[] = [];
  const fonts = FONTS.map((_, index) => `/F${index} ${3 + index} 0 R`).join(' ');
  const firstPage = 3 + FONTS.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
  );
  for (const font of FONTS)
    objects.push(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widthList(font)}] >>`,
    );
  pages.forEach((content, index) => {
    const stream = content.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << ${fonts} >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  return assemblePdf(objects);
}

/** A PDF of objects that are numbered from 1 on; the first is the catalogue. */
export function assemblePdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
