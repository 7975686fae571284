import type { Alignment } from './alignment.ts';
import type { Words } from './words.ts';

/** Both texts cut into words, and which word continues which. */
export interface AlignedTexts {
  readonly oldWords: Words;
  readonly newWords: Words;
  readonly alignment: Alignment;
}
