import * as vscode from 'vscode';
import type { Edit } from '../../core/project/edit.ts';
import { changedPassages } from '../../core/project/edits/tag-edits.ts';
import { counted } from '../../core/text/counted.ts';
import { property } from './given.ts';

/**
 * Asks before an edit of the codebook changes passages, and says how many. An edit that changes none is not asked
 * about, nor is one with `{ confirmed: true }` among the arguments.
 */
export async function confirmPassages(
  args: readonly unknown[],
  edit: Edit,
  button: string,
  detail = 'It can be undone in one step.',
): Promise<boolean> {
  const count = changedPassages(edit);
  if (count === 0 || property(args, 'confirmed') === true) return true;
  const message = `${edit.label}? ${counted(count, 'passage changes', 'passages change')}.`;
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) === button;
}
