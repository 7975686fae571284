import { type DocumentBlock, type DocumentText, type MadeBrief, NOTE_MARKS } from './document.ts';

/** Where a brief comes from. */
export interface DocumentSource {
  /** The original's file name. */
  readonly name: string;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256: string;
}

const DEEPEST = 6;

/**
 * The brief of a document: front matter that names the original and its hash, `#` headings, a line a paragraph,
 * `- ` bullets, `| … |` rows, and `[^1]` notes at the end of the section that refers to them. LF line ends. The same
 * document gives the same text.
 */
export function writeBrief({ blocks, remarks }: DocumentText, source: DocumentSource): MadeBrief {
  const notes = numberNotes(blocks);
  const lines = ['---', `source: ${quoted(source.name)}`, `sha256: ${source.sha256}`, '---', ''];
  let waiting: string[] = [];
  const told = new Set<string>();
  const words = (text: string): string =>
    text.replace(NOTE_MARKS, (_, id: string, at: number) => {
      const note = notes.get(id);
      if (!note) return unexplained(id.slice(id.lastIndexOf(' ') + 1), text.slice(Math.max(0, at - 4), at));
      if (!told.has(id)) waiting.push(`[^${note.label}]: ${note.text}`);
      told.add(id);
      return `[^${note.label}]`;
    });
  const flush = (): void => {
    for (const note of waiting) lines.push(note, '');
    waiting = [];
  };
  let before: DocumentBlock | undefined;
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    if (before?.kind === 'item' && block.kind !== 'item') lines.push('');
    if (block.kind === 'heading') {
      flush();
      lines.push(`${'#'.repeat(Math.min(DEEPEST, Math.max(1, block.level)))} ${words(block.text)}`, '');
    } else if (block.kind === 'item') lines.push(`${'  '.repeat(block.depth)}- ${words(block.text)}`);
    else if (block.kind === 'table') {
      for (const row of block.rows)
        lines.push(`| ${row.map((cell) => words(cell).replaceAll('|', '/')).join(' | ')} |`);
      lines.push('');
    } else lines.push(plain(words(block.text)), '');
    before = block;
  }
  if (before?.kind === 'item') lines.push('');
  flush();
  // Notes to which nothing refers, as their mark was not seen, are not lost.
  for (const [id, { label, text }] of notes) if (!told.has(id)) lines.push(`[^${label}]: ${text}`, '');
  return { text: `${lines.join('\n').trimEnd()}\n`, remarks };
}

/** A raised figure that no note explains: in brackets, but for square metres. */
const unexplained = (mark: string, before: string): string =>
  /(?:^|[^\p{L}])[ckm]?m$/u.test(before) ? mark : `[${mark}]`;

/** Notes by their id. They keep their numbers unless these begin anew on each page. */
function numberNotes(
  blocks: readonly DocumentBlock[],
): ReadonlyMap<string, { readonly label: string; readonly text: string }> {
  const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block] : []));
  const labels = notes.map(({ id }) => id.slice(id.lastIndexOf(' ') + 1));
  // A Word document's ids are not the numbers that it shows; those of pages are.
  const isShown = notes.every(({ id }) => /^\d+ \w+$/.test(id));
  const isUnique = isShown && new Set(labels).size === labels.length;
  return new Map(
    notes.map(({ id, text }, index) => [
      id,
      {
        label: isUnique ? (labels[index] ?? '') : String(index + 1),
        text: text.replace(NOTE_MARKS, (_, other: string) => other.slice(other.lastIndexOf(' ') + 1)),
      },
    ]),
  );
}

/** A paragraph must not look like a heading or the edge of front matter. */
const plain = (text: string): string => (/^(?:#|-{3}|\+{3}|```|~~~)/.test(text) ? `\\${text}` : text);

function quoted(name: string): string {
  const oneLine = name.replace(/[\u0000-\u001f\u2028\u2029"\\]/g, '_');
  return /^[\w][\w .()-]*$/.test(oneLine) ? oneLine : `"${oneLine}"`;
}
