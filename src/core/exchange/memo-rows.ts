import { type Memo, memoSectionName, sectionsOfMemos } from '../annotation/memo.ts';
import type { Section } from '../brief/brief.ts';
import { parseBrief } from '../brief/parse-brief.ts';
import { allMemos, type ListedMemo, type MemoKind } from '../project/all-memos.ts';
import type { Project } from '../project/project.ts';
import { groupBy } from '../text/group-by.ts';
import type { BriefText } from './annotation-row.ts';

/** A memo as reports tell it. */
export interface MemoRow extends ListedMemo {
  /** The section as its brief has it now; the words of the file where it is not found. */
  readonly on: string;
  /** A memo on a section that is not found in its brief. */
  readonly isLost: boolean;
}

/** What reports call the kinds, in their order. */
const MEMO_TITLES = [
  ['brief', 'Briefs'],
  ['section', 'Sections'],
  ['tag', 'Tags'],
  ['actor', 'Actors'],
  ['meeting', 'Meetings'],
] as const satisfies readonly (readonly [MemoKind, string])[];

type Finder = (memo: Memo) => Section | undefined;

/** The memos that stand on no passage: on these briefs and their sections, on tags, actors and meetings. */
export function memoRows(project: Project, briefs: readonly BriefText[]): readonly MemoRow[] {
  const texts = new Map(briefs.map(({ path, text }) => [path, text]));
  const finders = new Map<string, Finder>();
  const finderOf = (path: string): Finder => {
    const finder = finders.get(path) ?? sectionsOfMemos(parseBrief(texts.get(path) ?? '').sections);
    finders.set(path, finder);
    return finder;
  };
  const records = new Map(project.memos.map((each) => [each.id, each]));
  return allMemos(project).flatMap((each): MemoRow[] => {
    if (each.kind === 'annotation' || (each.brief !== undefined && !texts.has(each.brief))) return [];
    const record = each.kind === 'section' ? records.get(each.name) : undefined;
    if (!record || each.brief === undefined) return [{ ...each, isLost: false }];
    const section = finderOf(each.brief)(record);
    if (!section) return [{ ...each, isLost: true }];
    const on = memoSectionName({ section: section.path, title: section.title });
    return [{ ...each, on, isLost: false }];
  });
}

/** Memos of one kind under what reports call it. */
export interface MemoGroup {
  readonly title: string;
  readonly rows: readonly MemoRow[];
}

/** Memos by kind, in the order of reports; kinds without one are left out. */
export function memoGroups(rows: readonly MemoRow[]): readonly MemoGroup[] {
  const byKind = groupBy(rows, ({ kind }) => kind);
  return MEMO_TITLES.flatMap(([kind, title]) => {
    const own = byKind.get(kind);
    return own ? [{ title, rows: own }] : [];
  });
}

/** What a report says beside what a memo is on: the brief of a section, that it is lost, who wrote it. */
export function aboutMemo({ kind, brief = '', by = '', isLost }: MemoRow): readonly string[] {
  return [kind === 'brief' ? '' : brief, isLost ? 'section not found' : '', by].filter(Boolean);
}
