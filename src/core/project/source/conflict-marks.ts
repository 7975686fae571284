import type { Problem } from '../../problem.ts';

/** A text in which git's conflict marks are comments, and what to say about them. */
export interface Unmarked {
  /** As long as the original, so that every offset is the same. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Finds the marks that an unfinished git merge leaves (`<<<<<<<`, `|||||||`, `=======`, `>>>>>>>` at the start
 * of a line) and turns them into comments, so that the records of both sides can still be read and shown.
 */
export function hideConflictMarks(raw: string): Unmarked {
  if (!raw.includes('<<<<<<<') || !FIRST_MARK.test(raw)) return { text: raw, problems: [] };
  const problems: Problem[] = [];
  const text = raw.replace(ANY_MARK, (line, offset: number) => {
    if (line.startsWith('<')) {
      problems.push({
        code: 'conflict-marks',
        severity: 'error',
        message:
          'A git merge is unfinished here. Keep what is right of both sides, delete the lines with <<<<<<<, ======= and >>>>>>>, and save. Until then nothing is written to this file.',
        range: { start: offset, end: offset + line.length },
      });
    }
    return `#${line.slice(1)}`;
  });
  return { text, problems };
}

const FIRST_MARK = /^<{7}(?: |\r?$)/m;
const ANY_MARK = /^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|$)[^\r\n]*/gm;
