import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { tagPalette } from '../../core/codebook/palette.ts';
import { counted } from '../../core/text/counted.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStores } from '../project-stores.ts';
import type { RecentTags } from '../recent-tags.ts';
import { withoutIcons } from '../without-icons.ts';

/** The active tag and the number of annotations of the active brief; a click tags the selection. Hidden elsewhere. */
export function registerStatusBar(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly recent: RecentTags;
  readonly projects: ProjectStores;
}): vscode.Disposable {
  const { briefs, annotations, recent, projects } = deps;
  const item = vscode.window.createStatusBarItem('policyAnnotator.tag', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Policy Annotator';
  item.command = 'policyAnnotator.tagSelection';
  const keys = (folder: vscode.WorkspaceFolder | undefined): string => {
    const palette = folder ? tagPalette(projects.of(folder.uri)?.project.codebook ?? []) : [];
    const lines = palette.flatMap((each, at) => (each ? [`${at + 1}  ${each.name}`] : []));
    return lines.length === 0 ? '' : `\n\nNumber keys:\n${lines.join('\n')}`;
  };
  const show = (): void => {
    const document = briefs.activeEditor?.document;
    if (!document) {
      item.hide();
      return;
    }
    const located = annotations.located(document);
    const count = located.filter(({ annotation }) => !isProposed(annotation)).length;
    const waiting = located.length - count;
    const howMany = `${counted(count, 'annotation')}${waiting > 0 ? ` and ${counted(waiting, 'proposal')}` : ''}`;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const tag = (folder && recent.last(folder)) ?? 'no tag yet';
    item.text = `$(tag) ${withoutIcons(tag)} · ${count}`;
    item.accessibilityInformation = { label: `Active tag: ${tag}. ${howMany} in this brief` };
    item.tooltip = `Active tag: ${tag}\n${howMany} in this brief\nClick to tag the selection${keys(folder)}`;
    item.show();
  };
  const soon = debounce(100, show);
  show();
  return vscode.Disposable.from(
    item,
    soon,
    briefs.onDidChange(soon),
    annotations.onDidChange(soon),
    recent.onDidChange(soon),
  );
}
