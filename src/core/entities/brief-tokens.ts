import type { Block, Brief } from '../brief/brief.ts';
import { type Token, tokenise } from './tokens.ts';

/** The words of a brief. No name runs over the edge of a heading, block or row. The finders of one brief share them. */
export function briefTokens(brief: Brief): readonly Token[] {
  const breaks = [
    ...brief.sections.flatMap(({ heading }) => [heading.start, heading.end]),
    ...brief.blocks.flatMap((block) => [block.start, ...rowEnds(brief.text, block)]),
  ].sort((a, b) => a - b);
  return tokenise(brief.text, breaks);
}

/** Where the rows of a table end: not all have a stroke there. */
const rowEnds = (text: string, { kind, start, end }: Block): number[] =>
  kind === 'table' ? [...text.slice(start, end).matchAll(/\n/g)].map(({ index }) => start + index) : [];
