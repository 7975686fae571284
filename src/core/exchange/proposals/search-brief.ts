import type { Brief } from '../../brief/brief.ts';
import { sectionPathAt } from '../../brief/section-at.ts';
import type { Recognition } from '../../entities/entity.ts';
import { findWords } from '../../text/find-words.ts';
import { indexLines } from '../../text/line-index.ts';
import { foldWhiteSpace, shorten } from '../../text/plain-markdown.ts';

/** Something in a brief that fits some words. */
export interface BriefHit {
  readonly kind: 'section' | 'actor' | 'meeting' | 'passage';
  readonly section: string;
  /** Counts from 1. */
  readonly line: number;
  /** A section's title, a name, or the block around the words. */
  readonly text: string;
  readonly mentions?: number;
}

const LONGEST = 400;

/**
 * Sections, actors and meetings whose name has the words, then the blocks that have them, each in text order; whatever
 * the case and the white space. At most `most`. Linear in the text.
 */
export function searchBrief(
  words: string,
  { brief, recognition }: { readonly brief: Brief; readonly recognition: Recognition },
  most: number,
): readonly BriefHit[] {
  const wanted = foldWhiteSpace(words).toLowerCase();
  if (wanted === '') return [];
  const lines = indexLines(brief.text);
  const at = (start: number): Pick<BriefHit, 'section' | 'line'> => ({
    section: sectionPathAt(brief, start),
    line: lines.positionAt(start).line + 1,
  });
  const has = (text: string): boolean => foldWhiteSpace(text).toLowerCase().includes(wanted);
  const hits: BriefHit[] = brief.sections
    .filter(({ label, title }) => has(`${label} ${title}`))
    .map(({ start, title, label }) => ({ kind: 'section', ...at(start), text: title || label }));
  for (const kind of ['actor', 'meeting'] as const)
    for (const { name, aliases, mentions } of recognition[`${kind}s`])
      if ([name, ...aliases].some(has))
        hits.push({ kind, ...at(mentions[0]?.start ?? 0), text: name, mentions: mentions.length });
  for (const text of passages(wanted, brief)) {
    if (hits.length >= most) break;
    hits.push({ kind: 'passage', ...at(text.start), text: shorten(text.words, LONGEST) });
  }
  return hits.slice(0, most);
}

/** The blocks that hold the words, each once; words outside of every block stand alone. */
function* passages(wanted: string, { text, blocks }: Brief): Generator<{ start: number; words: string }> {
  let next = 0;
  let last = -1;
  for (const { start, end } of findWords(text, wanted)) {
    while (next < blocks.length && (blocks[next]?.end ?? 0) <= start) next++;
    const block = blocks[next];
    const isInside = block !== undefined && block.start <= start;
    if (isInside && last === next) continue;
    if (isInside) last = next;
    const from = isInside ? block.start : start;
    yield { start, words: foldWhiteSpace(text.slice(from, isInside ? block.end : end)) };
  }
}
