import * as vscode from 'vscode';
import { type Memo, sectionsOfMemos } from '../../core/annotation/memo.ts';
import type { Section } from '../../core/brief/brief.ts';
import { sectionAt } from '../../core/brief/section-at.ts';
import { allMemos, memoSubject } from '../../core/project/all-memos.ts';
import type { Edit } from '../../core/project/edit.ts';
import { saveActor, saveMeeting } from '../../core/project/edits/entity-edits.ts';
import { addMemo, setMemo } from '../../core/project/edits/memo-edits.ts';
import type { ListName } from '../../core/project/records/record-fields.ts';
import { instantNow } from '../../core/text/instant-now.ts';
import { type BriefRef, isBriefRef, isMemoRef, type MemoRef, type MemoSubject } from '../memos/memo-ref.ts';
import { newAnnotationId } from '../new-annotation.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { sectionName } from '../section-name.ts';
import { annotatorName } from '../settings.ts';
import { toOffset } from '../text-range.ts';
import { rowText, withoutIcons } from '../without-icons.ts';
import type { CommandContext } from './command.ts';
import { entityRef, entityTarget, entryOf, namedBrief } from './entity-target.ts';
import { property } from './given.ts';
import { isSectionRef, type SectionRef } from './tag-section.ts';
import { tagTarget } from './tag-target.ts';
import { annotationTarget } from './targets.ts';

/** A memo that can be written: what it is on, what it says now, and the edit that makes it say something else. */
export interface MemoTarget {
  readonly store: ProjectStore;
  /** What it is on: `the section “I. Russia”`. */
  readonly on: string;
  /** Empty when there is none. */
  readonly memo: string;
  /** The edit that gives it this text; an empty one removes it. Worked out from the project as it was then; `seen` is the text that the person began with. */
  edit(text: string, seen?: string): Edit;
  /** The record in the project file, if there is one yet. */
  readonly record?: { readonly list: ListName; readonly name: string };
  /** What a thread in the brief is named by; undefined for what stands in no brief. */
  readonly subject?: MemoSubject;
}

/**
 * The memo that an argument names: that of a row of a view, of a thread, or of the list of memos; without one that of
 * the annotation at the cursor. Undefined when the person walks away; refuses when there is nothing of that kind.
 */
export async function memoTarget(
  context: CommandContext,
  args: readonly unknown[],
): Promise<MemoTarget | undefined> {
  // The comment of a thread carries the reference.
  const arg = property(args.slice(0, 1), 'ref') ?? args[0];
  if (isMemoRef(arg)) return knownMemo(context, arg);
  if (isBriefRef(arg)) return briefMemo(context, arg);
  if (isSectionRef(arg)) return sectionMemo(context, arg);
  const list = property([arg], 'list');
  if (list === 'actors' || list === 'meetings') return entityMemo(context, arg);
  if (typeof property([arg], 'tag') === 'string') {
    const found = await tagTarget(context, [arg], 'Edit Memo');
    return found && recordMemo(found.store, 'codebook', found.tag.name, `the tag “${found.tag.name}”`);
  }
  const { store, annotation, uri } = await annotationTarget(context, [arg, ...args.slice(1)]);
  const subject = { uri: uri.toString(), id: annotation.id };
  const on = annotation.quote.replace(/\s+/g, ' ');
  return { ...recordMemo(store, 'annotations', annotation.id, `“${on.slice(0, 60)}”`), subject };
}

/** The memo of a record. A memo that someone changed since `project` was read is a clash, not something replaced. */
function recordMemo(store: ProjectStore, list: ListName, name: string, on: string): MemoTarget {
  const { project } = store;
  const record = project[list].find((each) => ('id' in each ? each.id : each.name) === name);
  return {
    store,
    on,
    memo: record?.memo?.trim() ?? '',
    record: { list, name },
    edit: (text, seen) => setMemo(project, list, name, text, seen),
  };
}

function knownMemo({ projects }: CommandContext, { folder, list, name }: MemoRef): MemoTarget {
  const store = projects.named(folder);
  const found = store && allMemos(store.project).find((each) => each.list === list && each.name === name);
  if (!store || !found) throw new Refusal('This memo is no longer in the project file.');
  const target = recordMemo(store, list, name, memoSubject(found));
  // What stands in no brief has no thread.
  return found.brief === undefined ? target : { ...target, subject: { folder, list, name } };
}

/** The memo of an actor or meeting; one that is only found in the brief gets an entry with it. */
async function entityMemo(context: CommandContext, arg: unknown): Promise<MemoTarget | undefined> {
  const brief = await namedBrief(context, arg);
  const entity = await entityTarget(context, brief, entityRef(arg), 'Edit Memo');
  if (!entity) return undefined;
  const entry = entryOf(brief, entity);
  const { store } = brief;
  const { list } = entry;
  const on = `the ${list === 'actors' ? 'actor' : 'meeting'} “${entry.entry.name}”`;
  if (store.project[list].some(({ id }) => id === entry.entry.id))
    return recordMemo(store, list, entry.entry.id, on);
  const { project } = store;
  return {
    store,
    on,
    memo: '',
    edit: (memo) =>
      entry.list === 'actors'
        ? saveActor(project, { ...entry.entry, memo })
        : saveMeeting(project, { ...entry.entry, memo }),
  };
}

/** The memo of a brief as a whole: that which the argument names, or the one that is shown. */
export async function briefMemo(context: CommandContext, ref?: BriefRef): Promise<MemoTarget | undefined> {
  const { store, path, uri, open } = await briefOf(context, ref?.uri);
  const existing = store.memosOf(path).filter(({ section }) => section === undefined);
  const on = `the brief “${path}”`;
  const subject: BriefRef = { uri: uri.toString(), brief: true };
  if (existing.length > 0) return oneOf(store, existing, on, subject);
  return { store, on, memo: '', subject, edit: newMemo(open, path) };
}

/** The memo of a section: that which the argument names, or that at the cursor. */
export async function sectionMemo(
  context: CommandContext,
  ref?: SectionRef,
): Promise<MemoTarget | undefined> {
  const { store, path, uri, open } = await briefOf(context, ref?.uri);
  const section = ref ? open.brief.sections[ref.section] : sectionAtCursor(context, open);
  if (!section) throw new Refusal('There is no section at the cursor.');
  const sectionOf = sectionsOfMemos(open.brief.sections);
  const existing = store.memosOf(path).filter((each) => sectionOf(each)?.index === section.index);
  const on = `the section “${sectionName(section)}”`;
  const subject: SectionRef = { uri: uri.toString(), section: section.index };
  if (existing.length > 0) return oneOf(store, existing, on, subject);
  return { store, on, memo: '', subject, edit: newMemo(open, path, section) };
}

/** The only memo on a subject, or the one that is picked: two people may each have written one. */
async function oneOf(
  store: ProjectStore,
  memos: readonly Memo[],
  on: string,
  subject: MemoSubject,
): Promise<MemoTarget | undefined> {
  const items = memos.map(({ id, memo, by }) => ({
    id,
    label: rowText(memo),
    description: rowText(by ?? ''),
  }));
  const [first] = items;
  const chosen =
    items.length > 1
      ? await vscode.window.showQuickPick(items, { title: `Which Memo on ${withoutIcons(on)}?` })
      : first;
  if (!chosen) return undefined;
  const ref: MemoRef = { folder: store.folder.uri.toString(), list: 'memos', name: chosen.id };
  return { ...recordMemo(store, 'memos', chosen.id, on), subject: items.length > 1 ? ref : subject };
}

function sectionAtCursor(
  { briefs }: CommandContext,
  { lines, brief, document }: OpenBrief,
): Section | undefined {
  const editor = briefs.activeEditor;
  return editor?.document === document
    ? sectionAt(brief, toOffset(lines, editor.selection.active))
    : undefined;
}

async function briefOf({ briefs, projects }: CommandContext, named: string | undefined) {
  const document =
    named === undefined
      ? briefs.shown?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(named, true));
  const open = document && (await briefs.whenReady(document));
  const address = document && projects.addressOf(document.uri);
  if (!open || !address)
    throw new Refusal('Open a brief first: a text or Markdown file in a folder of this window.');
  return { ...address, open, uri: document.uri };
}

function newMemo({ document }: OpenBrief, brief: string, section?: Section): (text: string) => Edit {
  const by = annotatorName(document.uri);
  const where = section ? { section: section.path, title: section.title } : {};
  const created = instantNow();
  const id = newAnnotationId();
  return (memo) => addMemo({ id, brief, ...where, memo, ...(by === undefined ? {} : { by }), created });
}
