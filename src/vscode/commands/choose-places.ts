import * as vscode from 'vscode';
import { sectionPathAt } from '../../core/brief/section-at.ts';
import { counted } from '../../core/text/counted.ts';
import { MOST_FOUND } from '../../core/text/find-words.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { withoutIcons } from '../without-icons.ts';
import { withTicks } from './tick.ts';

/** Characters shown of a place, and before and behind it. */
const MOST_SHOWN = 60;
const AROUND = 40;

/**
 * Shows places of a brief in a list, all ticked, with the words around them; gives those that stay ticked, undefined
 * when the person walks away. `what` names what was found: “the words”, NATO.
 */
export async function choosePlaces(
  open: OpenBrief,
  what: string,
  found: readonly TextRange[],
): Promise<readonly TextRange[] | undefined> {
  const clean = (text: string): string => withoutIcons(text.replace(/\s+/g, ' '));
  const items = found.map((range) => {
    const section = sectionPathAt(open.brief, range.start);
    const line = `line ${open.lines.positionAt(range.start).line + 1}`;
    return {
      range,
      label: clean(shorten(open.text.slice(range.start, range.end), MOST_SHOWN)),
      description: clean(wordsAround(open.text, range)),
      detail: section === '' ? line : clean(`${line} · ${section}`),
      picked: true,
    };
  });
  const chosen = await withTicks(() =>
    vscode.window.showQuickPick(items, {
      title: `${found.length < MOST_FOUND ? '' : 'The First '}${counted(found.length, 'Place')} of ${withoutIcons(what)}: Untick What Is Not Meant`,
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    }),
  );
  return chosen?.map(({ range }) => range);
}

/** The passage with some whole words before and behind it. */
function wordsAround(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '');
  const behind = text.slice(end, end + AROUND).replace(/\s\S*$/, '');
  return `… ${before}${shorten(text.slice(start, end), MOST_SHOWN)}${behind} …`;
}
