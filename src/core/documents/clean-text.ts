const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** What fonts for symbols have at a bullet's place. */
const SYMBOL_BULLETS = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g;

/**
 * Text as a person would type it: ligatures as letters, accents on their letters (NFC), every kind of blank as one
 * blank, none at the ends; without control characters, soft hyphens and signs of no width.
 */
export function cleanText(raw: string): string {
  return cleanPiece(raw).trim();
}

/** The same for a piece of a line, which may begin or end with a blank. */
export function cleanPiece(raw: string): string {
  return raw
    .replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(SYMBOL_BULLETS, '•')
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff\ue000\ue001\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])/g, '')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .normalize('NFC');
}
