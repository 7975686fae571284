import type { BriefMove } from '../annotation/sure-moves.ts';
import { counted } from '../text/counted.ts';
import type { Edit } from './edit.ts';

/** Says in one sentence what an edit that follows moved briefs did: "3 annotations of a.txt followed it to notes/b.txt." */
export function tellMoves({ changes }: Edit, moves: readonly BriefMove[]): string {
  const annotations = changes.filter(({ list }) => list === 'annotations').length;
  const memos = changes.length - annotations;
  const what = [
    ...(annotations > 0 ? [counted(annotations, 'annotation')] : []),
    ...(memos > 0 ? [counted(memos, 'memo')] : []),
  ].join(' and ');
  const [only, ...others] = moves;
  if (only && others.length === 0) return `${what} of ${only.from} followed it to ${only.to}.`;
  const folder = commonFolder(moves);
  const where = folder === undefined ? 'their new places' : folder;
  return `${what} of ${moves.length} briefs followed them to ${where}.`;
}

/** The folder that was moved or renamed with all of the briefs, under its new path; undefined when there is none. */
function commonFolder(moves: readonly BriefMove[]): string | undefined {
  const folders = new Set(moves.map(({ from, to }) => renamedFolder(from, to)));
  const [folder] = folders;
  return folders.size === 1 ? folder : undefined;
}

/** What is left of the new path without the names at its end that the old path ends with, too. */
function renamedFolder(from: string, to: string): string | undefined {
  const [old, now] = [from.split('/'), to.split('/')];
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return now.length > 0 && now.length < to.split('/').length ? now.join('/') : undefined;
}
