import type * as vscode from 'vscode';
import type { AnnotationFilter } from '../annotation-filter.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ColourPreview } from '../colour-preview.ts';
import type { EditHistory } from '../edit-history.ts';
import type { Platform } from '../platform.ts';
import type { ProjectStores } from '../project-stores.ts';
import type { RecentTags } from '../recent-tags.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';

/** What commands work with. They change things through `history` alone and never touch a view. */
export interface CommandContext {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
  readonly annotations: AnnotationTracker;
  readonly history: EditHistory;
  readonly filter: AnnotationFilter;
  readonly colours: ColourPreview;
  readonly recent: RecentTags;
  readonly platform: Platform;
  readonly snapshots: Snapshots;
  readonly log: vscode.LogOutputChannel;
  /** The installed extension's folder. */
  readonly extensionUri: vscode.Uri;
  /** A folder of the extension's own, for all workspaces. */
  readonly storageUri: vscode.Uri;
}

/**
 * One entry of the palette. `id` is `policyAnnotator.` and the file's name in camelCase. Arguments come from trees,
 * hover cards, key bindings and other extensions, so they are checked. What a command throws is shown once, by its caller.
 */
export interface Command {
  readonly id: string;
  run(context: CommandContext, ...args: readonly unknown[]): unknown;
}
