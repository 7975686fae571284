import * as vscode from 'vscode';
import { isWithinTag, tagLeaf } from '../../core/codebook/tag.ts';
import { isPathInside } from '../../core/project/check-project.ts';
import { Refusal } from '../run-command.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';
import { revealAnnotation } from './reveal-annotation.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** Lists the passages of all briefs that carry a tag or one below it, and goes to the one chosen. */
export const showTagged: Command = {
  id: 'policyAnnotator.showTagged',
  async run(context, arg) {
    const tag = tagOf(arg) ?? (await askTag(context));
    if (tag === undefined) return;
    const items = context.projects.all.flatMap(({ folder, project }) =>
      project.annotations
        .filter((each) => isPathInside(each.brief) && each.tags.some((name) => isWithinTag(name, tag)))
        .map(
          (each): PassageItem => ({
            uri: vscode.Uri.joinPath(folder.uri, each.brief),
            id: each.id,
            label: each.quote.replace(/\s+/g, ' ').slice(0, 120),
            description: each.section === undefined ? each.brief : `${each.brief} · ${each.section}`,
          }),
        ),
    );
    if (items.length === 0) throw new Refusal(`No passage is tagged “${tag}” yet.`);
    const chosen = await vscode.window.showQuickPick(items, {
      title: `Passages Tagged “${tag}”`,
      matchOnDescription: true,
    });
    if (chosen) await revealAnnotation.run(context, { uri: chosen.uri.toString(), id: chosen.id });
  },
};

async function askTag(context: CommandContext): Promise<string | undefined> {
  const store = await chooseStore(context);
  if (!store) return undefined;
  const { codebook } = store.project;
  if (codebook.length === 0) throw new Refusal('The codebook has no tags yet: tag a passage first.');
  const items = codebook.map(({ name, label }) => ({ label: label ?? tagLeaf(name), description: name }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Show Passages with Which Tag?',
    matchOnDescription: true,
  });
  return chosen?.description;
}

function tagOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('tag' in value)) return undefined;
  return typeof value.tag === 'string' ? value.tag : undefined;
}
