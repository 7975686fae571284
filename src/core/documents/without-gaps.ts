import type { DocumentBlock } from './document.ts';

/** The blocks with the levels of their headings in the same order, but from 1 on and without gaps. */
export function withoutGaps(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const levels = new Map([...used].sort((a, b) => a - b).map((level, index) => [level, index + 1]));
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: levels.get(block.level) ?? 1 } : block,
  );
}
