import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { tagPalette } from '../../core/codebook/palette.ts';
import { tagLeaf } from '../../core/codebook/tag.ts';
import { counted } from '../../core/text/counted.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStores } from '../project-stores.ts';
import type { RecentTags } from '../recent-tags.ts';
import { withoutIcons } from '../without-icons.ts';

/** Characters of the number keys' tags that are shown; the tooltip has all. */
const MOST_SHOWN = 80;

/**
 * The active tag and the number of annotations of the active brief, a click chooses another tag; and the tags of the
 * number keys, a click tags. Hidden elsewhere.
 */
export function registerStatusBar(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly recent: RecentTags;
  readonly projects: ProjectStores;
}): vscode.Disposable {
  const { briefs, annotations, recent, projects } = deps;
  const item = vscode.window.createStatusBarItem('policyAnnotator.tag', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Policy Annotator';
  item.command = 'policyAnnotator.chooseActiveTag';
  const palette = vscode.window.createStatusBarItem(
    'policyAnnotator.palette',
    vscode.StatusBarAlignment.Left,
    9,
  );
  palette.name = 'Policy Annotator: Tags of the Number Keys';
  palette.command = 'policyAnnotator.tagSelection';
  const showPalette = (uri: vscode.Uri): void => {
    const tags = tagPalette(projects.of(uri)?.project.codebook ?? []);
    const keys = tags
      .map((tag, at) => (tag ? `${at + 1} ${tagLeaf(tag.name)}  ` : ''))
      .reduce((shown, each) => (shown.length + each.length > MOST_SHOWN ? shown : shown + each), '');
    palette.text = withoutIcons(keys);
    palette.tooltip = `Number keys:\n${tags.flatMap((tag, at) => (tag ? [`${at + 1}  ${tag.name}`] : [])).join('\n')}`;
    if (keys === '') palette.hide();
    else palette.show();
  };
  const show = (): void => {
    const document = briefs.activeEditor?.document;
    if (!document) {
      item.hide();
      palette.hide();
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
    item.tooltip = `Active tag: ${tag}\n${howMany} in this brief\nClick to choose another`;
    item.show();
    showPalette(document.uri);
  };
  const soon = debounce(100, show);
  show();
  return vscode.Disposable.from(
    item,
    palette,
    soon,
    briefs.onDidChange(soon),
    annotations.onDidChange(soon),
    recent.onDidChange(soon),
    projects.onDidChange(soon),
  );
}
