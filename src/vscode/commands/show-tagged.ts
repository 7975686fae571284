import * as vscode from 'vscode';
import { tagFamily } from '../../core/codebook/tag-family.ts';
import { isPathInside } from '../../core/project/check-project.ts';
import { withoutProposals } from '../../core/project/edits/proposal-edits.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import { Refusal } from '../run-command.ts';
import { withoutIcons } from '../without-icons.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';
import { revealAnnotation } from './reveal-annotation.ts';
import { pickTag, tagName } from './tag-target.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** Lists the passages of all briefs that carry a tag or one below it, and goes to the one chosen. */
export const showTagged: Command = {
  id: 'policyAnnotator.showTagged',
  async run(context, arg) {
    const tag = tagName([arg]) ?? (await askTag(context));
    if (tag === undefined) return;
    const items = context.projects.all.flatMap(({ folder, project }) => {
      const family = tagFamily(project.codebook);
      return withoutProposals(project)
        .annotations.filter(
          (each) => isPathInside(each.brief) && each.tags.some((name) => family.above(name).has(tag)),
        )
        .map(
          (each): PassageItem => ({
            uri: vscode.Uri.joinPath(folder.uri, each.brief),
            id: each.id,
            label: withoutIcons(shorten(each.quote.replace(/\s+/g, ' '), 120)),
            description: each.section === undefined ? each.brief : `${each.brief} · ${each.section}`,
          }),
        );
    });
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
  return store && pickTag(store, 'Show Passages with Which Tag?');
}
