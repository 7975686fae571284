import type { Brief } from '../brief/brief.ts';
import { type Token, tokenise } from './tokens.ts';

/** The words of a brief. No name runs over the edge of a heading or block. The finders of one brief share them. */
export function briefTokens(brief: Brief): readonly Token[] {
  const breaks = [
    ...brief.sections.flatMap(({ heading }) => [heading.start, heading.end]),
    ...brief.blocks.map((block) => block.start),
  ].sort((a, b) => a - b);
  return tokenise(brief.text, breaks);
}
