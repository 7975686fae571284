import * as vscode from 'vscode';
import { HINT_KINDS, type HintKind } from '../core/entities/hints/hint-kinds.ts';
import { PROJECT_FILE_NAME } from '../core/project/project.ts';

/** Name of the section of our settings. */
export const SETTINGS = 'policyAnnotator';

/** Name of the project file in each workspace folder: a plain file name, as the schema of the setting demands. */
export function projectFileName(folder: vscode.WorkspaceFolder): string {
  const name = read<string>('projectFile', folder.uri)?.trim();
  return name !== undefined && /^[^/\\]+\.ya?ml$/i.test(name) ? name : PROJECT_FILE_NAME;
}

/** Who annotates; undefined when the setting is empty. */
export function annotatorName(uri: vscode.Uri): string | undefined {
  return read<string>('annotator', uri)?.trim() || undefined;
}

/** Glob patterns, relative to the workspace folder, of the files that are briefs. */
export function briefPatterns(uri: vscode.Uri): readonly string[] {
  return strings(read('briefs', uri));
}

/** Language ids whose documents are always briefs. */
export function briefLanguages(uri: vscode.Uri): readonly string[] {
  return strings(read('languages', uri));
}

/** Whether passages with tags are coloured in the editor. */
export function highlightsPassages(): boolean {
  return read<boolean>('highlightPassages') ?? true;
}

/** Whether memos are shown as comment threads in the brief. */
export function showsMemoThreads(): boolean {
  return read<boolean>('memoThreads') ?? true;
}

/** Whether the Sections view follows the cursor. */
export function followsCursor(): boolean {
  return read<boolean>('sections.followCursor') ?? true;
}

/** Whether only tags of the codebook may be used. */
export function codebookIsLocked(uri: vscode.Uri): boolean {
  return read<boolean>('codebook.locked', uri) ?? false;
}

/** Locks or unlocks the codebook, for all who work in this folder. */
export async function setCodebookLock(uri: vscode.Uri, locked: boolean): Promise<void> {
  const isOne = (vscode.workspace.workspaceFolders?.length ?? 0) <= 1;
  const target = isOne ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.WorkspaceFolder;
  await vscode.workspace
    .getConfiguration(SETTINGS, uri)
    .update('codebook.locked', locked ? true : undefined, target);
}

/** Filters of annotations that were saved, by name, in their order. */
export function savedFilters(): ReadonlyMap<string, string> {
  const saved: unknown = read('savedFilters');
  const entries = typeof saved === 'object' && saved !== null ? Object.entries(saved) : [];
  return new Map(entries.filter((each): each is [string, string] => typeof each[1] === 'string'));
}

/** Keeps filters by name, for all who work in this workspace. */
export async function setSavedFilters(filters: ReadonlyMap<string, string>): Promise<void> {
  const value = filters.size === 0 ? undefined : Object.fromEntries(filters);
  await vscode.workspace
    .getConfiguration(SETTINGS, null)
    .update('savedFilters', value, vscode.ConfigurationTarget.Workspace);
}

/** Whether the letters of actors, meetings and dates are coloured. */
export function highlightsNames(): boolean {
  return read<boolean>('highlightNames') ?? false;
}

/** Whether days are shown behind words such as "next week". */
export function showsInlayDates(uri: vscode.Uri): boolean {
  return read<boolean>('inlayDates', uri) ?? false;
}

/** The kinds of hints that are to be shown in Problems: all but those that are switched off. */
export function shownHints(uri: vscode.Uri): readonly HintKind[] {
  const switches: unknown = read('hints', uri);
  const off = (kind: HintKind): boolean =>
    typeof switches === 'object' &&
    switches !== null &&
    (switches as Record<string, unknown>)[kind] === false;
  return HINT_KINDS.filter((kind) => !off(kind));
}

function read<T>(name: string, scope?: vscode.Uri): T | undefined {
  return vscode.workspace.getConfiguration(SETTINGS, scope ?? null).get<T>(name);
}

// A settings file is written by hand: anything may stand there.
function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
