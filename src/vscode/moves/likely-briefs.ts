import * as vscode from 'vscode';
import type { LikelyBrief } from '../../core/annotation/same-brief.ts';
import { LARGEST_BRIEF } from '../brief-documents.ts';
import { briefFile, readBriefFile } from '../brief-file.ts';
import { loadPlacing } from '../chunks.ts';
import { pathInFolder } from '../path-in-folder.ts';
import type { Platform } from '../platform.ts';
import type { ProjectStore } from '../project-store.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';

/** Files that are looked into. */
const MOST_FILES = 2000;

/**
 * Where a brief that is not found may be by now: the files of its folder in which its annotations stand, or that are
 * word for word the text in which they stood last. Most alike first.
 */
export async function findLikelyBriefs(
  deps: { readonly platform: Platform; readonly snapshots: Snapshots },
  store: ProjectStore,
  missing: string,
  token: vscode.CancellationToken,
): Promise<readonly LikelyBrief[]> {
  const { folder } = store;
  const likeness = loadPlacing().likenessTo(store.annotationsOf(missing));
  const uris = await textFiles(folder, [missing], MOST_FILES, token);
  const old = vscode.Uri.joinPath(folder.uri, missing);
  const files = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) return [];
    const path = pathInFolder(folder, uri);
    const text = path && (await textOf(deps.platform, folder, path));
    if (path === undefined || text === undefined) continue;
    const isSame = await deps.snapshots.isLastTextOf(old, text);
    files.push({
      path,
      share: isSame ? 1 : likeness(text),
      isAnnotated: store.annotationsOf(path).length > 0,
    });
  }
  return loadPlacing().likelyBriefs(missing, files);
}

/** The files of a folder that may be texts, or are named with the endings of these briefs. */
export async function textFiles(
  folder: vscode.WorkspaceFolder,
  briefs: readonly string[],
  most: number,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const endings = briefs.flatMap((brief) => /\.([\p{L}\p{N}]+)$/u.exec(brief)?.[1] ?? []);
  const pattern = `**/*.{${[...new Set(['txt', 'md', ...endings])].join(',')}}`;
  const files = new vscode.RelativePattern(folder, pattern);
  return vscode.workspace.findFiles(files, '**/node_modules/**', most, token);
}

/** The normalised text of a file that may be a brief; undefined when it cannot be one. */
export async function textOf(
  platform: Pick<Platform, 'staysInside'>,
  folder: vscode.WorkspaceFolder,
  path: string,
): Promise<string | undefined> {
  try {
    return await readBriefFile(await briefFile(platform, folder, path), LARGEST_BRIEF);
  } catch {
    return undefined; // no text, no longer there, or a link out of the folder: not the brief
  }
}
