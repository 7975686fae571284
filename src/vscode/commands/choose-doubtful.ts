import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { needsLook, type Place } from '../../core/annotation/place.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import { Refusal } from '../run-command.ts';
import { toOffset } from '../text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { withoutIcons } from '../without-icons.ts';
import type { CommandContext } from './command.ts';
import { type AnnotationRef, annotationsAt } from './targets.ts';

/**
 * An annotation of the active brief that needs a look: the one at the cursor, the only one, or the one that is picked.
 * Undefined when the person walks away. Refuses when there is none.
 */
export async function chooseDoubtful(
  { briefs, annotations }: CommandContext,
  title: string,
): Promise<AnnotationRef | undefined> {
  const editor = briefs.activeEditor;
  const open = briefs.active;
  if (!editor || !open) throw new Refusal('Open a brief first.');
  const doubtful = annotations
    .located(open.document)
    .filter(({ annotation, place }) => needsLook(place) && !isProposed(annotation));
  if (doubtful.length === 0) throw new Refusal('No annotation of this brief needs a look.');
  const here = annotationsAt(doubtful, toOffset(open.lines, editor.selection.active))[0];
  const chosen = here ?? (doubtful.length === 1 ? doubtful[0] : await pick(doubtful, title));
  return chosen && { uri: open.document.uri.toString(), id: chosen.annotation.id };
}

async function pick(
  doubtful: readonly LocatedAnnotation[],
  title: string,
): Promise<LocatedAnnotation | undefined> {
  const items = doubtful.map((located) => ({
    located,
    label: withoutIcons(shorten(located.annotation.quote.replace(/\s+/g, ' '), 120)),
    description: located.annotation.tags.join(', '),
    detail: PLACES[located.place.kind],
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.located;
}

const PLACES: Readonly<Record<Place['kind'], string>> = {
  exact: 'It stands where it was',
  moved: 'It was moved',
  ambiguous: 'It could be in several places',
  changed: 'Its words were changed',
  orphan: 'It is not in the brief any more',
};
