import { briefPath } from '../annotation/brief-path.ts';
import { memoSectionName } from '../annotation/memo.ts';
import { shorten } from '../text/plain-markdown.ts';
import type { Project } from './project.ts';
import { recordName } from './records/convert-record.ts';
import type { ListName } from './records/record-fields.ts';

/** What a memo can be on. */
export const MEMO_KINDS = ['annotation', 'section', 'brief', 'tag', 'actor', 'meeting'] as const;
export type MemoKind = (typeof MEMO_KINDS)[number];

/** One memo of a project, wherever it stands in the file. */
export interface ListedMemo {
  readonly kind: MemoKind;
  /** The record that it stands in. */
  readonly list: ListName;
  /** Its id, or the tag's full name. */
  readonly name: string;
  /** What it is on, in a few words: the passage, the section, the file, the tag, the name. */
  readonly on: string;
  readonly memo: string;
  /** Path of the brief; absent for tags, actors and meetings. */
  readonly brief?: string;
  readonly by?: string;
  readonly created?: string;
}

const LONGEST = 80;

/** All memos of a project, by what they are on, in the file's order. Those that say nothing are left out. */
export function allMemos(project: Project): readonly ListedMemo[] {
  const { annotations, memos, codebook, actors, meetings } = project;
  const all = [
    ...annotations.map((each) => listed('annotation', 'annotations', each, oneLine(each.quote))),
    ...memos.map((each) =>
      each.section === undefined
        ? listed('brief', 'memos', each, each.brief)
        : listed('section', 'memos', each, memoSectionName(each)),
    ),
    ...codebook.map((each) => listed('tag', 'codebook', each, each.name)),
    ...actors.map((each) => listed('actor', 'actors', each, each.name)),
    ...meetings.map((each) => listed('meeting', 'meetings', each, each.name)),
  ].flatMap((each) => each ?? []);
  const order = (kind: MemoKind): number => MEMO_KINDS.indexOf(kind);
  return all.sort((a, b) => order(a.kind) - order(b.kind));
}

/** What a record's memo is on, in a few words, with its kind: `the section “I Russia”`. */
export function memoSubject({ kind, on }: Pick<ListedMemo, 'kind' | 'on'>): string {
  return kind === 'annotation' ? `“${on}”` : `the ${kind} “${on}”`;
}

interface WithMemo {
  readonly memo?: string;
  readonly brief?: string;
  readonly by?: string;
  readonly created?: string;
}

function listed(
  kind: MemoKind,
  list: ListName,
  record: WithMemo & Parameters<typeof recordName>[1],
  on: string,
): ListedMemo | undefined {
  const { memo, brief, by, created }: WithMemo = record;
  if (memo === undefined || memo.trim() === '') return undefined;
  return {
    kind,
    list,
    name: recordName(list, record),
    on,
    memo,
    ...(brief === undefined ? {} : { brief: briefPath(brief) }),
    ...(by === undefined ? {} : { by }),
    ...(created === undefined ? {} : { created }),
  };
}

const oneLine = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim(), LONGEST);
