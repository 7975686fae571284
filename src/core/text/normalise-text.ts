/** A brief's text as core counts it, and what was taken off to get there. */
export interface NormalisedText {
  /** LF line ends, no BOM. Nothing else is changed: no Unicode normalisation (it would move offsets). */
  readonly text: string;
  readonly hadBom: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * Turns the content of a file into the text that every offset of core refers to.
 * CRLF and lone CR become LF; a BOM at the start is removed. `lineEnd` is what most lines used.
 */
export function normaliseText(raw: string): NormalisedText {
  const hadBom = raw.charCodeAt(0) === 0xfeff;
  const body = hadBom ? raw.slice(1) : raw;
  if (!body.includes('\r')) return { text: body, hadBom, lineEnd: '\n' };
  const crlf = body.split('\r\n').length - 1;
  const lf = body.split('\n').length - 1 - crlf;
  return { text: body.replace(/\r\n?/g, '\n'), hadBom, lineEnd: crlf > lf ? '\r\n' : '\n' };
}
