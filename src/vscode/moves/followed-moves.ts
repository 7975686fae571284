import type * as vscode from 'vscode';
import type { FollowedMove } from '../../core/annotation/sure-moves.ts';
import { keptValue } from '../kept-value.ts';

/** Moves that are kept of all folders together. */
const MOST = 500;

/** The moves of briefs that were followed in this workspace, by this window or another. */
export interface FollowedMoves {
  load(folder: vscode.WorkspaceFolder): Promise<readonly FollowedMove[]>;
  /** Replaces those of one folder. Never throws. */
  save(folder: vscode.WorkspaceFolder, moves: readonly FollowedMove[]): Promise<void>;
}

interface KeptMove extends FollowedMove {
  /** The URI of the workspace folder. */
  readonly folder: string;
}

/** @param storage the extension's folder for this workspace; undefined when no folder is open: then nothing is kept */
export function followedMoves(storage: vscode.Uri | undefined): FollowedMoves {
  const kept = keptValue(storage, 'followed-moves');
  const read = async (): Promise<readonly KeptMove[]> => {
    const value = await kept.load();
    return Array.isArray(value) ? value.filter(isKeptMove) : [];
  };
  const isOf = ({ uri }: vscode.WorkspaceFolder, { folder }: KeptMove): boolean => folder === uri.toString();
  return {
    load: async (folder) => (await read()).filter((each) => isOf(folder, each)),
    async save(folder, moves) {
      const others = (await read()).filter((each) => !isOf(folder, each));
      const own = moves.map(({ from, to, toOld }) => ({ folder: folder.uri.toString(), from, to, toOld }));
      await kept.save([...others, ...own].slice(-MOST));
    },
  };
}

const isKeptMove = (value: unknown): value is KeptMove =>
  typeof value === 'object' &&
  value !== null &&
  ['folder', 'from', 'to'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') &&
  typeof (value as Record<string, unknown>).toOld === 'boolean';
