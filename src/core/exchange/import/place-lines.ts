import type { Problem } from '../../problem.ts';
import { indexLines, type LineIndex } from '../../text/line-index.ts';
import type { ImportedDocument } from './imported.ts';
import type { PlacedImport } from './place-imported.ts';

/**
 * Finds passages that a file gives by lines in the text of their brief, without the white space around them. In a text
 * with more or fewer lines than the file counted they could stand anywhere: then none is placed.
 */
export function placeLines(
  { lines, annotations }: ImportedDocument,
  brief: string,
): { readonly placed: readonly PlacedImport[]; readonly unread: number } {
  const index = indexLines(brief);
  const fits = lines === undefined || lines === linesOf(brief, index);
  const placed = (fits ? annotations : []).flatMap((each): PlacedImport[] => {
    const from = index.startOf(each.start ?? 0);
    const passage = brief.slice(from, index.endOf((each.end ?? 1) - 1));
    const quote = passage.trim();
    if (quote === '') return [];
    const start = from + passage.length - passage.trimStart().length;
    return [{ annotation: { ...each, quote, start }, range: { start, end: start + quote.length } }];
  });
  return { placed, unread: annotations.length - placed.length };
}

/** Why none of a file's passages can be placed in a brief, when they are given by lines and it has others. */
export function otherLines({ name, lines }: ImportedDocument, brief: string): Problem | undefined {
  const has = linesOf(brief, indexLines(brief));
  if (lines === undefined || lines === has) return undefined;
  const message = `${name} was coded with ${lines} lines and has ${has} now: its codes, which are by lines, are left out. Import them into the text that was coded.`;
  return { code: 'other-lines', severity: 'warning', message };
}

/** The lines of a text; its last line end begins no other. */
const linesOf = (text: string, { lineCount }: LineIndex): number => lineCount - Number(text.endsWith('\n'));
