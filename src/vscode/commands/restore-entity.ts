import * as vscode from 'vscode';
import { type ListedEntry, restoreEntry } from '../../core/project/edits/entity-edits.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { chooseStore } from './choose-store.ts';
import type { Command } from './command.ts';
import { property } from './given.ts';

/** Takes back that a name was dismissed: `{ id }` of the entry, or one of a list. */
export const restoreEntity: Command = {
  id: 'policyAnnotator.restoreEntity',
  async run(context, ...args) {
    const store = await chooseStore(context);
    if (!store) return;
    const { actors, meetings } = store.project;
    const dismissed: readonly ListedEntry[] = [
      ...actors.map((entry): ListedEntry => ({ list: 'actors', entry })),
      ...meetings.map((entry): ListedEntry => ({ list: 'meetings', entry })),
    ].filter(({ entry }) => entry.ignore);
    if (dismissed.length === 0) throw new Refusal('No actor or meeting is dismissed in this folder.');
    const id = property(args, 'id');
    const items = dismissed.map((listed) => ({
      listed,
      label: listed.entry.name,
      description: listed.list === 'actors' ? listed.entry.type : 'meeting',
    }));
    const chosen =
      items.find(({ listed }) => listed.entry.id === id) ??
      (await vscode.window.showQuickPick(items, { title: 'Restore a Dismissed Name' }));
    if (chosen) await applyAndSay(context, store, restoreEntry(store.project, chosen.listed));
  },
};
