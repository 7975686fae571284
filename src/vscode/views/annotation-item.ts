import * as vscode from 'vscode';
import { isGone, needsLook, type Place } from '../../core/annotation/place.ts';
import type { AnnotationRef } from '../commands/targets.ts';
import { type Colour, tagIcon } from '../tag-colour.ts';
import type { ListedAnnotation } from './annotation-groups.ts';
import { plainTooltip } from './plain-tooltip.ts';

/** An annotation in a tree; as an argument of commands it is an {@link AnnotationRef}. */
export interface AnnotationNode extends AnnotationRef {
  readonly kind: 'annotation';
  readonly located: ListedAnnotation;
  /** Key of the group it stands in: one annotation may stand in several. */
  readonly group: string;
}

const LABEL_LENGTH = 90;

/** How an annotation looks in a tree. */
export function annotationItem(
  { located: { annotation, place }, group, uri, id }: AnnotationNode,
  colourOf: (tag: string | undefined) => Colour,
): vscode.TreeItem {
  const quote = annotation.quote.replace(/\s+/g, ' ').trim();
  const tags = annotation.tags.join(', ');
  const gone = place ? isGone(place) : annotation.gone !== undefined;
  const look = place && (gone || needsLook(place)) ? placeSentence(place) : undefined;
  const proposed = annotation.proposed === undefined ? undefined : `Proposed by ${annotation.proposed}`;
  const item = new vscode.TreeItem(quote.length > LABEL_LENGTH ? `${quote.slice(0, LABEL_LENGTH)}…` : quote);
  item.id = `${group}/${id}`;
  item.description = [tags, annotation.proposed, annotation.memo]
    .flatMap((each) => each?.replace(/\s+/g, ' ') ?? [])
    .join(' · ');
  item.iconPath =
    proposed === undefined ? tagIcon(colourOf(annotation.tags[0])) : new vscode.ThemeIcon('sparkle');
  item.contextValue = contextOf(proposed !== undefined, gone, look !== undefined);
  item.tooltip = plainTooltip(
    proposed,
    look,
    `“${annotation.quote}”`,
    `Tags: ${tags}`,
    annotation.memo,
    annotation.by === undefined ? undefined : `By ${annotation.by}`,
  );
  item.accessibilityInformation = {
    label: [proposed, look, `Tagged ${tags}`, quote, annotation.memo].filter(Boolean).join('. '),
  };
  const ref: AnnotationRef = { uri, id };
  item.command = { command: 'policyAnnotator.revealAnnotation', title: 'Go to Passage', arguments: [ref] };
  return item;
}

/** What the menus of a row go by. A proposal is accepted first; a place that needs a look comes up then. */
function contextOf(isProposal: boolean, gone: boolean, needsALook: boolean): string {
  if (isProposal) return 'annotation proposal';
  return gone ? 'annotation gone' : needsALook ? 'annotation needsLook' : 'annotation';
}

/** What became of a passage, in one sentence. */
function placeSentence(place: Place): string {
  if (place.kind === 'ambiguous') return `The passage could be in ${place.candidates.length} places`;
  if (place.kind === 'changed')
    return `The passage changed: ${Math.round(place.score * 100)} % of it survived`;
  if (place.kind !== 'orphan')
    return place.doubtful ? 'The passage probably stands here' : 'The passage stands where it was';
  if (place.reason === 'gone') return 'The passage was marked as gone';
  return place.reason === 'deleted' ? 'The passage was deleted' : 'The passage was not found';
}
