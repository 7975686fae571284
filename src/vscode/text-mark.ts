import { hashText } from './snapshots/squeeze.ts';

/** What a text is known again by, in a file whatever its line ends. */
export interface TextMark {
  /** SHA-256 of the normalised text. */
  readonly hash: string;
  /** Sizes, in bytes, that a file with it can have. */
  readonly least: number;
  readonly most: number;
}

const BOM_BYTES = 3;

/** The mark of a normalised text; undefined for one without a word, which is as good as any, and where there is no hash. */
export async function markText(text: string): Promise<TextMark | undefined> {
  const hash = /\S/.test(text) ? await hashText(text) : undefined;
  if (hash === undefined) return undefined;
  const least = new TextEncoder().encode(text).length;
  return { hash, least, most: least + (text.split('\n').length - 1) + BOM_BYTES };
}
