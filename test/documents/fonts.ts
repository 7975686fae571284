/** Widths of the letters from blank to tilde, in thousandths of the size: Adobe's metrics of the standard fonts. */
const WIDTHS: Readonly<Record<FontName, string>> = {
  Helvetica:
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  'Helvetica-Bold':
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
  'Times-Roman':
    '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
  'Times-Bold':
    '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520',
};

export type FontName = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Times-Bold';
export const FONTS: readonly FontName[] = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Times-Bold'];

/** Windows' Western encoding of what our texts have beside ASCII, with a width. */
const OTHERS: Readonly<Record<string, readonly [code: number, width: number]>> = {
  '•': [0x95, 350],
  '–': [0x96, 500],
  '’': [0x92, 333],
  é: [0xe9, 500],
};

/** The code and width of a letter; a text with another letter is a mistake of ours. */
export function glyph(font: FontName, letter: string): { readonly code: number; readonly width: number } {
  const other = OTHERS[letter];
  const code = other?.[0] ?? letter.charCodeAt(0);
  if (!other && (code < 32 || code > 126)) throw new Error(`No width for “${letter}”`);
  const width = other?.[1] ?? Number(WIDTHS[font].split(' ')[code - 32]);
  return { code, width };
}

/** `/Widths` of a font for the codes 32 to 255. */
export function widthList(font: FontName): string {
  const ascii = WIDTHS[font].split(' ');
  const rest = Array.from({ length: 129 }, (_, index) => {
    const other = Object.values(OTHERS).find(([code]) => code === index + 127);
    return String(other?.[1] ?? 500);
  });
  return [...ascii, ...rest].join(' ');
}
