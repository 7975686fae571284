import * as vscode from 'vscode';
import type { BriefMove } from '../../core/annotation/sure-moves.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStore } from '../project-store.ts';
import type { ProjectStores } from '../project-stores.ts';
import { createSerialQueue } from '../serial-queue.ts';
import type { FollowDeps } from './follow-moves.ts';
import { type FollowedMoves, followedMoves } from './followed-moves.ts';
import { loadMoves } from './load.ts';
import { isThere, missingBriefs } from './missing-briefs.ts';

/** Milliseconds of quiet: git takes files away and puts others there one after the other, the project file among them. */
const SETTLED_AFTER = 2000;

export interface WatchDeps extends FollowDeps {
  readonly projects: ProjectStores;
  /** The extension's folder for this workspace. */
  readonly workspaceStorage: vscode.Uri | undefined;
}

/**
 * Lets the annotations of a brief follow it where another program has moved it, word for word (docs/adr/19). One edit
 * for all that moved at once, a step of the undo history, told once. What was taken back is not followed again before
 * the brief has been at its old place. The code that follows is loaded when a brief is missing.
 */
export function registerFollowMovedBriefs(deps: WatchDeps): vscode.Disposable {
  const { projects, log } = deps;
  const followed = followedMoves(deps.workspaceStorage);
  const queue = createSerialQueue();
  /** How often something happened that may have moved a brief: what happens during a look makes it void. */
  let happened = 0;
  /** A brief is missing, or may come back to the place from which it was followed: then a new file is of interest. */
  let isWatchful = false;

  const look = debounce(SETTLED_AFTER, () => void queue(lookAtAll));
  const onEvent = (): void => {
    happened += 1;
    isWatchful = true;
    look();
  };
  const lookAtAll = async (): Promise<void> => {
    const before = happened;
    let isOver = true;
    for (const store of projects.all)
      try {
        isOver = (await lookAt(store)) && isOver;
      } catch (error) {
        log.warn(`Moved briefs of ${store.folder.name} were not looked for:`, String(error));
      }
    if (happened === before) isWatchful = !isOver;
  };
  /** Whether no new file would be of interest to this folder. */
  const lookAt = async (store: ProjectStore): Promise<boolean> => {
    const before = happened;
    await store.refresh();
    if (store.source?.writable !== true) return true;
    const missing = await missingBriefs(deps.platform, store);
    const known = await stillValid(followed, store);
    if (missing.length === 0) return known.length === 0;
    const { findMoves, follow } = loadMoves();
    const found = await findMoves(deps, store, missing);
    const moves = found.filter((move) => !known.some((each) => isSame(each, move)));
    if (moves.length === 0 || happened !== before || !(await areStillSo(store, moves))) return false;
    await followed.save(store.folder, [...known, ...moves]);
    if (!(await follow(deps, store, moves))) await followed.save(store.folder, known);
    return false;
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const isOfGit = ({ path }: vscode.Uri): boolean => path.includes('/.git/');
  onEvent();
  return vscode.Disposable.from(
    look,
    watcher,
    watcher.onDidCreate((uri) => isWatchful && !isOfGit(uri) && onEvent()),
    watcher.onDidDelete((uri) => projects.hasBriefsAt(uri) && onEvent()),
    projects.onDidChange(onEvent),
    vscode.workspace.onDidGrantWorkspaceTrust(onEvent),
  );
}

/** The moves that were followed and are not over: a brief that is at its old place again may be followed anew. */
async function stillValid(followed: FollowedMoves, store: ProjectStore): Promise<readonly BriefMove[]> {
  const all = await followed.load(store.folder);
  const there = await Promise.all(all.map(({ from }) => isThere(at(store, from))));
  const valid = all.filter((_, index) => there[index] !== true);
  if (valid.length < all.length) await followed.save(store.folder, valid);
  return valid;
}

/** Git may have been asked for seconds: what it said is true of files that are still as they were. */
async function areStillSo(store: ProjectStore, moves: readonly BriefMove[]): Promise<boolean> {
  for (const { from, to } of moves)
    if ((await isThere(at(store, from))) !== false || (await isThere(at(store, to))) !== true) return false;
  return true;
}

const at = ({ folder }: ProjectStore, path: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, path);

const isSame = (a: BriefMove, b: BriefMove): boolean => a.from === b.from && a.to === b.to;
