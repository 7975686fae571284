import type { Block, BlockKind, Section } from './brief.ts';
import type { Chunk } from './chunks.ts';

/** Chunks that are not headings become blocks; a sentence that a page broke in two is one again. */
export function buildBlocks(
  text: string,
  chunks: readonly Chunk[],
  taken: ReadonlySet<number>,
  sections: readonly Section[],
): Block[] {
  const blocks: Block[] = [];
  let section = -1;
  let open: { chunk: Chunk; kind: BlockKind; start: number; end: number; section: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { kind, start, end } = open;
    blocks.push({ kind, start, end, ...(open.section < 0 ? {} : { section: open.section }) });
    open = undefined;
  };
  for (const chunk of chunks) {
    const start = chunk.first.start + chunk.first.indent;
    const end = chunk.final.start + chunk.final.indent + chunk.final.length;
    for (let next = sections[section + 1]; next && next.start <= start; next = sections[section + 1])
      section++;
    const kind = kindOf(chunk);
    if (taken.has(chunk.index) || kind === undefined) {
      if (taken.has(chunk.index)) close();
      continue;
    }
    if (open && open.section === section && continues(open.chunk, open.kind, chunk, kind))
      open = { ...open, chunk, end };
    else {
      close();
      open = { chunk, kind, start, end, section };
    }
  }
  close();
  return blocks.filter((block) => block.end > block.start && block.end <= text.length);
}

function kindOf(chunk: Chunk): BlockKind | undefined {
  if (chunk.kind === 'bullet') return 'bullet';
  if (chunk.kind === 'table') return 'table';
  if (chunk.kind === 'quotation') return 'quotation';
  if (chunk.kind === 'rule' || chunk.kind === 'markup' || chunk.kind === 'front') return undefined;
  return chunk.first.label && !chunk.first.label.loose ? 'numbered' : 'paragraph';
}

/** The text above stops in mid-sentence and this goes on with it. */
function continues(above: Chunk, aboveKind: BlockKind, chunk: Chunk, kind: BlockKind): boolean {
  if (aboveKind === 'table' || aboveKind === 'quotation') return aboveKind === kind && !above.gapAfter;
  if (kind !== 'paragraph' || above.final.sentenceEnd) return false;
  if (!above.gapAfter) return chunk.first.lower;
  return chunk.first.lower && above.final.length > 30 && above.final.last !== ':' && above.final.last !== ';';
}
