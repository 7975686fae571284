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
  memo: SectionName,
  sections: readonly Section[],
): Section | undefined {
  return sectionsOfMemos(sections)(memo);
}

/** Finds the sections of many memos on one brief as {@link sectionOfMemo} does, and reads its sections once. */
export function sectionsOfMemos<Section extends Heading>(
  sections: readonly Section[],
): (memo: SectionName) => Section | undefined {
  const byPath = new Map<string, Section>();
  for (const each of sections) if (!byPath.has(each.path)) byPath.set(each.path, each);
  // Few memos need these: most stand on the section with their path and title.
  const named = once(() =>
    uniqueBy(sections, ({ title, label }) => (title === label ? [title] : [title, label])),
  );
  const titled = once(() => uniqueBy(sections, ({ title }) => [wordsOf(title).join(' ')]));
  return ({ section, title }) => {
    if (section === undefined) return undefined;
    const atPath = byPath.get(section);
    if (title === undefined) return atPath ?? named().get(section);
    const words = wordsOf(title).join(' ');
    if (atPath && wordsOf(atPath.title).join(' ') === words) return atPath;
    if (titled().has(words)) return titled().get(words);
    return atPath && isAlike(atPath.title, title) ? atPath : undefined;
  };
}

type SectionName = Pick<Memo, 'section' | 'title'>;

/** Items under each of their keys; undefined under a key that more than one has. */
function uniqueBy<Item>(
  items: readonly Item[],
  keys: (item: Item) => readonly string[],
): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) for (const key of keys(item)) found.set(key, found.has(key) ? undefined : item);
  return found;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two titles share at least half of the words of the longer one. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(one.size, other.size);
}

/** Memos on sections that are not found in their brief: they stay in the file, and a person says where they belong. */
export function memoProblems(memos: readonly Memo[], sections: readonly Heading[]): readonly Problem[] {
  const sectionOf = sectionsOfMemos(sections);
  return memos
    .filter((memo) => memo.section !== undefined && !sectionOf(memo))
    .map((memo) => ({
      code: 'memo-section',
      severity: 'warning',
      message: `The section “${memoSectionName(memo)}” of a memo is not found in “${memo.brief}”. Put the memo on another section: “${shorten(memo.memo.replace(/\s+/g, ' '), 60)}”.`,
      about: memo.id,
    }));
}

/** The section of a memo as a person names it: "I / A Russia", "Background". */
export function memoSectionName({ section = '', title }: SectionName): string {
  const isNamed = title === undefined || section === title || section.endsWith(` / ${title}`);
  return isNamed ? section : `${section} ${title}`;
}
