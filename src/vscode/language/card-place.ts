import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../brief-documents.ts';
import { commandLink, plain } from './markdown-text.ts';

/** What the cards of actors and meetings need of the place where the pointer rests. */
export interface CardPlace {
  readonly open: OpenBrief;
  /** URI of the brief. */
  readonly uri: string;
  /** Offset under the pointer. */
  readonly offset: number;
  /** Tags on the passages that name the entity, with how many. */
  readonly tags: readonly (readonly [tag: string, passages: number])[];
}

/** A link that shows a stretch of the brief. */
export function rangeLink({ uri }: CardPlace, label: string, range: TextRange, title = ''): string {
  return commandLink(label, 'policyAnnotator.revealRange', [uri, range.start, range.end], title);
}

/** "line 12" as a link. */
export function lineLink(at: CardPlace, range: TextRange): string {
  return rangeLink(at, `line ${at.open.lines.positionAt(range.start).line + 1}`, range);
}

/** The line of a card that names the tags on its passages; empty when there are none. */
export function tagsLine({ tags }: CardPlace): string {
  if (tags.length === 0) return '';
  const named = tags.slice(0, 6).map(([tag, passages]) => `${plain(tag, 60)} (${passages})`);
  return `$(tag) ${named.join(', ')}${tags.length > 6 ? ', …' : ''}`;
}

/** The paragraphs of a card: empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join('\n\n');
}

/** Where a card's facts come from, in words. */
export const SOURCE_WORDS = {
  'project-file': 'from your project file',
  text: 'from the words of this brief',
  gazetteer: 'from the built-in list of names',
} as const;
