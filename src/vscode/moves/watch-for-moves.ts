import * as vscode from 'vscode';
import type { BriefMove, FollowedMove } from '../../core/annotation/sure-moves.ts';
import { pathAndFolders } from '../../core/text/path-and-folders.ts';
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

/** Files and folders that are remembered to have come while this window was open. */
const MOST_CREATED = 5000;

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
  const created = createdFiles();
  /** How often something happened that may have moved a brief: what happens during a look makes it void. */
  let happened = 0;
  /** A brief is missing, or may come back to the place from which it was followed: then a new file is of interest. */
  let isWatchful = false;
  /** A look reads a project file. What that changes is no event: an unreadable file would be read for ever. */
  let isReading = false;
  /** A look is to come that has not begun. */
  let isWaiting = false;
  const look = debounce(SETTLED_AFTER, () => {
    if (isWaiting) return; // the look that waits sees this, too
    isWaiting = true;
    void queue(lookAtAll);
  });
  const onEvent = (): void => {
    happened += 1;
    isWatchful = true;
    look();
  };
  const lookAtAll = async (): Promise<void> => {
    isWaiting = false;
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
    isReading = true;
    try {
      await store.refresh();
    } finally {
      isReading = false;
    }
    if (store.source?.writable !== true) return true;
    const missing = await missingBriefs(deps.platform, store);
    const { known, over } = await stillValid(followed, store);
    if (missing.length === 0 && over.length === 0) return known.length === 0;
    const { findMoves, follow, waysBack } = loadMoves();
    const isVoid = (): boolean => happened !== before;
    const back = await waysBack(deps, store, over);
    if (back.length > 0 && !(isVoid() || (await follow(deps, store, back, isVoid)))) return false;
    if (over.length > 0) await followed.save(store.folder, known);
    if (missing.length === 0) return known.length === 0;
    const found = await findMoves(deps, store, missing);
    const moves = found
      .filter((move) => !known.some((each) => isSame(each, move)))
      .map((move) => ({ ...move, toOld: !created.has(at(store, move.to)) }));
    if (moves.length === 0 || isVoid() || !(await areStillSo(store, moves))) return false;
    await followed.save(store.folder, [...known, ...moves]);
    if (!(await follow(deps, store, moves, isVoid))) await followed.save(store.folder, known);
    return false;
  };

  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const isOfGit = ({ path }: vscode.Uri): boolean => path.includes('/.git/');
  onEvent();
  return vscode.Disposable.from(
    look,
    watcher,
    watcher.onDidCreate((uri) => {
      if (isOfGit(uri)) return;
      created.add(uri);
      if (isWatchful) onEvent();
    }),
    watcher.onDidDelete((uri) => projects.hasBriefsAt(uri) && onEvent()),
    projects.onDidChange(() => isReading || onEvent()),
    vscode.workspace.onDidGrantWorkspaceTrust(onEvent),
  );
}

/** Followed moves whose brief is still away, and those that are over: it is at its old place, and may be followed anew. */
async function stillValid(
  followed: FollowedMoves,
  store: ProjectStore,
): Promise<{ readonly known: readonly FollowedMove[]; readonly over: readonly FollowedMove[] }> {
  const all = await followed.load(store.folder);
  const there = await Promise.all(all.map(({ from }) => isThere(at(store, from))));
  return {
    known: all.filter((_, index) => there[index] !== true),
    over: all.filter((_, index) => there[index] === true),
  };
}

/** Files and folders that were seen to come, the newest alone: what lies in one of these is new as well. */
function createdFiles(): { add(uri: vscode.Uri): void; has(uri: vscode.Uri): boolean } {
  const seen = new Set<string>();
  return {
    add(uri) {
      seen.add(uri.path);
      const [oldest] = seen;
      if (seen.size > MOST_CREATED && oldest !== undefined) seen.delete(oldest);
    },
    has({ path }) {
      for (const each of pathAndFolders(path)) if (seen.has(each)) return true;
      return false;
    },
  };
}

/** Git may have been asked for seconds: what it said is true of files that are still as they were. */
async function areStillSo(store: ProjectStore, moves: readonly BriefMove[]): Promise<boolean> {
  for (const { from, to } of moves)
    if ((await isThere(at(store, from))) !== false || (await isThere(at(store, to))) !== true) return false;
  return true;
}

const at = ({ folder }: ProjectStore, path: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, path);

const isSame = (a: BriefMove, b: BriefMove): boolean => a.from === b.from && a.to === b.to;
