import * as vscode from 'vscode';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { chooseDoubtful } from './choose-doubtful.ts';
import type { CommandContext } from './command.ts';
import {
  type AnnotationTarget,
  annotationTarget,
  type BriefTarget,
  briefTarget,
  isAnnotationRef,
} from './targets.ts';

/** An annotation in its brief, which is shown in the active editor. */
export interface DoubtfulTarget extends AnnotationTarget, Pick<BriefTarget, 'open' | 'editor'> {
  /** Undefined while its place is still looked for. */
  readonly located: LocatedAnnotation | undefined;
}

/**
 * The annotation that `arg` names, or else the one that a person chooses among those that need a look; its brief comes
 * to the front. Undefined when the person walks away.
 */
export async function doubtfulTarget(
  context: CommandContext,
  arg: unknown,
  question: string,
): Promise<DoubtfulTarget | undefined> {
  const ref = isAnnotationRef(arg) ? arg : await chooseDoubtful(context, question);
  if (!ref) return undefined;
  const target = await annotationTarget(context, [ref]);
  await vscode.window.showTextDocument(target.uri);
  const { open, editor } = await briefTarget(context);
  const located = context.annotations.find(open.document, target.annotation.id);
  return { ...target, open, editor, located };
}
