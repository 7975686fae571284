import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { changeTags as changeTagsEdit, retag } from '../../core/project/edits/annotation-edits.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { askTags } from './ask-tags.ts';
import { refuseUnlisted } from './codebook-lock.ts';
import type { Command, CommandContext } from './command.ts';
import { property } from './given.ts';
import { type AnnotationRef, annotationOnLine, annotationTarget, annotationTargets } from './targets.ts';

/** Changes the tags of an annotation: the one given, all selected in the view, one of a line, or the innermost at the cursor. */
export const changeTags: Command = {
  id: 'policyAnnotator.changeTags',
  async run(context, ...args) {
    const several = annotationTargets(context, args);
    if (several) {
      for (const [store, found] of several) await changeSeveral(context, store, found, args);
      return;
    }
    const line = property(args, 'lineNumber'); // from the menu of line numbers
    const target =
      typeof line === 'number'
        ? await annotationOnLine(context, line)
        : await annotationTarget(context, args);
    if (!target) return;
    const { store, annotation, uri } = target;
    const { project } = store; // as it is while the person looks at it
    const tags = await askTags(context, store, args, 'Change Tags', annotation.tags);
    if (!tags) return;
    if (tags.length === 0) {
      const ref: AnnotationRef = { uri: uri.toString(), id: annotation.id };
      throw new Refusal('An annotation needs at least one tag.', {
        title: 'Delete Annotation',
        run: () => vscode.commands.executeCommand('policyAnnotator.deleteAnnotation', ref),
      });
    }
    refuseUnlisted(store, tags);
    await applyAndSay(context, store, changeTagsEdit(project, [annotation.id], tags));
    await context.recent.use(
      store.folder,
      tags.map((tag) => tag.name).filter((name) => !annotation.tags.includes(name)),
    );
  },
};

/** The list shows the tags that all of them have: what is ticked is added to each, what is unticked is taken off. */
async function changeSeveral(
  context: CommandContext,
  store: ProjectStore,
  found: readonly Annotation[],
  args: readonly unknown[],
): Promise<void> {
  const shared = (found[0]?.tags ?? []).filter((tag) => found.every(({ tags }) => tags.includes(tag)));
  const tags = await askTags(context, store, args, `Change Tags of ${found.length} Passages`, shared);
  if (!tags) return;
  refuseUnlisted(store, tags);
  const names = tags.map(({ name }) => name);
  const remove = shared.filter((tag) => !names.includes(tag));
  const ids = found.map(({ id }) => id);
  await applyAndSay(context, store, retag(store.project, ids, { add: tags, remove }));
  await context.recent.use(
    store.folder,
    names.filter((name) => !shared.includes(name)),
  );
}
