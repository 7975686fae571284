import { sectionOfMemo } from '../annotation/memo.ts';
import type { Section } from '../brief/brief.ts';
import { parseBrief } from '../brief/parse-brief.ts';
import { allMemos, type ListedMemo, type MemoKind } from '../project/all-memos.ts';
import type { Project } from '../project/project.ts';
import type { BriefText } from './annotation-row.ts';

/** A memo as reports tell it. */
export interface MemoRow extends ListedMemo {
  /** The section as its brief has it now; the words of the file where it is not found. */
  readonly on: string;
  /** A memo on a section that is not found in its brief. */
  readonly isLost: boolean;
}

/** What reports call the kinds, in their order. */
export const MEMO_TITLES = [
  ['brief', 'Briefs'],
  ['section', 'Sections'],
  ['tag', 'Tags'],
  ['actor', 'Actors'],
  ['meeting', 'Meetings'],
] as const satisfies readonly (readonly [MemoKind, string])[];

/** The memos that stand on no passage: on these briefs and their sections, on tags, actors and meetings. */
export function memoRows(project: Project, briefs: readonly BriefText[]): readonly MemoRow[] {
  const texts = new Map(briefs.map(({ path, text }) => [path, text]));
  const sections = new Map<string, readonly Section[]>();
  const sectionsOf = (path: string): readonly Section[] => {
    const known = sections.get(path) ?? parseBrief(texts.get(path) ?? '').sections;
    sections.set(path, known);
    return known;
  };
  const records = new Map(project.memos.map((each) => [each.id, each]));
  return allMemos(project).flatMap((each): MemoRow[] => {
    if (each.kind === 'annotation' || (each.brief !== undefined && !texts.has(each.brief))) return [];
    const record = each.kind === 'section' ? records.get(each.name) : undefined;
    if (!record || each.brief === undefined) return [{ ...each, isLost: false }];
    const section = sectionOfMemo(record, sectionsOf(each.brief));
    if (!section) return [{ ...each, isLost: true }];
    const on = section.title === section.path ? section.path : `${section.path} ${section.title}`;
    return [{ ...each, on, isLost: false }];
  });
}
