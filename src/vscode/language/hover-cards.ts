import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { toOffset, toRange } from '../text-range.ts';
import { stepDone } from '../walkthrough.ts';
import { actorMarkdown } from './actor-markdown.ts';
import { annotationCard } from './annotation-card.ts';
import type { LanguageDeps } from './language-deps.ts';
import { cardMarkdown } from './markdown-text.ts';
import { meetingMarkdown } from './meeting-markdown.ts';
import { tagsOn } from './tags-on.ts';

// The chunk of the cards: loaded when the pointer first rests on a brief.

/** Most annotations shown in one hover: it must fit a screen. */
const MOST_ANNOTATIONS = 3;

/** The cards at a place of a brief: the actor or meeting there (both where the words may mean either), then its annotations. */
export function hoverCards(
  { projects, annotations }: Pick<LanguageDeps, 'projects' | 'annotations'>,
  open: OpenBrief,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const offset = toOffset(open.lines, position);
  const located = annotations.located(document);
  const project = projects.of(document.uri)?.project;
  const uri = document.uri.toString();
  const names = open.reader.cardsAt(open.recognition, offset);
  const tagged = located
    .filter(({ range }) => range !== undefined && range.start <= offset && offset < range.end)
    .sort((a, b) => size(a.range) - size(b.range));
  const cards = [
    ...names.map((found) => {
      const tags = tagsOn(found.entity, located);
      const at = { open, uri, offset, tags, project };
      return found.kind === 'actor' ? actorMarkdown(found.entity, at) : meetingMarkdown(found.entity, at);
    }),
    ...tagged
      .slice(0, MOST_ANNOTATIONS)
      .flatMap((each) => (project ? [annotationCard(each, project, uri)] : [])),
  ];
  if (cards.length === 0) return undefined;
  if (names.length > 0) stepDone('cardShown');
  const range = names[0]?.mention ?? tagged[0]?.range;
  return new vscode.Hover(cards.map(cardMarkdown), range && toRange(open.lines, range));
}

const size = (range: TextRange | undefined): number => (range ? range.end - range.start : 0);
