import type { Memo } from '../../annotation/memo.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { recordName } from '../records/convert-record.ts';
import type { ListName } from '../records/record-fields.ts';

/**
 * Sets or removes (empty text) what a record's memo says. A record of `memos` is nothing else, so it goes with its text.
 * `name` is an id, or a tag's full name; no change when the project does not have it. `seen` is the text that the person
 * had before them, where it may be another one by now: that is a clash then.
 */
export function setMemo(project: Project, list: ListName, name: string, text: string, seen?: string): Edit {
  const now = project[list].find((each) => recordName(list, each) === name);
  if (!now) return { label: 'Edit memo', changes: [] };
  const before = seen === undefined || seen === (now.memo?.trim() ?? '') ? now : { ...now, memo: seen };
  const { memo: _, ...rest } = before;
  const after = text === '' ? rest : { ...before, memo: text };
  const label = text !== '' ? 'Edit memo' : 'Delete memo';
  const change = list === 'memos' && text === '' ? { list, before } : { list, before, after };
  return { label, changes: [change as RecordChange] };
}

/** Writes a new memo on a brief or a section. */
export function addMemo(memo: Memo): Edit {
  return { label: 'Add memo', changes: [{ list: 'memos', after: memo }] };
}

/** Puts the memo on another section of its brief, whose title is not the one it was written on any more. */
export function moveMemo(
  project: Project,
  id: string,
  to: { readonly path: string; readonly title: string },
): Edit {
  const changes = project.memos
    .filter((each) => each.id === id)
    .map(
      (before): RecordChange => ({
        list: 'memos',
        before,
        after: { ...before, section: to.path, title: to.title },
      }),
    );
  return { label: 'Move memo', changes };
}
