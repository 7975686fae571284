import * as vscode from 'vscode';
import { annotationsByBrief } from '../../core/project/annotations-by-brief.ts';
import { moveBrief } from '../../core/project/edits/place-edits.ts';
import { briefFile } from '../brief-file.ts';
import { findLikelyBriefs } from '../moves/likely-briefs.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';

/** A brief that is not found any more, and where it is now; `folder` is the URI of the workspace folder. */
export interface MovedBrief {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
}

/** Gives the annotations of a brief that was moved or renamed by other means its new path. */
export const moveAnnotations: Command = {
  id: 'policyAnnotator.moveAnnotations',
  async run(context, arg) {
    const { store, from, to } = (isMovedBrief(arg) ? given(context, arg) : await ask(context)) ?? {};
    if (!store || from === undefined || to === undefined) return;
    const edit = moveBrief(store.project, from, to);
    if (edit.changes.length === 0) throw new Refusal(`There are no annotations on “${from}”.`);
    const [old, now] = [
      vscode.Uri.joinPath(store.folder.uri, from),
      await briefFile(context.platform, store.folder, to),
    ];
    await context.snapshots.copy(old, now);
    await context.briefs.renamed(old, now);
    await applyAndSay(context, store, edit);
  },
};

interface Move extends Omit<MovedBrief, 'folder'> {
  readonly store: ProjectStore;
}

function given({ projects }: CommandContext, { folder, from, to }: MovedBrief): Move | undefined {
  const store = projects.named(folder);
  return store && { store, from, to };
}

/** Asks which of the briefs that are not found, and where it is. */
async function ask(context: CommandContext): Promise<Move | undefined> {
  const store = await chooseStore(context);
  if (!store) return undefined;
  const missing = await missingBriefs(context, store);
  if (missing.length === 0) throw new Refusal('Every brief with annotations is where the project file says.');
  const title = 'Move the Annotations of Which Brief?';
  const from = missing.length === 1 ? missing[0] : await vscode.window.showQuickPick(missing, { title });
  if (from === undefined) return undefined;
  const { token } = new vscode.CancellationTokenSource();
  const likely = await findLikelyBriefs(context, store, from, token);
  if (likely.length === 0)
    throw new Refusal(`No text of this folder holds the passages of “${from}”. Correct “brief” in the file.`);
  const items = likely.map(({ path, share }) => ({
    label: path,
    description: `has ${Math.round(share * 100)} % of its passages`,
  }));
  const to = await vscode.window.showQuickPick(items, { title: `Where Is “${from}” Now?` });
  return to && { store, from, to: to.label };
}

async function missingBriefs({ platform }: CommandContext, store: ProjectStore): Promise<readonly string[]> {
  const missing = [];
  for (const path of annotationsByBrief(store.project.annotations).keys()) {
    try {
      await vscode.workspace.fs.stat(await briefFile(platform, store.folder, path));
    } catch (error) {
      if (!(error instanceof Refusal)) missing.push(path);
    }
  }
  return missing;
}

function isMovedBrief(value: unknown): value is MovedBrief {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['folder', 'from', 'to'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
