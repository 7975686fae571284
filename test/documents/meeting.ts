import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A piece of a meeting's text, as its document should be read. `{1}` in a text refers to note 1. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'note';
  /** Of a heading 1 to 3, of an item 0 or 1. */
  readonly level: number;
  readonly text: string;
}

/** Names of the texts in `meetings`. */
export const MEETINGS = [
  'g7-hiroshima',
  'cop28-dubai',
  'nato-vilnius',
  'security-council-mali',
  'european-council-december',
  'wto-abu-dhabi',
  'antarctic-treaty-kochi',
  'brics-johannesburg',
  'ai-safety-bletchley',
  'african-union-addis',
] as const;

/** A text in our own words about a public meeting, piece by piece: what its documents are made of, and their gold. */
export function readMeeting(name: (typeof MEETINGS)[number]): readonly Piece[] {
  const raw = readFileSync(path.join('test/documents/meetings', `${name}.txt`), 'utf8');
  return raw
    .split('\n')
    .filter((line) => line !== '')
    .map(readPiece);
}

function readPiece(line: string): Piece {
  const [mark = '', text = ''] = /^(#+|--?|\||\^\d)\s/.test(line)
    ? [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]
    : ['', line];
  if (mark.startsWith('#')) return { kind: 'heading', level: mark.length, text };
  if (mark.startsWith('-')) return { kind: 'item', level: mark.length - 1, text };
  if (mark === '|') return { kind: 'row', level: 0, text: text.replace(/\s\|$/, '') };
  if (mark.startsWith('^')) return { kind: 'note', level: Number(mark.slice(1)), text };
  return { kind: 'paragraph', level: 0, text };
}
