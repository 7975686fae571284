import * as vscode from 'vscode';
import { memoSectionName, sectionsOfMemos } from '../../core/annotation/memo.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { sectionName } from '../section-name.ts';
import { toRange } from '../text-range.ts';
import type { MemoRef, MemoSubject } from './memo-ref.ts';

/** Where memos are taken from. */
export interface MemoDeps {
  readonly projects: ProjectStores;
  readonly annotations: AnnotationTracker;
}

/** A memo of a brief with the place where it is shown. */
export interface MemoPlace {
  readonly ref: MemoRef;
  /** `lost`: on a section that is not found. */
  readonly kind: 'annotation' | 'section' | 'brief' | 'lost';
  readonly range: vscode.Range;
  /** Heading of its thread: what it is on. */
  readonly label: string;
  readonly memo: string;
  readonly by: string | undefined;
  readonly created: string | undefined;
}

const TOP = new vscode.Range(0, 0, 0, 0);

/**
 * The memos that stand in a brief, each at its passage, its heading, or the first line: there stand those on the brief,
 * and those whose section is not found. A memo of an annotation without a place is shown nowhere: see Problems. They can
 * be confined to places that are wanted.
 */
export function memoPlaces(
  { projects, annotations }: MemoDeps,
  open: OpenBrief,
  isWanted: (range: vscode.Range) => boolean = () => true,
): readonly MemoPlace[] {
  const { document, lines } = open;
  const address = projects.addressOf(document.uri);
  if (!address) return [];
  const folder = address.store.folder.uri.toString();
  const memos = address.store.memosOf(address.path).filter(({ memo }) => memo.trim() !== '');
  const sections = memos.some(({ section }) => section !== undefined) ? open.brief.sections : [];
  const sectionOf = sectionsOfMemos(sections);
  const onTexts = memos.flatMap((each): readonly MemoPlace[] => {
    const section = sectionOf(each);
    const at = section ? toRange(lines, section.heading) : TOP;
    if (!isWanted(at)) return [];
    const label =
      each.section === undefined
        ? 'Memo on the brief'
        : section
          ? `Memo on section “${sectionName(section)}”`
          : `Memo on section “${memoSectionName(each)}”, which is not found`;
    return [
      {
        ref: { folder, list: 'memos', name: each.id },
        kind: each.section === undefined ? 'brief' : section ? 'section' : 'lost',
        range: at,
        label,
        memo: each.memo,
        by: each.by,
        created: each.created,
      },
    ];
  });
  const onPassages = annotations.located(document).flatMap(({ annotation, range }): MemoPlace[] => {
    const { id, memo = '', quote, tags, by, created } = annotation;
    const at = range && memo.trim() !== '' ? toRange(lines, range) : undefined;
    if (!at || !isWanted(at)) return [];
    return [
      {
        ref: { folder, list: 'annotations', name: id },
        kind: 'annotation',
        range: at,
        label: `Memo on “${shorten(quote.replace(/\s+/g, ' '), 40)}” (${tags.join(', ')})`,
        memo,
        by,
        created,
      },
    ];
  });
  return [...onTexts, ...onPassages];
}

/** What of a brief has no memo yet, innermost first where it overlaps: passages, headings, the first line. */
export function subjectsWithoutMemo(
  { projects, annotations }: MemoDeps,
  open: OpenBrief,
): readonly { readonly ref: MemoSubject; readonly range: vscode.Range }[] {
  const { document, lines, brief } = open;
  const uri = document.uri.toString();
  const memos = projects.memosOf(document.uri);
  const sectionOf = sectionsOfMemos(brief.sections);
  const taken = new Set(memos.map((each) => sectionOf(each)?.index));
  const passages = annotations
    .located(document)
    .flatMap(({ annotation: { id, memo = '' }, range }) =>
      range && memo.trim() === '' ? [{ ref: { uri, id }, range }] : [],
    )
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))
    .map(({ ref, range }) => ({ ref, range: toRange(lines, range) }));
  const headings = brief.sections
    .filter(({ index }) => !taken.has(index))
    .map(({ index, heading }) => ({ ref: { uri, section: index }, range: toRange(lines, heading) }));
  const isOnBrief = memos.some(({ section }) => section === undefined);
  return [
    ...passages,
    ...headings,
    ...(isOnBrief ? [] : [{ ref: { uri, brief: true as const }, range: TOP }]),
  ];
}

/** Where what a reference names stands in a brief; undefined when it stands there no more. */
export function rangeOfSubject(deps: MemoDeps, open: OpenBrief, ref: MemoSubject): vscode.Range | undefined {
  if ('folder' in ref) return memoPlaces(deps, open).find((each) => sameRef(each.ref, ref))?.range;
  if ('brief' in ref) return TOP;
  if ('section' in ref) {
    const section = open.brief.sections[ref.section];
    return section && toRange(open.lines, section.heading);
  }
  const range = deps.annotations.find(open.document, ref.id)?.range;
  return range && toRange(open.lines, range);
}

/** Whether two references name the same memo. */
export const sameRef = (a: MemoRef, b: MemoRef): boolean =>
  a.folder === b.folder && a.list === b.list && a.name === b.name;
