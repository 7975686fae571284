import type { Problem } from '../problem.ts';
import { shorten } from '../text/plain-markdown.ts';

/**
 * What a person notes on a brief as a whole, or on one of its sections. Memos on annotations, tags, actors and meetings
 * are a field of those records.
 */
export interface Memo {
  readonly id: string;
  /** Path from the workspace folder, with "/". */
  readonly brief: string;
  /** Path of the section, e.g. "I / A"; without it the memo is on the brief. */
  readonly section?: string;
  /** The heading's words when the memo was written: what tells the section from another one of that number. */
  readonly title?: string;
  readonly memo: string;
  readonly by?: string;
  /** ISO instant. */
  readonly created?: string;
}

/** As much of a section as it takes to find it again. */
interface Heading {
  readonly path: string;
  readonly label: string;
  readonly title: string;
}

/**
 * The section that a memo is on, in the brief as it is now: the one with its path and title; else the only one with its
 * title (it was numbered anew or moved); else, when only a part of the title's words was changed, the one with its path.
 * What a person wrote without a title may be a path, a title or a label. Undefined rather than a guess.
 */
export function sectionOfMemo<Section extends Heading>(
  { section, title }: Pick<Memo, 'section' | 'title'>,
  sections: readonly Section[],
): Section | undefined {
  if (section === undefined) return undefined;
  const atPath = sections.find(({ path }) => path === section);
  if (title === undefined)
    return atPath ?? only(sections.filter((each) => [each.title, each.label].includes(section)));
  if (atPath && sameWords(atPath.title, title)) return atPath;
  const titled = sections.filter((each) => sameWords(each.title, title));
  if (titled.length > 0) return only(titled);
  return atPath && isAlike(atPath.title, title) ? atPath : undefined;
}

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Whether two titles share at least half of the words of the longer one. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(one.size, other.size);
}

/** Memos on sections that are not found in their brief: they stay in the file, and a person says where they belong. */
export function memoProblems(memos: readonly Memo[], sections: readonly Heading[]): readonly Problem[] {
  return memos
    .filter((memo) => memo.section !== undefined && !sectionOfMemo(memo, sections))
    .map((memo) => ({
      code: 'memo-section',
      severity: 'warning',
      message: `The section “${memoSectionName(memo)}” of a memo is not found in “${memo.brief}”. Put the memo on another section: “${shorten(memo.memo.replace(/\s+/g, ' '), 60)}”.`,
      about: memo.id,
    }));
}

/** The section of a memo as a person names it: "I / A Russia", "Background". */
export function memoSectionName({ section = '', title }: Pick<Memo, 'section' | 'title'>): string {
  return title === undefined || section.split(' / ').at(-1) === title ? section : `${section} ${title}`;
}
