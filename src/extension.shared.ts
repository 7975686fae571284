import * as vscode from 'vscode';
import { plainReason } from './core/plain-reason.ts';
import { registerTools } from './vscode/agents/register-tools.ts';
import { AnnotationFilter } from './vscode/annotation-filter.ts';
import { AnnotationTracker } from './vscode/annotation-tracker.ts';
import { apartOrHere } from './vscode/apart-or-here.ts';
import { createApi, type PolicyAnnotatorApi } from './vscode/api.ts';
import { BriefDocuments } from './vscode/brief-documents.ts';
import { CheckedEntities } from './vscode/checked-entities.ts';
import { ClosedBriefs } from './vscode/closed-briefs.ts';
import { ColourPreview } from './vscode/colour-preview.ts';
import { registerCommands } from './vscode/commands/index.ts';
import { registerDeletedFileNotice } from './vscode/deleted-file-notice.ts';
import { EditHistory } from './vscode/edit-history.ts';
import { findGitVersions } from './vscode/git/index.ts';
import { historyFile } from './vscode/history-file.ts';
import { registerLanguageFeatures } from './vscode/language/index.ts';
import { registerMemoThreads } from './vscode/memos/index.ts';
import { registerMoves } from './vscode/moves/index.ts';
import type { Platform } from './vscode/platform.ts';
import { ProjectStores } from './vscode/project-stores.ts';
import { RecentTags } from './vscode/recent-tags.ts';
import { registerRecoveredNotice } from './vscode/recovered-notice.ts';
import { Snapshots } from './vscode/snapshots/snapshots.ts';
import { registerAnnotationsView } from './vscode/views/annotations-view.ts';
import { registerCodebookView } from './vscode/views/codebook-view.ts';
import { registerDecorations } from './vscode/views/decorations.ts';
import { registerEntitiesView } from './vscode/views/entities-view.ts';
import { registerEntityHighlights } from './vscode/views/entity-highlights.ts';
import { registerSectionsView } from './vscode/views/sections-view.ts';
import { registerStatusBar } from './vscode/views/status-bar.ts';
import { registerWalkthrough } from './vscode/walkthrough.ts';
import { WorkspaceBriefs } from './vscode/workspace-briefs.ts';

/**
 * Builds the objects and lists the features: the table of contents of the extension.
 * State flows one way: commands → history → projects → annotations → views and language features.
 */
export function activateShared(
  context: vscode.ExtensionContext,
  platform: Platform,
): PolicyAnnotatorApi | undefined {
  const log = vscode.window.createOutputChannel('Policy Annotator', { log: true });
  context.subscriptions.push(log);
  try {
    return start(context, apartOrHere(platform, log), log);
  } catch (error) {
    // VS Code shows nothing when an activation throws.
    log.error('Activation failed:', error instanceof Error ? error : String(error));
    void vscode.window
      .showErrorMessage(`Policy Annotator could not start: ${plainReason(error)}.`, 'Show Log')
      .then((chosen) => chosen && log.show());
    return undefined;
  }
}

function start(
  context: vscode.ExtensionContext,
  platform: Platform,
  log: vscode.LogOutputChannel,
): PolicyAnnotatorApi {
  const storage = context.workspaceState;
  const projects = new ProjectStores(platform, context.storageUri, log);
  const briefs = new BriefDocuments(projects, storage, platform.readApart);
  const snapshots = new Snapshots(context.storageUri, log);
  const findVersions = findGitVersions;
  const { placeApart } = platform;
  const annotations = new AnnotationTracker({ briefs, projects, snapshots, findVersions, placeApart, log });
  const closed = new ClosedBriefs({ projects, snapshots, findVersions, placeApart, platform, log });
  const history = new EditHistory(projects, historyFile(context.storageUri));
  const recent = new RecentTags(storage);
  const filter = new AnnotationFilter(projects);
  const colours = new ColourPreview();
  const checked = new CheckedEntities();
  const workspaceBriefs = new WorkspaceBriefs(briefs, projects, platform);
  const { extensionUri, globalStorageUri: storageUri } = context;
  const deps = {
    ...{ platform, projects, briefs, annotations, history, recent, filter, colours, snapshots, checked },
    ...{ closed, workspaceBriefs, storage, log, extensionUri, storageUri },
  };

  context.subscriptions.push(
    projects,
    briefs,
    annotations,
    closed,
    recent,
    filter,
    colours,
    checked,
    registerCommands(deps),
    registerSectionsView(deps),
    registerAnnotationsView(deps),
    registerCodebookView(deps),
    registerEntitiesView(deps),
    registerDecorations(deps),
    registerEntityHighlights(deps),
    registerMemoThreads(deps),
    registerStatusBar(deps),
    registerLanguageFeatures(deps),
    registerTools(deps),
    registerMoves({ ...deps, workspaceStorage: context.storageUri }),
    registerDeletedFileNotice(deps),
    registerRecoveredNotice(deps),
    registerWalkthrough(deps),
  );
  return createApi(deps);
}
