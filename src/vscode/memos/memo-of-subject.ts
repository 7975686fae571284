import * as vscode from 'vscode';
import type { BriefDocuments } from '../brief-documents.ts';
import type { OpenBrief } from '../open-brief.ts';
import { type MemoDeps, memoPlaces, rangeOfSubject } from './memo-places.ts';
import { isBriefRef, isMemoRef, type MemoRef, type MemoSubject } from './memo-ref.ts';

/** The brief that a subject stands in, opened if need be. */
export async function briefOf(
  briefs: BriefDocuments,
  subject: Exclude<MemoSubject, MemoRef>,
): Promise<OpenBrief | undefined> {
  if (typeof subject?.uri !== 'string') return undefined;
  return briefs.whenReady(await vscode.workspace.openTextDocument(vscode.Uri.parse(subject.uri, true)));
}

/** The record that has the memo of a subject; undefined when there is none yet. */
export function refOf(deps: MemoDeps, open: OpenBrief, subject: MemoSubject): MemoRef | undefined {
  if (isMemoRef(subject)) return subject;
  const range = rangeOfSubject(deps, open, subject);
  const list = 'id' in subject ? 'annotations' : 'memos';
  return memoPlaces(deps, open).find(
    ({ ref, range: at, kind }) =>
      ref.list === list &&
      ('id' in subject
        ? ref.name === subject.id
        : range?.isEqual(at) && kind === (isBriefRef(subject) ? 'brief' : 'section')),
  )?.ref;
}

/** What the project says now in the memo of a record. */
export function memoOf({ projects }: MemoDeps, ref: MemoSubject): string | undefined {
  if (!isMemoRef(ref)) return undefined;
  const store = projects.named(ref.folder);
  const records: readonly { readonly memo?: string }[] = store
    ? store.project[ref.list].filter((each) => ('id' in each ? each.id : each.name) === ref.name)
    : [];
  return records[0]?.memo?.trim() ?? '';
}
