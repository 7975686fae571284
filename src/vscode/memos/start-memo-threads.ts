import * as vscode from 'vscode';
import { type Memo, sectionOfMemo } from '../../core/annotation/memo.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import { Refusal } from '../run-command.ts';
import { SETTINGS, showsMemoThreads } from '../settings.ts';
import { draftComment, isMemoComment, type MemoComment, memoComment, textOf } from './memo-comment.ts';
import { asLines, lineOf, nearScreen, visibleBriefs } from './memo-lines.ts';
import { briefOf, memoOf, refOf } from './memo-of-subject.ts';
import {
  type MemoDeps,
  type MemoPlace,
  memoPlaces,
  rangeOfSubject,
  sameRef,
  subjectsWithoutMemo,
} from './memo-places.ts';
import { registerMemoProblems } from './memo-problems.ts';
import { isMemoRef, type MemoRef, type MemoSubject } from './memo-ref.ts';

// The chunk of the threads: loaded with the first brief.

/** What the threads do when a person asks; each takes what VS Code or a command hands over. */
export interface MemoThreads extends vscode.Disposable {
  /** Writes the text of a thread that was begun at the gutter. */
  addMemo(reply: unknown): Promise<void>;
  /** Unfolds the thread of a memo, to edit it unless `unfoldOnly`; begins one with the given text where there is none. */
  openMemo(subject: unknown, how?: unknown): Promise<void>;
  saveMemo(comment: unknown): Promise<void>;
  cancelMemo(comment: unknown): void;
}

interface Thread {
  readonly thread: vscode.CommentThread;
  readonly uri: string;
  comment: MemoComment;
  /** As it was shown last; undefined for a draft. */
  place: MemoPlace | undefined;
  /** Of a draft on a section: which one it was begun on, whatever its number is when it is saved. */
  heading?: Pick<Memo, 'section' | 'title'>;
}

/** Above this many memos in a brief only those near what is on screen have threads: each costs the editor a widget,
 * and from 40 or so on VS Code takes their listeners for a leak. */
const SHOW_ALL = 25;
/** Above this many stretches of lines a memo can be begun only near what is on screen: each costs a decoration. */
const OFFER_ALL = 1000;
/** Milliseconds after which VS Code has passed on a change of a thread: it gathers them for 100. */
const PASSED_ON = 250;
/** Threads that are made before others get their turn. */
const SLICE = 10;

/** Shows the memos of visible briefs as comment threads, whose places follow each edit, and lets them be written there. */
export function startMemoThreads(deps: MemoDeps & { readonly briefs: BriefDocuments }): MemoThreads {
  const { briefs, annotations, projects } = deps;
  const controller = vscode.comments.createCommentController(
    'policyAnnotator.memos',
    'Policy Annotator Memos',
  );
  controller.options = { prompt: 'Write a memo', placeHolder: 'What you think about it; Markdown' };
  const threads = new Map<string, Thread>();
  let run = 0;
  /** Whether scrolling changes which memos have threads. */
  let isConfined = false;
  /** Whether it changes where memos can be begun. */
  let isOfferConfined = false;
  /** A memo whose thread is to be unfolded as soon as it is there. */
  let awaited:
    | { readonly ref: MemoRef; readonly edits: boolean; readonly text?: string | undefined }
    | undefined;

  const drop = (key: string): void => {
    threads.get(key)?.thread.dispose();
    threads.delete(key);
  };
  const create = (
    key: string,
    uri: vscode.Uri,
    comment: MemoComment,
    place: Pick<MemoPlace, 'range' | 'label'>,
  ) => {
    const thread = controller.createCommentThread(uri, place.range, [comment]);
    thread.label = place.label;
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    const made: Thread = { thread, uri: uri.toString(), comment, place: undefined };
    threads.set(key, made);
    return made;
  };
  const setComment = (each: Thread, comment: MemoComment): void => {
    each.comment = comment;
    each.thread.comments = [comment];
  };
  /** Opens a thread's editor with a text: that of the memo, or what was typed and could not be saved. */
  const edit = (each: Thread, text = each.comment.seen): void => {
    each.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    each.comment.body = text;
    each.comment.mode = vscode.CommentMode.Editing;
    each.thread.comments = [each.comment];
  };
  /**
   * VS Code moves the sign of a thread by itself, and where lines are wrapped leaves its unfolded text where it was:
   * that moves when the sign is not where the thread is said to be. So it is said to be beside for a moment.
   */
  const reseat = (each: Thread): void => {
    if (!isOnScreen(each)) return;
    const { range } = each.thread;
    const beside = range?.end.line === 0 ? 1 : (range?.end.line ?? 1) - 1;
    each.thread.range = new vscode.Range(beside, 0, beside, 0);
    setTimeout(() => {
      if (each.place && threads.has(keyOf(vscode.Uri.parse(each.uri, true), each.place.ref)))
        each.thread.range = each.place.range;
    }, PASSED_ON);
  };
  const update = (each: Thread, place: MemoPlace): void => {
    const { thread } = each;
    const line = thread.range?.end.line;
    if (!thread.range?.isEqual(place.range)) thread.range = place.range;
    if (line !== undefined && line !== place.range.end.line) reseat(each);
    if (each.place?.label !== place.label) thread.label = place.label;
    const isSame = each.place?.memo === place.memo && each.place.by === place.by;
    each.place = place;
    // What is being written stays, whoever changed the memo meanwhile: saving it is merged.
    if (!isSame && each.comment.mode === vscode.CommentMode.Preview) setComment(each, memoComment(place));
  };
  /** The memos of a brief; where there are many, those near what is on screen. */
  const placesOf = (open: OpenBrief): readonly MemoPlace[] => {
    const { document } = open;
    const onPassages = annotations.located(document).filter(({ annotation }) => annotation.memo).length;
    const count = onPassages + projects.memosOf(document.uri).length;
    if (count <= SHOW_ALL) return memoPlaces(deps, open);
    isConfined = true;
    return memoPlaces(deps, open, nearScreen(open)).slice(0, SHOW_ALL);
  };
  const show = async (): Promise<void> => {
    run += 1;
    const mine = run;
    isConfined = false;
    const wanted = new Map<string, { readonly uri: vscode.Uri; readonly place: MemoPlace }>();
    const visible = showsMemoThreads() ? visibleBriefs(briefs) : [];
    for (const open of visible)
      for (const place of placesOf(open))
        wanted.set(keyOf(open.document.uri, place.ref), { uri: open.document.uri, place });
    const shown = new Set(visible.map(({ document }) => document.uri.toString()));
    for (const [key, each] of threads) {
      const isDraft = each.place === undefined;
      const isWritten = each.comment.mode === vscode.CommentMode.Editing;
      if (isDraft || isWritten ? !shown.has(each.uri) : !wanted.has(key)) drop(key);
    }
    let made = 0;
    for (const [key, { uri, place }] of wanted) {
      const known = threads.get(key);
      if (known) update(known, place);
      else {
        create(key, uri, memoComment(place), place).place = place;
        made += 1;
        if (made % SLICE === 0) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (mine !== run) return;
        }
      }
    }
    unfoldAwaited();
    awaited = undefined; // what has no thread now is not to open one much later
  };
  const unfoldAwaited = (): boolean => {
    const { ref, edits, text } = awaited ?? {};
    const found = [...threads.values()].find(
      ({ comment }) => isMemoRef(comment.ref) && ref && sameRef(comment.ref, ref),
    );
    if (!found) return false;
    awaited = undefined;
    found.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    if (edits) edit(found, text); // what was typed elsewhere goes on here
    return true;
  };
  /** Unfolds the thread of what was just written. */
  const unfold = async (subject: MemoSubject): Promise<void> => {
    const open = isMemoRef(subject) ? briefs.shown : await briefOf(briefs, subject);
    const ref = open && refOf(deps, open, subject);
    if (!ref) return;
    awaited = { ref, edits: false };
    await show();
  };
  const soon = debounce(100, () => void show());
  const provider: vscode.CommentingRangeProvider = {
    provideCommentingRanges: async (document) => {
      if (!showsMemoThreads()) return [];
      const open = await briefs.whenReady(document);
      if (!open) return [];
      const lines = asLines(subjectsWithoutMemo(deps, open).map(({ range }) => range));
      isOfferConfined = lines.length > OFFER_ALL;
      return isOfferConfined ? lines.filter(nearScreen(open)) : lines;
    },
  };
  // Set anew, it is asked again: VS Code does so by itself only when the text changes.
  // Whom it asks, it opens each text for, and keeps it open for minutes: so it asks nobody where threads are off.
  const offer = (): void => {
    Object.assign(controller, { commentingRangeProvider: showsMemoThreads() ? provider : undefined });
  };
  const offerAgain = debounce(500, offer);
  offerAgain();
  const write = (ref: MemoSubject, memo: string, seen?: string): Thenable<unknown> =>
    vscode.commands.executeCommand('policyAnnotator.editMemo', ref, {
      memo,
      ...(seen === undefined ? {} : { seen }),
    });
  const threadOf = (comment: unknown): readonly [string, Thread] | undefined =>
    [...threads].find(([, each]) => each.comment === comment);

  /** What a thread is on: the section of a draft may have another number than when it was begun. */
  const refToday = async ({ comment: { ref }, heading }: Thread): Promise<MemoSubject | undefined> => {
    if (!heading || !('section' in ref)) return ref;
    const open = await briefOf(briefs, ref);
    const section = open && sectionOfMemo(heading, open.brief.sections);
    return section && { ...ref, section: section.index };
  };

  soon();
  const subscriptions = vscode.Disposable.from(
    controller,
    soon,
    briefs.onDidChange(soon),
    annotations.onDidChange(soon),
    projects.onDidChange(soon),
    offerAgain,
    projects.onDidChange(offerAgain),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      if (isConfined) soon();
      if (isOfferConfined) offerAgain();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SETTINGS)) return;
      offer();
      soon();
    }),
    registerMemoProblems(deps),
  );
  return {
    async addMemo(reply) {
      if (!isReply(reply)) return;
      const { thread, text } = reply;
      const document = await vscode.workspace.openTextDocument(thread.uri);
      const open = await briefs.whenReady(document);
      const { range } = thread;
      const subject =
        open && subjectsWithoutMemo(deps, open).find((each) => range?.intersection(lineOf(each.range)));
      if (!subject || text.trim() === '') return;
      if ((await write(subject.ref, text)) !== true) return;
      thread.dispose();
      await unfold(subject.ref);
    },
    async openMemo(arg, how) {
      const known = isMemoComment(arg) ? threadOf(arg) : undefined;
      if (known) return known[1].comment.mode === vscode.CommentMode.Editing ? undefined : edit(known[1]);
      const subject = arg as MemoSubject;
      const { unfoldOnly = false, memo } = (how ?? {}) as {
        readonly unfoldOnly?: boolean;
        readonly memo?: string;
      };
      if (isMemoRef(subject) && subject.list !== 'annotations' && subject.list !== 'memos') return;
      const open = isMemoRef(subject) ? briefs.shown : await briefOf(briefs, subject);
      if (!open) return;
      const ref = refOf(deps, open, subject);
      if (ref) {
        awaited = { ref, edits: !unfoldOnly, text: memo };
        if (!unfoldAwaited()) soon();
        return;
      }
      const range = rangeOfSubject(deps, open, subject);
      if (unfoldOnly || !range) return;
      const { uri } = open.document;
      const key = `draft ${uri.toString()} ${JSON.stringify(subject)}`;
      drop(key);
      await vscode.window.showTextDocument(open.document, {
        selection: new vscode.Range(range.start, range.start),
      });
      const draft = create(key, uri, draftComment(subject, memo ?? ''), { range, label: 'New memo' });
      draft.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      const section = 'section' in subject ? open.brief.sections[subject.section] : undefined;
      if (section) draft.heading = { section: section.path, title: section.title };
    },
    async saveMemo(comment) {
      const [key, each] = threadOf(comment) ?? [];
      if (key === undefined || !each) return;
      const text = textOf(each.comment);
      const { seen } = each.comment;
      const ref = await refToday(each);
      if (!ref) {
        edit(each, text);
        throw new Refusal('The section of this memo is not in the brief any more. Its text stays here.');
      }
      const isWritten =
        text === seen || (await write(ref, text, seen)) === true || memoOf(deps, ref) === text;
      // It was refused, and a message says why: what was typed stays.
      if (!isWritten) return edit(each, text);
      each.comment.mode = vscode.CommentMode.Preview;
      if (!each.place) {
        drop(key);
        await unfold(ref);
      } else if (text !== '') setComment(each, memoComment({ ...each.place, memo: text }));
      await show();
    },
    cancelMemo(comment) {
      const [key, each] = threadOf(comment) ?? [];
      if (key === undefined || !each) return;
      if (each.place) setComment(each, memoComment(each.place));
      else drop(key);
      soon();
    },
    dispose: () => subscriptions.dispose(),
  };
}

const keyOf = (uri: vscode.Uri, { list, name }: MemoRef): string => `${uri.toString()} ${list}/${name}`;

const isOnScreen = ({ uri, thread }: Thread): boolean =>
  vscode.window.visibleTextEditors.some(
    ({ document, visibleRanges }) =>
      document.uri.toString() === uri &&
      visibleRanges.some((range) => thread.range && range.intersection(thread.range)),
  );

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value;
}
