import * as vscode from 'vscode';
import { shorten } from '../../core/text/plain-markdown.ts';
import { compareRanges } from '../../core/text/text-range.ts';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { type EntityRef, entityNamed, entityRef, entityTarget, namedBrief } from './entity-target.ts';
import { tagPlaces } from './tag-places.ts';
import { briefTarget, isAnnotationRef } from './targets.ts';

/**
 * Tags every mention of an actor or meeting in the brief, under all its names, in one step; each can be left out in a
 * list before. Those selected in a tree, the one of a card, the one at the cursor, or the one that is picked. `{ tags }`
 * and `{ all: true }` (no list) answer what it would ask.
 */
export const tagMentions: Command = {
  id: 'policyAnnotator.tagMentions',
  async run(context, ...args) {
    const [arg, selected] = args;
    const brief = await namedBrief(context, arg);
    const several: readonly EntityRef[] = Array.isArray(selected) ? selected.filter(isAnnotationRef) : [];
    const one =
      several.length > 1
        ? undefined
        : await entityTarget(context, brief, arg, 'Tag Every Mention of Which Actor or Meeting?');
    if (several.length < 2 && !one) return;
    await vscode.window.showTextDocument(brief.open.document);
    const target = await briefTarget(context);
    const uri = entityRef(arg)?.uri ?? '';
    const refs = one ? [{ uri, id: one.found.id, list: one.list }] : several;
    // As they read now: the text may have changed while the person chose.
    const found = refs.flatMap((ref) => entityNamed(target.open, ref)?.found ?? []);
    if (found.length === 0) throw new Refusal('This name is no longer found in the brief.');
    const what = shorten(found.map(({ name }) => name).join(', '), 60);
    await tagPlaces(
      context,
      target,
      args,
      what,
      found.flatMap(({ mentions }) => mentions).sort(compareRanges),
    );
  },
};
