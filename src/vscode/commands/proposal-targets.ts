import * as vscode from 'vscode';
import { type Annotation, isProposed } from '../../core/annotation/annotation.ts';
import type { Edit } from '../../core/project/edit.ts';
import { counted } from '../../core/text/counted.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { toOffset, toRange } from '../text-range.ts';
import { applyAndSay } from './apply.ts';
import type { CommandContext } from './command.ts';
import {
  type AnnotationRef,
  annotationsAt,
  annotationTarget,
  annotationTargets,
  isAnnotationRef,
  refuseLostRow,
} from './targets.ts';

/** Proposals by the project file that keeps them. */
export type Proposals = ReadonlyMap<ProjectStore, readonly Annotation[]>;

/** Makes the edit that accepts or rejects proposals, or refuses to. */
export type Settle = (store: ProjectStore, found: readonly Annotation[]) => Edit;

/**
 * Settles the proposal that a row, card or quick fix names, or all that are selected in the view, or else the innermost
 * one at the cursor; then the cursor goes on to the next.
 */
export async function settleSome(
  context: CommandContext,
  args: readonly unknown[],
  settle: Settle,
): Promise<void> {
  refuseLostRow(args);
  const several = annotationTargets(context, args);
  if (several) return settleAll(context, several, settle);
  const [arg] = args;
  const ref = isAnnotationRef(arg) ? arg : proposalAtCursor(context);
  const { store, annotation } = await annotationTarget(context, [ref]);
  if (!isProposed(annotation)) throw new Refusal('This annotation is no proposal: a person made it.');
  await settleAll(context, new Map([[store, [annotation]]]), settle);
  if (!isAnnotationRef(arg)) goOn(context, annotation.id);
}

/** Settles proposals, those of a project file in one edit. Refuses when there are none. */
export async function settleAll(context: CommandContext, targets: Proposals, settle: Settle): Promise<void> {
  const proposals = [...targets].map(([store, found]) => [store, found.filter(isProposed)] as const);
  if (proposals.every(([, found]) => found.length === 0)) throw new Refusal('No proposals wait here.');
  for (const [store, found] of proposals)
    if (found.length > 0) await applyAndSay(context, store, settle(store, found));
}

/**
 * All proposals that a group of the view holds (`refs`), or else those of the brief or of all briefs, as a person
 * chooses by their number. Undefined when the person walks away.
 */
export async function chooseProposals(
  context: CommandContext,
  arg: unknown,
  verb: 'Accept' | 'Reject',
): Promise<Proposals | undefined> {
  const refs = refsOf(arg);
  if (refs.length === 1) {
    const { store, annotation } = await annotationTarget(context, refs);
    return new Map([[store, [annotation]]]);
  }
  if (refs.length > 1) return annotationTargets(context, [undefined, refs]);
  const all = context.projects.all.map(
    (store) => [store, store.project.annotations.filter(isProposed)] as const,
  );
  const document = context.briefs.activeEditor?.document;
  const store = document && context.projects.of(document.uri);
  const here = document ? context.projects.annotationsOf(document.uri).filter(isProposed) : [];
  const count = all.reduce((sum, [, found]) => sum + found.length, 0);
  if (count === 0) throw new Refusal('No proposals wait.');
  const items = [
    ...(store && here.length > 0 && here.length < count
      ? [
          {
            label: `${verb} ${counted(here.length, 'Proposal')} of This Brief`,
            targets: new Map([[store, here]]),
          },
        ]
      : []),
    { label: `${verb} ${counted(count, 'Proposal')} of All Briefs`, targets: new Map(all) },
  ];
  return (await vscode.window.showQuickPick(items, { title: `${verb} All Proposals` }))?.targets;
}

function refsOf(arg: unknown): readonly AnnotationRef[] {
  if (typeof arg !== 'object' || arg === null || !('refs' in arg) || !Array.isArray(arg.refs)) return [];
  return arg.refs.filter(isAnnotationRef);
}

function proposalAtCursor({ briefs, annotations }: CommandContext): AnnotationRef {
  const editor = briefs.activeEditor;
  const open = briefs.active;
  if (!editor || !open) throw new Refusal('Open a brief first.');
  const proposals = annotations.located(editor.document).filter(({ annotation }) => isProposed(annotation));
  const found = annotationsAt(proposals, toOffset(open.lines, editor.selection.active))[0];
  if (found) return { uri: editor.document.uri.toString(), id: found.annotation.id };
  throw new Refusal(
    proposals.length > 0
      ? 'Put the cursor into a proposed passage first, or use the group “Proposed” of the Annotations view.'
      : 'No proposals wait in this brief.',
  );
}

/** Selects the proposal behind the one that was settled, from the end to the beginning; none when it was the last. */
function goOn({ briefs, annotations }: CommandContext, settled: string): void {
  const editor = briefs.activeEditor;
  const open = briefs.active;
  if (!editor || !open) return;
  const here = toOffset(open.lines, editor.selection.start);
  const ranges = annotations
    .located(editor.document)
    .filter(({ annotation }) => isProposed(annotation) && annotation.id !== settled)
    .flatMap(({ range }) => range ?? []);
  const next = ranges.find(({ start }) => start >= here) ?? ranges[0];
  if (!next) return;
  const range = toRange(open.lines, next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
