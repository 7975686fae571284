import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import { LARGEST_BRIEF } from './brief-documents.ts';
import { loadPlacing } from './chunks.ts';

/** Versions of a brief that are looked into, newest first. */
const MOST_VERSIONS = 30;
/** Milliseconds after which git is not waited for. */
const PATIENCE = 5000;

// The part of the API of VS Code's own Git extension (version 1) that is used here.
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}
interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<string>;
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

/**
 * Versions of a brief, as VS Code's Git extension knows them, in which annotations stood. Empty, in silence, where
 * there is no git, it is turned off, the folder is not trusted, or it takes too long.
 */
export async function findGitVersions(
  brief: vscode.Uri,
  annotations: readonly Annotation[],
): Promise<readonly EarlierText[]> {
  const evidence = loadPlacing().collectEvidence(annotations);
  const deadline = Date.now() + PATIENCE;
  const look = async (): Promise<void> => {
    const repository = await repositoryOf(brief);
    if (!repository) return;
    const path = brief.fsPath;
    for (const { hash } of await repository.log({ maxEntries: MOST_VERSIONS, path })) {
      if (!evidence.isWaiting || Date.now() > deadline) return;
      const raw = await repository.show(hash, path);
      if (raw.length <= LARGEST_BRIEF) evidence.offer(normaliseText(raw).text);
    }
  };
  await within(PATIENCE, look()).catch(() => undefined); // a file that git does not know, a broken repository
  return evidence.texts;
}

async function repositoryOf(brief: vscode.Uri): Promise<Repository | undefined> {
  if (brief.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const extension = vscode.extensions.getExtension<GitExtension | undefined>('vscode.git');
  const exported = await extension?.activate();
  if (!exported?.enabled) return undefined;
  const git = exported.getAPI(1);
  if (git.state !== 'initialized')
    await new Promise<void>((resolve) => {
      const once = git.onDidChangeState(() => {
        once.dispose();
        resolve();
      });
    });
  return git.getRepository(brief) ?? undefined;
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
