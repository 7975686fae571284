import * as vscode from 'vscode';
import { sectionOfMemo } from '../../core/annotation/memo.ts';
import { allMemos, type ListedMemo, MEMO_KINDS, type MemoKind } from '../../core/project/all-memos.ts';
import { briefFile } from '../brief-file.ts';
import type { MemoRef } from '../memos/memo-ref.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { toRange } from '../text-range.ts';
import { withoutIcons } from '../without-icons.ts';
import { answerOf } from './answer-of.ts';
import type { Command, CommandContext } from './command.ts';
import { editMemo } from './edit-memo.ts';
import { showRecord } from './open-project-file.ts';
import { revealAnnotation } from './reveal-annotation.ts';

/** All memos of the workspace by what they are on, to search in; Enter goes there, a button edits. */
export const showMemos: Command = {
  id: 'policyAnnotator.showMemos',
  async run(context) {
    const memos = context.projects.all.flatMap((store) =>
      allMemos(store.project).map((memo): Found => ({ store, memo })),
    );
    if (memos.length === 0)
      throw new Refusal('There are no memos yet. “Edit Memo…” writes one on the passage at the cursor.');
    const chosen = await choose(memos, context.projects.all.length > 1);
    if (!chosen) return;
    const { found, edits } = chosen;
    // A memo of several lines is edited where it stands.
    if (!edits || found.memo.brief !== undefined) await goTo(context, found);
    if (edits) await editMemo.run(context, refOf(found));
  },
};

interface Found {
  readonly store: ProjectStore;
  readonly memo: ListedMemo;
}
interface Item extends vscode.QuickPickItem {
  readonly found?: Found;
}

const GROUPS: Readonly<Record<MemoKind, readonly [name: string, icon: string]>> = {
  annotation: ['Annotations', 'quote'],
  section: ['Sections', 'symbol-class'],
  brief: ['Briefs', 'file-text'],
  tag: ['Tags', 'tag'],
  actor: ['Actors', 'person'],
  meeting: ['Meetings', 'calendar'],
};

function choose(
  memos: readonly Found[],
  hasFolders: boolean,
): Promise<{ readonly found: Found; readonly edits: boolean } | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  let chosen: { readonly found: Found; readonly edits: boolean } | undefined;
  const take = (item: Item | undefined, edits: boolean): void => {
    if (item?.found) chosen = { found: item.found, edits };
    picker.hide();
  };
  picker.title = `Memos (${memos.length})`;
  picker.placeholder = 'Search in memos and in what they are on; Enter goes there';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = MEMO_KINDS.flatMap((kind): Item[] => {
    const own = memos.filter(({ memo }) => memo.kind === kind);
    if (own.length === 0) return [];
    const [name] = GROUPS[kind];
    const label = `${name} (${own.length})`;
    return [
      { label, kind: vscode.QuickPickItemKind.Separator },
      ...own.map((found) => toItem(found, hasFolders)),
    ];
  });
  picker.onDidTriggerItemButton(({ item }) => take(item, true));
  picker.onDidAccept(() => take(picker.activeItems[0], false));
  return answerOf(picker, () => chosen);
}

function toItem(found: Found, hasFolders: boolean): Item {
  const { kind, on, memo, brief, by } = found.memo;
  const where = [
    hasFolders ? found.store.folder.name : undefined,
    brief === on ? undefined : brief,
    by,
  ].filter((each) => each !== undefined);
  return {
    found,
    label: `$(${GROUPS[kind][1]}) ${withoutIcons(on)}`,
    description: withoutIcons(where.join(' · ')),
    detail: withoutIcons(memo.replace(/\s+/g, ' ')),
    buttons: [{ iconPath: new vscode.ThemeIcon('edit'), tooltip: 'Edit Memo' }],
  };
}

const refOf = ({ store, memo: { list, name } }: Found): MemoRef => ({
  folder: store.folder.uri.toString(),
  list,
  name,
});

async function goTo(context: CommandContext, found: Found): Promise<void> {
  const { store, memo } = found;
  const { kind, list, name, brief } = memo;
  if (brief === undefined) {
    const document = await vscode.workspace.openTextDocument(store.file.uri);
    return showRecord(store, document, list, name);
  }
  const uri = await briefFile(context.platform, store.folder, brief);
  if (kind === 'annotation') await revealAnnotation.run(context, { uri: uri.toString(), id: name });
  else {
    const document = await vscode.workspace.openTextDocument(uri);
    const open = await context.briefs.whenReady(document);
    const record = store.project.memos.find(({ id }) => id === name);
    const section = open && record && sectionOfMemo(record, open.brief.sections);
    const selection = open && section ? toRange(open.lines, section.heading) : new vscode.Range(0, 0, 0, 0);
    await vscode.window.showTextDocument(document, { selection });
  }
  await vscode.commands.executeCommand('policyAnnotator.openMemo', refOf(found), { unfoldOnly: true });
}
