import * as vscode from 'vscode';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { entityNamed, entityRef, entityTarget, namedBrief } from './entity-target.ts';
import { tagPlaces } from './tag-places.ts';
import { briefTarget } from './targets.ts';

/**
 * Tags every mention of an actor or meeting in the brief, under all its names, in one step; each can be left out in a
 * list before. The one given by a tree or card, the one at the cursor, or the one that is picked. `{ tags }` and
 * `{ all: true }` (no list) answer what it would ask.
 */
export const tagMentions: Command = {
  id: 'policyAnnotator.tagMentions',
  async run(context, ...args) {
    const [arg] = args;
    const brief = await namedBrief(context, arg);
    const entity = await entityTarget(context, brief, arg, 'Tag Every Mention of Which Actor or Meeting?');
    if (!entity) return;
    await vscode.window.showTextDocument(brief.open.document, { preserveFocus: false });
    const target = await briefTarget(context);
    // As it reads now: the text may have changed while the person chose.
    const ref = entityRef(arg) ?? { uri: '', id: entity.found.id, list: entity.list };
    const found = entityNamed(target.open, { ...ref, list: entity.list });
    if (!found) throw new Refusal('This name is no longer found in the brief.');
    await tagPlaces(context, target, args, found.found.name, found.found.mentions);
  },
};
