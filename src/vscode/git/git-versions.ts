import type * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { EarlierText } from '../../core/annotation/standing-in.ts';
import { normaliseText } from '../../core/text/normalise-text.ts';
import { LARGEST_BRIEF } from '../brief-documents.ts';
import { loadPlacing } from '../chunks.ts';
import { askGit, type Change, type Commit, type Repository } from './git-repository.ts';

/** Versions of a brief that are looked into under each of its names, newest first. */
const MOST_VERSIONS = 30;
/** Names under which a brief is looked for, the one of now included. */
const MOST_NAMES = 5;
/** Milliseconds after which git is not waited for while a person looks on. */
const PATIENCE = 5000;
/** The same while nobody does. */
const LONG_PATIENCE = 20_000;

/**
 * Versions of a brief, as VS Code's Git extension knows them, in which annotations stood; under the names that it had
 * before, too, where git sees a rename. Empty, in silence, where git cannot be asked.
 */
export async function findGitVersions(
  brief: vscode.Uri,
  annotations: readonly Annotation[],
): Promise<readonly EarlierText[]> {
  const evidence = loadPlacing().collectEvidence(annotations);
  const deadline = Date.now() + PATIENCE;
  const isEnough = (): boolean => !evidence.isWaiting || Date.now() > deadline;
  await askGit(brief, PATIENCE, async (repository) => {
    let path: string | undefined = brief.fsPath;
    for (let names = 0; names < MOST_NAMES && path !== undefined; names++) {
      const commits: readonly Commit[] = await repository.log({ maxEntries: MOST_VERSIONS, path });
      for (const { hash } of commits) {
        if (isEnough()) return;
        const text = await textAt(repository, hash, path).catch(() => undefined); // it was deleted in that commit
        if (text !== undefined) evidence.offer(text);
      }
      path = isEnough() ? undefined : await nameBefore(repository, commits.at(-1), path);
    }
  });
  return evidence.texts;
}

/**
 * The name that a file had before its first commit under this one, or before it is committed at all: git's log of a
 * path ends at a rename. Undefined where git sees none: it goes by its setting `diff.renames`, and takes two files for
 * one from half of their content on.
 */
async function nameBefore(
  repository: Repository,
  first: Commit | undefined,
  path: string,
): Promise<string | undefined> {
  const changes = first ? await changesIn(repository, first) : await repository.diffIndexWithHEAD();
  const name = changes.find(({ uri }) => uri.fsPath === path)?.originalUri.fsPath;
  return name === path ? undefined : name;
}

async function changesIn(repository: Repository, { hash, parents }: Commit): Promise<readonly Change[]> {
  const [parent] = parents;
  return parent === undefined ? [] : repository.diffBetween(parent, hash);
}

/** Where HEAD was before it moved last: before a switch of branches, for example. */
const HEAD_BEFORE = 'HEAD@{1}';

/**
 * The text that a brief had which is no longer there, normalised: as it is in the last commit, else before the commit
 * that took it away, else where HEAD was before. Undefined, in silence, where git cannot be asked or does not know it.
 */
export function lastTextInGit(brief: vscode.Uri): Promise<string | undefined> {
  const path = brief.fsPath;
  return askGit(brief, LONG_PATIENCE, async (repository) => {
    const before = async (): Promise<string | undefined> => {
      const [last] = await repository.log({ maxEntries: 1, path });
      return last?.parents[0] === undefined ? undefined : textAt(repository, last.parents[0], path);
    };
    const text = await textAt(repository, 'HEAD', path).catch(() => before().catch(() => undefined));
    return text ?? textAt(repository, HEAD_BEFORE, path);
  });
}

/** Undefined when it is too large; rejects when it is not there. */
async function textAt(repository: Repository, ref: string, path: string): Promise<string | undefined> {
  const raw = await repository.show(ref, path);
  return raw.length <= LARGEST_BRIEF ? normaliseText(raw).text : undefined;
}
