import * as vscode from 'vscode';
import {
  type BriefMove,
  type FollowedMove,
  type HashedText,
  sureMoves,
} from '../../core/annotation/sure-moves.ts';
import { moveBriefs } from '../../core/project/edits/place-edits.ts';
import { tellMoves } from '../../core/project/tell-moves.ts';
import { type BriefDocuments, LARGEST_BRIEF } from '../brief-documents.ts';
import { briefFile, readBriefFile } from '../brief-file.ts';
import type { ClosedBriefs } from '../closed-briefs.ts';
import type { EditHistory } from '../edit-history.ts';
import { lastTextInGit } from '../git/git-versions.ts';
import { pathInFolder } from '../path-in-folder.ts';
import type { Platform } from '../platform.ts';
import type { ProjectStore } from '../project-store.ts';
import { runCommand } from '../run-command.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { markText, type TextMark } from '../text-mark.ts';
import { textFiles, textOf } from './likely-briefs.ts';

/** Texts of a folder among which a brief is the only one with its words: of more, not all would be compared. */
const MOST_FILES = 5000;

export interface FollowDeps {
  readonly platform: Pick<Platform, 'staysInside'>;
  readonly snapshots: Snapshots;
  readonly closed: Pick<ClosedBriefs, 'markOf'>;
  readonly briefs: Pick<BriefDocuments, 'renamed'>;
  readonly history: EditHistory;
  readonly log: vscode.LogOutputChannel;
}

/** Where briefs that are gone are now beyond doubt, by the text that each had last. */
export async function findMoves(
  deps: FollowDeps,
  store: ProjectStore,
  missing: readonly string[],
): Promise<readonly BriefMove[]> {
  const { folder } = store;
  const sought: (HashedText & TextMark)[] = [];
  for (const path of missing) {
    const mark = await lastMark(deps, vscode.Uri.joinPath(folder.uri, path));
    if (mark) sought.push({ path, ...mark });
  }
  if (sought.length === 0) return [];
  const uris = await textFiles(folder, missing, MOST_FILES + 1);
  if (uris.length > MOST_FILES) return [];
  const files = [];
  for (const uri of uris) {
    // A folder within this one that is open, too, has a project file of its own.
    if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) continue;
    const path = pathInFolder(folder, uri);
    const hash = path && (await hashOf(deps, store, path, sought));
    if (path === undefined || hash === undefined) continue;
    const isAnnotated = store.annotationsOf(path).length > 0 || store.memosOf(path).length > 0;
    files.push({ path, hash, isAnnotated });
  }
  return sureMoves(sought, files);
}

/** The mark of the text that a brief had last: as this window saw it, as it was last open, or as git has it. */
async function lastMark(deps: FollowDeps, brief: vscode.Uri): Promise<TextMark | undefined> {
  const seen = deps.closed.markOf(brief);
  if (seen) return seen;
  const text = (await deps.snapshots.lastTextOf(brief)) ?? (await lastTextInGit(brief));
  return text === undefined ? undefined : markText(text);
}

/** The hash of a file's text; undefined when its size is none of those sought, or it is no text of the folder. */
async function hashOf(
  { platform }: Pick<FollowDeps, 'platform'>,
  { folder }: ProjectStore,
  path: string,
  sought: readonly TextMark[],
): Promise<string | undefined> {
  try {
    const uri = await briefFile(platform, folder, path);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (!sought.some(({ least, most }) => least <= size && size <= most)) return undefined;
    const text = await readBriefFile(uri, LARGEST_BRIEF);
    return text === undefined ? undefined : (await markText(text))?.hash;
  } catch {
    return undefined; // no text, no longer there, or a link out of the folder: not the brief
  }
}

/**
 * The ways back of annotations that followed a brief to a file that may have been there before: the brief is at its
 * place again, word for word, and nothing in the project is about it by now.
 */
export async function waysBack(
  { platform }: Pick<FollowDeps, 'platform'>,
  store: ProjectStore,
  over: readonly FollowedMove[],
): Promise<readonly BriefMove[]> {
  const back: BriefMove[] = [];
  for (const { from, to, toOld } of over) {
    if (!toOld || !store.briefs.includes(to) || store.briefs.includes(from)) continue;
    const [old, now] = [await textOf(platform, store.folder, from), await textOf(platform, store.folder, to)];
    if (old !== undefined && old === now) back.push({ from: to, to: from });
  }
  return back;
}

/**
 * Gives the annotations of moved briefs their new paths, unless `isVoid` says at the last moment that something happened
 * since they were found. False when the project file did not take it: then the briefs are looked for again.
 */
export async function follow(
  { history, snapshots, briefs, log }: FollowDeps,
  store: ProjectStore,
  moves: readonly BriefMove[],
  isVoid: () => boolean,
): Promise<boolean> {
  for (const { from, to } of moves) {
    const [old, now] = [
      vscode.Uri.joinPath(store.folder.uri, from),
      vscode.Uri.joinPath(store.folder.uri, to),
    ] as const;
    await snapshots.copy(old, now);
    await briefs.renamed(old, now);
  }
  if (isVoid()) return false;
  // Made of the project as it is now: of records that went meanwhile nothing is written.
  const edit = moveBriefs(store.project, moves);
  const applied = await runCommand(log, edit.label, () => history.apply(store, edit));
  // An edit that cannot be written yet is kept, shown and written later: it is followed, too.
  const isTaken = moves.every(({ from }) => !store.briefs.includes(from));
  if (!applied?.changed) return isTaken; // another window was first, and has said it
  const message = tellMoves(edit, moves);
  log.info(message);
  // Not awaited: who does not read it holds nothing up.
  void vscode.window.showInformationMessage(message, 'Undo').then((chosen) => {
    if (chosen) void runCommand(log, 'Undo', () => history.takeBack(store, edit));
  });
  return true;
}
