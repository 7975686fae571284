import * as vscode from 'vscode';
import { isProposed } from '../../core/annotation/annotation.ts';
import { needsLook } from '../../core/annotation/place.ts';
import type { Tag } from '../../core/codebook/tag.ts';
import { withCapital } from '../../core/text/capitals.ts';
import { counted } from '../../core/text/counted.ts';
import type { AnnotationFilter } from '../annotation-filter.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ClosedBriefs } from '../closed-briefs.ts';
import type { AnnotationRef } from '../commands/targets.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { tagColours, tagIcon } from '../tag-colour.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import {
  type AnnotationGroup,
  GROUPINGS,
  type Grouping,
  groupAnnotations,
  inOrder,
  ORDERS,
  type Order,
} from './annotation-groups.ts';
import { type AnnotationNode, annotationItem } from './annotation-item.ts';
import { groupByBrief } from './briefs-groups.ts';

const VIEW = 'policyAnnotator.annotations';
const GROUPING = 'annotationsGrouping';
const ORDER = 'annotationsOrder';
const NO_TAGS: readonly Tag[] = [];

interface GroupNode {
  readonly kind: 'group';
  readonly group: AnnotationGroup;
  /** What Show Only These Passages sets. */
  readonly filter: string | undefined;
  /** Proposals of the group, for commands that accept or reject all. */
  readonly refs?: readonly AnnotationRef[];
}

type Node = GroupNode | AnnotationNode;

interface ViewDeps {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
  readonly filter: AnnotationFilter;
  readonly closed: ClosedBriefs;
}

/**
 * The Annotations view: the tagged passages of the active brief, by section, tag, actor or annotator, or those of all
 * briefs; what needs a look and what is only proposed come first. A filter narrows it, and is named above the list.
 */
export function registerAnnotationsView(
  deps: ViewDeps & { readonly storage: vscode.Memento },
): vscode.Disposable {
  const { storage, filter } = deps;
  const provider = new AnnotationsProvider(
    deps,
    storage.get<Grouping>(GROUPING, 'section'),
    storage.get<Order>(ORDER, 'place'),
  );
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const refresh = debounce(100, () => {
    provider.refresh();
    const { doubtful, elsewhere, proposed } = provider;
    const waiting = [
      ...(doubtful > 0 ? [counted(doubtful, 'annotation needs a look', 'annotations need a look')] : []),
      ...(elsewhere > 0 ? [tellElsewhere(elsewhere)] : []),
      ...(proposed > 0 ? [counted(proposed, 'proposal waits', 'proposals wait')] : []),
    ];
    view.badge =
      waiting.length > 0
        ? { value: doubtful + elsewhere + proposed, tooltip: waiting.join(', ') }
        : undefined;
    view.message = provider.message;
  });
  const choose = async (grouping: Grouping): Promise<void> => {
    provider.grouping = grouping;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.grouping', grouping);
    await storage.update(GROUPING, grouping);
    refresh();
  };
  const sort = async (order: Order): Promise<void> => {
    provider.order = order;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.order', order);
    await storage.update(ORDER, order);
    refresh();
  };
  void vscode.commands.executeCommand('setContext', 'policyAnnotator.grouping', provider.grouping);
  void vscode.commands.executeCommand('setContext', 'policyAnnotator.order', provider.order);
  refresh();
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    ...GROUPINGS.map((grouping) =>
      vscode.commands.registerCommand(`policyAnnotator.groupBy${withCapital(grouping)}`, () =>
        choose(grouping),
      ),
    ),
    ...ORDERS.map((order) =>
      vscode.commands.registerCommand(`policyAnnotator.sortAnnotationsBy${withCapital(order)}`, () =>
        sort(order),
      ),
    ),
    deps.briefs.onDidChange(refresh),
    deps.annotations.onDidPlace(refresh),
    deps.projects.onDidChange(refresh),
    filter.onDidChange(refresh),
    deps.closed.onDidChange(refresh),
  );
}

function groupNode(group: AnnotationGroup): GroupNode {
  if (group.key !== 'proposed' && !group.key.startsWith('proposed/'))
    return { kind: 'group', group, filter: group.filter };
  const refs = group.members.map(({ annotation: { id } }) => ({ uri: group.uri, id }));
  return { kind: 'group', group, refs, filter: group.filter };
}

const isDoubtful = ({ annotation, place }: LocatedAnnotation): boolean =>
  needsLook(place) && !isProposed(annotation);

const tellElsewhere = (count: number): string =>
  counted(count, 'annotation of another brief needs a look', 'annotations of other briefs need a look');

class AnnotationsProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #deps: ViewDeps;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: OpenBrief | undefined;
  /** What the list was made of last. */
  #seen: readonly unknown[] = [];
  /** As of the last refresh: the message and the list ask for the groups, and each row for its colour. */
  #listed: readonly AnnotationGroup[] | undefined;
  readonly #colours = new Map<readonly Tag[], ReturnType<typeof tagColours>>();
  grouping: Grouping;
  order: Order;

  constructor(deps: ViewDeps, grouping: Grouping, order: Order) {
    this.#deps = deps;
    this.grouping = grouping;
    this.order = order;
  }

  /** Loads the list anew if something in it may have changed: in that moment, a click would find no row. */
  refresh(): void {
    const { briefs, annotations, projects, filter, closed } = this.#deps;
    this.#shown = briefs.shown;
    const seen = [
      ...[
        this.grouping,
        this.order,
        filter.text,
        this.#shown?.document,
        this.#shown?.version,
        this.#shown?.brief,
      ],
      ...projects.all.map(({ project }) => project),
      ...briefs.all.map(({ document }) => annotations.located(document)),
      ...closed.all.map(({ doubtful }) => doubtful),
    ];
    if (seen.length === this.#seen.length && seen.every((each, at) => each === this.#seen[at])) return;
    this.#seen = seen;
    this.#listed = undefined;
    this.#colours.clear();
    this.#changed.fire(undefined);
  }

  /** How many annotations of the brief need a look, shown or not. */
  get doubtful(): number {
    return this.#located.filter(isDoubtful).length;
  }

  /** How many annotations of other briefs, open or not, need a look. */
  get elsewhere(): number {
    const { briefs, annotations, closed } = this.#deps;
    const shown = this.#shown?.document;
    return [
      ...briefs.all.flatMap(({ document }) => (document === shown ? [] : annotations.located(document))),
      ...closed.all.flatMap(({ doubtful }) => doubtful),
    ].filter(isDoubtful).length;
  }

  /** How many proposals of the brief wait, shown or not. */
  get proposed(): number {
    return this.#located.filter(({ annotation }) => isProposed(annotation)).length;
  }

  /** What stands above the list: the filter, or how to begin, and what needs a look in other briefs. */
  get message(): string {
    const { elsewhere } = this;
    const hint =
      elsewhere > 0 && this.grouping !== 'brief'
        ? `${tellElsewhere(elsewhere)}. Group by brief to see them.`
        : '';
    return [this.#messageOfBrief, hint].filter((each) => each !== '').join(' ');
  }

  get #messageOfBrief(): string {
    const { filter, projects } = this.#deps;
    if (this.grouping !== 'brief' && this.#shown && this.#located.length === 0)
      return 'No annotations in this brief yet. Select a passage and choose “Tag Selection” from its context menu.';
    if (!filter.isOn || (!this.#shown && this.grouping !== 'brief')) return '';
    const groups = this.#groups();
    const kept = new Set(
      groups.flatMap(({ uri, members }) => members.map((each) => `${uri} ${each.annotation.id}`)),
    );
    const all =
      this.grouping === 'brief'
        ? projects.all.reduce((sum, { project }) => sum + project.annotations.length, 0)
        : this.#located.length;
    return `Shows ${kept.size} of ${all}: ${filter.text}`;
  }

  get #located(): ReturnType<AnnotationTracker['located']> {
    return this.#shown ? this.#deps.annotations.located(this.#shown.document) : [];
  }

  #groups(): readonly AnnotationGroup[] {
    this.#listed ??= this.#group();
    return this.#listed;
  }

  #group(): readonly AnnotationGroup[] {
    const { filter, projects } = this.#deps;
    if (this.grouping === 'brief') return groupByBrief(this.#deps);
    if (!this.#shown) return [];
    const { brief, document } = this.#shown;
    const project = projects.of(document.uri)?.project;
    return groupAnnotations(filter.keep(this.#located, project, brief), this.grouping, {
      uri: document.uri.toString(),
      brief,
      codebook: project?.codebook ?? [],
      actors: project?.actors ?? [],
    });
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'annotation') return [];
    if (!node) return this.#groups().map(groupNode);
    const { uri, key, members } = node.group;
    return inOrder(members, this.order).map((located) => ({
      kind: 'annotation',
      uri,
      id: located.annotation.id,
      located,
      group: key,
    }));
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const uri = vscode.Uri.parse(node.kind === 'group' ? node.group.uri : node.uri);
    const colourOf = this.#coloursOf(this.#deps.projects.of(uri)?.project.codebook ?? NO_TAGS);
    if (node.kind === 'annotation') return annotationItem(node, colourOf);
    const { key, name, members, tag } = node.group;
    const isClosed = key.startsWith('brief/') && node.group.uri !== this.#shown?.document.uri.toString();
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, key === 'gone' || isClosed ? Collapsed : Expanded);
    item.id = key;
    item.description = String(members.length);
    item.contextValue = `${node.refs ? 'proposalGroup' : 'annotationGroup'}${node.filter === undefined ? '' : ' filter'}`;
    if (key === 'look' || key.startsWith('look/'))
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    else if (key === 'gone') item.iconPath = new vscode.ThemeIcon('archive');
    else if (node.refs) item.iconPath = new vscode.ThemeIcon('sparkle');
    else if (tag !== undefined) item.iconPath = tagIcon(colourOf(tag));
    item.accessibilityInformation = {
      label: `${name}, ${counted(members.length, node.refs ? 'proposal' : 'annotation')}`,
    };
    return item;
  }

  #coloursOf(codebook: readonly Tag[]): ReturnType<typeof tagColours> {
    const colours = this.#colours.get(codebook) ?? tagColours(codebook);
    this.#colours.set(codebook, colours);
    return colours;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
