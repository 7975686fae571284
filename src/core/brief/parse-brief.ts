import { buildBlocks } from './blocks.ts';
import type { Brief } from './brief.ts';
import { readChunks, readLayout } from './chunks.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';
import { findHeadings } from './headings.ts';
import { readLines } from './lines.ts';
import { markFurniture } from './page-furniture.ts';
import { buildSections } from './sections.ts';
import { markTitleBlock } from './title-block.ts';

/**
 * Reads a brief: its head, its sections as a tree and its blocks. `text` has LF line ends and no BOM
 * (see normaliseText); all offsets refer to it. Any string is a brief: never throws, time linear in the text.
 * Only the first 200 000 lines are read; what stands below belongs to the last section and has no blocks.
 */
export function parseBrief(text: string): Brief {
  const lines = readLines(text);
  const fields = readFrontMatter(text, lines);
  markFurniture(text, lines);
  const layout = readLayout(lines);
  const chunks = readChunks(lines, layout);
  const candidates = findHeadings(text, chunks, layout);
  const title = markTitleBlock(chunks, candidates, fields.get('title')?.value);
  const headings = candidates.filter((candidate) => candidate.accepted);
  const sections = buildSections(headings, text.length, fields.has('title'));
  const taken = new Set<number>();
  for (const { chunk, next } of headings)
    for (let index = chunk.index; index < next; index++) taken.add(index);
  const head = readHead(text, lines, fields, title);
  return { text, head, sections, blocks: buildBlocks(text, chunks, taken, sections) };
}
