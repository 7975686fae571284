import * as vscode from 'vscode';
import type { OwnField } from '../../core/codebook/own-field.ts';
import { type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import {
  addCodebook,
  beginCodebook,
  type CodebookItem,
  type CodebookPlan,
  type OtherCodebook,
  planCodebook,
} from '../../core/project/edits/codebook-edits.ts';
import { newProjectFile } from '../../core/project/new-project-file.ts';
import { readProject } from '../../core/project/project-source.ts';
import { counted } from '../../core/text/counted.ts';
import type { ProjectStore } from '../project-store.ts';
import { rowText } from '../without-icons.ts';
import { applyAndSay } from './apply.ts';
import { refuseWhenLocked } from './codebook-lock.ts';
import type { CommandContext } from './command.ts';

interface PreviewItem extends vscode.QuickPickItem {
  readonly item?: CodebookItem;
}

/**
 * Shows what another codebook would bring, new things ticked and clashes not, and adds what is ticked as one edit. With
 * `isSure` all that is new is added without asking. A file that is still to be created begins with this codebook alone.
 */
export async function addWithPreview(
  context: CommandContext,
  store: ProjectStore,
  name: string,
  other: OtherCodebook,
  isSure: boolean,
): Promise<void> {
  refuseWhenLocked(store);
  const plan = planCodebook(store.project, other);
  if (plan.added.length + plan.clashes.length === 0) {
    const same = counted(plan.same, 'entry', 'entries');
    void vscode.window.showInformationMessage(
      `${name} brings nothing new: the codebook has ${plan.same === 1 ? 'its one entry' : `all ${same}`}.`,
    );
    return;
  }
  const chosen = isSure ? plan.added : await preview(name, plan);
  if (!chosen || chosen.length === 0) return;
  const edit = store.source
    ? addCodebook(store.project, name, chosen)
    : beginCodebook(store.toEdit, name, chosen);
  await applyAndSay(context, store, edit);
}

/** The codebook that a new project file begins with. */
export function firstCodebook(): OtherCodebook {
  const { codebook, fields } = readProject(newProjectFile()).project;
  return { tags: codebook, fields };
}

async function preview(
  name: string,
  { added, clashes, same }: CodebookPlan,
): Promise<readonly CodebookItem[] | undefined> {
  const items: PreviewItem[] = [
    ...heading(`New (${added.length})`, added),
    ...added.map((item) => ({ item, picked: true, ...shown(item), detail: meaning(item.after) })),
    ...heading(`In your codebook with other words (${clashes.length})`, clashes),
    ...clashes.map((item) => ({ item, picked: false, ...shown(item), detail: difference(item) })),
  ];
  const known = same === 0 ? '' : ` ${counted(same, 'entry is', 'entries are')} there already.`;
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Add Codebook ${name}`,
    placeHolder: `Untick what you do not want.${clashes.length > 0 ? ' Tick a clash to take the other words.' : ''}${known}`,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.flatMap(({ item }) => item ?? []);
}

const heading = (label: string, items: readonly unknown[]): readonly PreviewItem[] =>
  items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }];

function shown({ list, name, after }: CodebookItem): {
  readonly label: string;
  readonly description: string;
} {
  const label = rowText(after.label ?? tagLeaf(name));
  return { label, description: rowText(list === 'codebook' ? name : `field · ${after.type}`) };
}

const meaning = (entry: Tag | OwnField): string =>
  rowText(('include' in entry ? entry.include : undefined) ?? entry.memo ?? '');

/** "label: Dispute → Other": what would be written over, and with what. */
function difference({ before, after, differs }: CodebookItem): string {
  const value = (entry: object | undefined, key: string): string => {
    const found = (entry as Readonly<Record<string, unknown>> | undefined)?.[key];
    const text = rowText(Array.isArray(found) ? found.join(', ') : String(found ?? 'none'));
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  return differs.map((key) => `${key}: ${value(before, key)} → ${value(after, key)}`).join(' · ');
}
