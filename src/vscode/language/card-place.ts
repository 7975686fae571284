import type { FactSource } from '../../core/entities/entity.ts';
import type { Project } from '../../core/project/project.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import type { OpenBrief } from '../open-brief.ts';
import { commandLink, plain } from './markdown-text.ts';

/** What the cards of actors and meetings need of the place where the pointer rests. */
export interface CardPlace {
  readonly open: OpenBrief;
  /** URI of the brief. */
  readonly uri: string;
  /** Offset under the pointer. */
  readonly offset: number;
  readonly project: Project | undefined;
  /** Tags on the passages that name the entity, with how many. */
  readonly tags: readonly (readonly [tag: string, passages: number])[];
}

/** A link that shows a stretch of the brief. */
export function rangeLink({ uri }: CardPlace, label: string, range: TextRange, title = ''): string {
  return commandLink(label, 'policyAnnotator.revealRange', [uri, range.start, range.end], title);
}

/** A section with how many mentions it holds, as a link to the first; `path` is empty above the first heading. */
export function sectionLink(at: CardPlace, path: string, count: number, first: number, title = ''): string {
  return rangeLink(at, `${shorten(path || 'top', 40)} (${count})`, { start: first, end: first }, title);
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

/** The lines of one paragraph: empty ones are left out. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join('  \n');
}

const SOURCE_WORDS: Readonly<Record<FactSource, string>> = {
  'project-file': 'your project file',
  text: 'the words of this brief',
  gazetteer: 'the built-in list of names',
};

/** Where a card's facts come from: the name, and each fact that comes from elsewhere. */
export function sourcesOf(
  name: FactSource,
  facts: Readonly<Record<string, FactSource | undefined>> = {},
): string {
  const others = new Map<FactSource, string[]>();
  for (const [fact, source] of Object.entries(facts))
    if (source !== undefined && source !== name) others.set(source, [...(others.get(source) ?? []), fact]);
  const rest = [...others].map(([source, words]) => `; ${words.join(', ')} from ${SOURCE_WORDS[source]}`);
  return `*From ${SOURCE_WORDS[name]}${rest.join('')}*`;
}

/** What a person can do with the name: links, the same for actors and meetings. */
export function actionsLine(
  { uri }: CardPlace,
  {
    id,
    source,
    list,
  }: { readonly id: string; readonly source: FactSource; readonly list: 'actors' | 'meetings' },
): string {
  const ref = [{ uri, id, list }];
  const keep = list === 'actors' ? 'policyAnnotator.saveActor' : 'policyAnnotator.saveMeeting';
  return [
    commandLink(
      'Tag mentions',
      'policyAnnotator.tagMentions',
      ref,
      'Tag every mention in this brief, under all names',
    ),
    source === 'project-file'
      ? ''
      : commandLink('Keep in file', keep, ref, 'Write it, with the names found, to the project file'),
    commandLink('Rename', 'policyAnnotator.renameEntity', ref, 'Give it another name in the project file'),
    commandLink('Merge', 'policyAnnotator.mergeEntities', ref, 'It means the same as another one'),
    commandLink(
      'Dismiss',
      'policyAnnotator.dismissEntity',
      ref,
      'It is no actor or meeting: never show it again',
    ),
  ]
    .filter((each) => each !== '')
    .join(' · ');
}
