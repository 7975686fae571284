import type { AlignedTexts } from './align/aligned-texts.ts';
import { boundary, type Words } from './align/words.ts';

/** The words of a passage in the old text, and which of them is the first or last that survived. */
export interface Survivors {
  readonly first: number;
  readonly last: number;
  readonly survivor: number;
}

/** The start or end of a sentence, line or paragraph. */
const SENTENCE = 2;
const LINE = 3;

/**
 * A passage whose first words were rewritten still starts where its sentence, line or paragraph does: the new word
 * there, if what lies between replaced no more than was lost and belongs to nothing else. Otherwise the word that
 * continues the first survivor.
 */
export function snapStart(texts: AlignedTexts, { first, last, survivor }: Survivors): number {
  const { oldWords, newWords, alignment } = texts;
  const now = alignment.toNew[survivor] ?? 0;
  const wanted = startLevel(oldWords, first);
  if (wanted < SENTENCE || !isLost(texts, first, survivor)) return now;
  for (let j = now; j >= 0 && now - j <= survivor - first; j--) {
    if (isForeign(texts, j, first, last)) return now;
    if (startLevel(newWords, j) >= wanted) return j;
  }
  return now;
}

/** The same for the end; undefined where it does not snap. */
export function snapEnd(texts: AlignedTexts, { first, last, survivor }: Survivors): number | undefined {
  const { oldWords, newWords, alignment } = texts;
  const now = alignment.toNew[survivor] ?? 0;
  const wanted = boundary(oldWords, last + 1);
  if (wanted < SENTENCE || !isLost(texts, survivor + 1, last + 1)) return undefined;
  for (let j = now; j < newWords.count && j - now <= last - survivor; j++) {
    if (isForeign(texts, j, first, last)) return undefined;
    if (boundary(newWords, j + 1) >= wanted) return j;
  }
  return undefined;
}

/** As {@link boundary}; what follows the sign of a list item starts the line. */
function startLevel(words: Words, at: number): number {
  const own = boundary(words, at);
  if (own >= SENTENCE || at === 0 || boundary(words, at - 1) < LINE) return own;
  return /[-*•]/.test(words.text[words.starts[at - 1] ?? 0] ?? '') ? LINE : own;
}

/** Whether no old word from..to stands anywhere in the new text. */
function isLost({ alignment }: AlignedTexts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((alignment.toNew[i] ?? -1) >= 0) return false;
  return true;
}

/** Whether a new word continues one outside of the passage. */
function isForeign({ alignment }: AlignedTexts, j: number, first: number, last: number): boolean {
  const old = alignment.toOld[j] ?? -1;
  return old >= 0 && (old < first || old > last);
}
