import * as vscode from 'vscode';

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
/** A repository as VS Code's Git extension serves it. Paths are those of files on disk; what is not there rejects. */
export interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
  diffBetween(from: string, to: string): Promise<readonly Change[]>;
  diffIndexWithHEAD(): Promise<readonly Change[]>;
}
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
}
/** One file of a difference. Of a renamed one, `uri` is its new name. */
export interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

/**
 * Asks the repository in which a file lies, or lay. Undefined, in silence, where there is no git, it is turned off, the
 * folder is not trusted, git does not know what is asked for, or it takes longer than some milliseconds.
 */
export async function askGit<T>(
  file: vscode.Uri,
  patience: number,
  ask: (repository: Repository) => Promise<T>,
): Promise<T | undefined> {
  const work = async (): Promise<T | undefined> => {
    const repository = await repositoryOf(file, patience);
    return repository && ask(repository);
  };
  return within(patience, work()).catch(() => undefined); // a file that git does not know, a broken repository
}

async function repositoryOf(file: vscode.Uri, patience: number): Promise<Repository | undefined> {
  if (file.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const extension = vscode.extensions.getExtension<GitExtension | undefined>('vscode.git');
  const exported = await extension?.activate();
  if (!exported?.enabled) return undefined;
  const git = exported.getAPI(1);
  if (git.state !== 'initialized') {
    let listener: vscode.Disposable | undefined;
    const ready = new Promise<void>((resolve) => {
      listener = git.onDidChangeState(() => resolve());
    });
    await within(patience, ready).finally(() => listener?.dispose());
  }
  return git.getRepository(file) ?? undefined;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
