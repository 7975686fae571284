import * as vscode from 'vscode';
import { needsLook } from '../../core/annotation/place.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { tagColours, tagIcon } from '../tag-colour.ts';
import { type AnnotationGroup, type Grouping, groupAnnotations } from './annotation-groups.ts';
import { type AnnotationNode, annotationItem } from './annotation-item.ts';

const VIEW = 'policyAnnotator.annotations';
const GROUPING = 'annotationsGrouping';

interface GroupNode {
  readonly kind: 'group';
  readonly group: AnnotationGroup;
}

type Node = GroupNode | AnnotationNode;

/** The Annotations view: the tagged passages of the active brief, by section or by tag; what needs a look comes first. */
export function registerAnnotationsView(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
  readonly storage: vscode.Memento;
}): vscode.Disposable {
  const { storage } = deps;
  const provider = new AnnotationsProvider(deps, storage.get<Grouping>(GROUPING, 'section'));
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = debounce(100, () => {
    provider.refresh();
    const doubtful = provider.doubtful;
    view.badge =
      doubtful > 0
        ? {
            value: doubtful,
            tooltip: doubtful === 1 ? '1 annotation needs a look' : `${doubtful} annotations need a look`,
          }
        : undefined;
    view.message = provider.isEmptyBrief
      ? 'No annotations in this brief yet. Select a passage and choose “Tag Selection” from its context menu.'
      : '';
  });
  const group = (grouping: Grouping): vscode.Disposable =>
    vscode.commands.registerCommand(`policyAnnotator.groupBy${grouping === 'tag' ? 'Tag' : 'Section'}`, () =>
      choose(grouping),
    );
  const choose = async (grouping: Grouping): Promise<void> => {
    provider.grouping = grouping;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.grouping', grouping);
    await storage.update(GROUPING, grouping);
    refresh();
  };
  void vscode.commands.executeCommand('setContext', 'policyAnnotator.grouping', provider.grouping);
  refresh();
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    group('section'),
    group('tag'),
    deps.briefs.onDidChange(refresh),
    deps.annotations.onDidPlace(refresh),
    deps.projects.onDidChange(refresh),
  );
}

class AnnotationsProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #annotations: AnnotationTracker;
  readonly #projects: ProjectStores;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: OpenBrief | undefined;
  grouping: Grouping;

  constructor(
    deps: {
      readonly briefs: BriefDocuments;
      readonly annotations: AnnotationTracker;
      readonly projects: ProjectStores;
    },
    grouping: Grouping,
  ) {
    this.#briefs = deps.briefs;
    this.#annotations = deps.annotations;
    this.#projects = deps.projects;
    this.grouping = grouping;
  }

  refresh(): void {
    this.#shown = this.#briefs.shown;
    this.#changed.fire(undefined);
  }

  /** How many annotations of the brief need a look. */
  get doubtful(): number {
    return this.#located.filter((each) => needsLook(each.place)).length;
  }

  get isEmptyBrief(): boolean {
    return this.#shown !== undefined && this.#located.length === 0;
  }

  get #located(): ReturnType<AnnotationTracker['located']> {
    return this.#shown ? this.#annotations.located(this.#shown.document) : [];
  }

  getChildren(node?: Node): Node[] {
    if (!this.#shown || node?.kind === 'annotation') return [];
    const uri = this.#shown.document.uri.toString();
    if (node)
      return node.group.members.map((located) => ({
        kind: 'annotation',
        uri,
        id: located.annotation.id,
        located,
        group: node.group.key,
      }));
    const codebook = this.#codebook;
    return groupAnnotations(this.#located, this.grouping, this.#shown.brief, codebook).map((group) => ({
      kind: 'group',
      group,
    }));
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const colourOf = tagColours(this.#codebook);
    if (node.kind === 'annotation') return annotationItem(node, colourOf);
    const { key, name, members, tag } = node.group;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, key === 'gone' ? Collapsed : Expanded);
    item.id = key;
    item.description = String(members.length);
    item.contextValue = 'annotationGroup';
    if (key === 'look')
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    else if (key === 'gone') item.iconPath = new vscode.ThemeIcon('archive');
    else if (tag !== undefined) item.iconPath = tagIcon(colourOf(tag));
    item.accessibilityInformation = {
      label: `${name}, ${members.length} ${members.length === 1 ? 'annotation' : 'annotations'}`,
    };
    return item;
  }

  get #codebook() {
    const uri = this.#shown?.document.uri;
    return (uri && this.#projects.of(uri)?.project.codebook) ?? [];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
