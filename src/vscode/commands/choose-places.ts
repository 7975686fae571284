import * as vscode from 'vscode';
import { sectionPathAt } from '../../core/brief/section-at.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { withoutIcons } from '../without-icons.ts';

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
  const items = found.map((range) => ({
    range,
    label: clean(open.text.slice(Math.max(0, range.start - AROUND), range.end + AROUND)),
    description: `line ${open.lines.positionAt(range.start).line + 1}`,
    detail: clean(sectionPathAt(open.brief, range.start)),
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${found.length} Places of ${withoutIcons(what)}: Untick What Is Not Meant`,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ range }) => range);
}
