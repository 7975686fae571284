import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { trimPassage } from '../new-annotation.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStore } from '../project-store.ts';
import type { BriefAddress } from '../project-stores.ts';
import { Refusal } from '../run-command.ts';
import { toOffset, toTextRange } from '../text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { rowText } from '../without-icons.ts';
import type { CommandContext } from './command.ts';

/** How trees, hover cards and links name an annotation: the brief's URI and the annotation's id. */
export interface AnnotationRef {
  readonly uri: string;
  readonly id: string;
}

/** An annotation and where it is kept. */
export interface AnnotationTarget {
  readonly store: ProjectStore;
  readonly annotation: Annotation;
  readonly uri: vscode.Uri;
}

/** A brief that can be annotated now. */
export interface BriefTarget extends BriefAddress {
  readonly editor: vscode.TextEditor;
  readonly open: OpenBrief;
}

export function isAnnotationRef(value: unknown): value is AnnotationRef {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

/** The active editor as a brief; a plain text that is none yet will do. Refuses with what to do first. */
export async function briefTarget({ briefs, projects }: CommandContext): Promise<BriefTarget> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !briefs.canBeBrief(editor.document))
    throw new Refusal('Open a brief first: a text or Markdown file in a folder of this window.');
  const address = projects.addressOf(editor.document.uri);
  if (!address)
    throw new Refusal(
      'Open the folder that holds this file first: annotations are kept in a file at the folder’s root.',
      { title: 'Open Folder…', run: () => vscode.commands.executeCommand('vscode.openFolder') },
    );
  let open = briefs.read(editor.document);
  while (open?.isLong) {
    await open.ready();
    const now = briefs.read(editor.document);
    if (now === open) break;
    open = now; // someone typed meanwhile
  }
  if (!open) throw new Refusal('This file is too large to be annotated.');
  return { ...address, editor, open };
}

/** Shows the brief of the annotation that a tree or card names; without one, the active editor stays. */
export async function showBriefOf(arg: unknown): Promise<void> {
  if (isAnnotationRef(arg)) await vscode.window.showTextDocument(vscode.Uri.parse(arg.uri, true));
}

/** The selected passages without white space at their ends, in text order. Refuses when nothing is selected. */
export function selectedPassages({ editor, open }: BriefTarget): readonly TextRange[] {
  const passages = editor.selections.flatMap(
    (selection) => trimPassage(open.text, toTextRange(open.lines, selection)) ?? [],
  );
  if (passages.length === 0) throw new Refusal('Select a passage first.');
  return passages.sort((a, b) => a.start - b.start);
}

/**
 * The annotation that the first of a command's arguments names, or else the innermost one at the cursor. Refuses when
 * there is none, and when the arguments are those of a row that VS Code has lost.
 */
export async function annotationTarget(
  context: CommandContext,
  args: readonly unknown[],
): Promise<AnnotationTarget> {
  const [arg] = args;
  refuseLostRow(args);
  const target = isAnnotationRef(arg) ? annotationOf(context, arg) : await annotationAtCursor(context);
  if (target) return target;
  throw new Refusal(
    isAnnotationRef(arg)
      ? 'This annotation is no longer in the project file.'
      : 'Put the cursor into a tagged passage first.',
  );
}

/**
 * The annotations that a tree hands over when several are selected, `args` being the one clicked and all selected; by
 * the project file that keeps them. Undefined when it is not several.
 */
export function annotationTargets(
  context: CommandContext,
  args: readonly unknown[],
): ReadonlyMap<ProjectStore, readonly Annotation[]> | undefined {
  const refs = Array.isArray(args[1]) ? args[1].filter(isAnnotationRef) : [];
  if (refs.length < 2) return undefined;
  const stores = new Map<ProjectStore, Map<string, Annotation>>();
  for (const ref of refs) {
    const found = annotationOf(context, ref);
    if (!found) continue;
    const known = stores.get(found.store) ?? new Map<string, Annotation>();
    stores.set(found.store, known.set(ref.id, found.annotation));
  }
  return new Map([...stores].map(([store, found]) => [store, [...found.values()]]));
}

/**
 * Refuses a click on a row that VS Code does not know any more: while a list is loaded anew it hands over nothing (and
 * no selection) in the row's place, and the annotation at the cursor is not what was clicked.
 */
export function refuseLostRow(args: readonly unknown[]): void {
  if (args.length > 1 && (args[0] ?? undefined) === undefined && !args[1])
    throw new Refusal('The list has changed in this moment. Please do it once more.');
}

/** Annotations that hold an offset or touch it, innermost first. */
export function annotationsAt(
  located: readonly LocatedAnnotation[],
  offset: number,
): readonly (LocatedAnnotation & { readonly range: TextRange })[] {
  return located
    .flatMap((each) =>
      each.range && each.range.start <= offset && offset <= each.range.end
        ? [{ ...each, range: each.range }]
        : [],
    )
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
}

/** An annotation of a line, counted from 1: the only one, or the one that is picked. Refuses when there is none. */
export async function annotationOnLine(
  context: CommandContext,
  line: number,
): Promise<AnnotationTarget | undefined> {
  const { open, store } = await briefTarget(context);
  const onLine = (range: TextRange | undefined): boolean =>
    range !== undefined &&
    open.lines.positionAt(range.start).line < line &&
    open.lines.positionAt(range.end).line >= line - 1;
  const items = context.annotations
    .located(open.document)
    .filter(({ range }) => onLine(range))
    .map(({ annotation }) => ({
      target: { store, annotation, uri: open.document.uri },
      label: shorten(rowText(annotation.quote), 120),
      description: rowText(annotation.tags.join(', ')),
    }));
  if (items.length === 0) throw new Refusal('Nothing is tagged in this line.');
  const only = items.length === 1 ? items[0] : undefined;
  return (only ?? (await vscode.window.showQuickPick(items, { title: 'Which Annotation?' })))?.target;
}

function annotationOf({ projects }: CommandContext, ref: AnnotationRef): AnnotationTarget | undefined {
  const uri = vscode.Uri.parse(ref.uri, true);
  const store = projects.of(uri);
  const annotation = projects.annotationsOf(uri).find((each) => each.id === ref.id);
  return store && annotation && { store, annotation, uri };
}

/** Keys may be faster than the disk: what is being written is waited for. */
async function annotationAtCursor(context: CommandContext): Promise<AnnotationTarget | undefined> {
  const editor = context.briefs.activeEditor;
  const open = context.briefs.active;
  const store = editor && context.projects.of(editor.document.uri);
  if (!open || !store) return undefined;
  const offset = toOffset(open.lines, editor.selection.active);
  await context.history.settled();
  const found = annotationsAt(context.annotations.located(editor.document), offset)[0];
  return found && { store, annotation: found.annotation, uri: editor.document.uri };
}
