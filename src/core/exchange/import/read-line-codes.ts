import type { Read } from '../../problem.ts';
import { type Imported, type ImportedAnnotation, joinTags, NOTHING } from './imported.ts';

const NAME = /^(.+)\.([^.]+)\.codes$/i;

/** Whether a file is called as qc calls its codes: `interview.txt.ada.codes`. */
export const isLineCodes = (name: string): boolean => NAME.test(name);

/**
 * The codes of one coder of qc (the command-line program "qualitative coding"): a line for each line of the text, with
 * its codes and commas between them. A code on lines that follow one another is one passage. Positions are lines, from
 * 0, which only a text with as many lines can tell.
 */
export function readLineCodes(name: string, text: string): Read<Imported> {
  const [, document = name, by = ''] = NAME.exec(name) ?? [];
  const lines = text.replace(/\n$/, '').split('\n');
  const open = new Map<string, number>();
  const annotations: ImportedAnnotation[] = [];
  for (const [at, line] of [...lines, ''].entries()) {
    const codes = new Set(line.split(',').map((each) => each.trim()));
    codes.delete('');
    for (const [code, start] of open)
      if (!codes.has(code)) {
        annotations.push({ quote: '', start, end: at, tags: [code], by });
        open.delete(code);
      }
    for (const code of codes) if (!open.has(code)) open.set(code, at);
  }
  const inOrder = annotations.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0));
  const read = {
    name: document,
    unit: 'lines',
    lines: lines.length,
    annotations: joinTags(inOrder),
  } as const;
  return { value: { ...NOTHING, format: 'qc', documents: [read] }, problems: [] };
}
