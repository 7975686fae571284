import * as vscode from 'vscode';
import { asksOf } from '../../core/codebook/asks.ts';
import { parentTag, type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import { type TagFamily, tagFamily } from '../../core/codebook/tag-family.ts';
import type { Project } from '../../core/project/project.ts';
import { counted } from '../../core/text/counted.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ColourPreview } from '../colour-preview.ts';
import type { TagRef } from '../commands/tag-target.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStore } from '../project-store.ts';
import type { ProjectStores } from '../project-stores.ts';
import { codebookIsLocked, SETTINGS } from '../settings.ts';
import { tagColours, tagIcon } from '../tag-colour.ts';
import { countTags, type TagCount } from './count-tags.ts';
import { plainTooltip } from './plain-tooltip.ts';

const VIEW = 'policyAnnotator.codebook';
const SORT = 'codebookSort';
/** How VS Code names what is dragged within this tree. */
const DRAGGED = `application/vnd.code.tree.${VIEW.toLowerCase()}`;

/** A tag of the codebook, or one that only passages have; as an argument of commands it is a {@link TagRef}. */
interface TagNode extends TagRef {
  readonly kind: 'tag' | 'undefined';
  readonly record: Tag;
  /** Where it stands below a tag of its `also`, or within one that does: names from there down. Empty in its own place. */
  readonly way: string;
}

/** Holds the tags that passages have and the codebook does not. */
interface UndefinedGroup {
  readonly kind: 'group';
}

type Node = TagNode | UndefinedGroup;
type Sort = 'file' | 'use';
type Shown = 'all' | 'unused';

/**
 * The Codebook view: the tags of the active brief's project as a tree in their colours (the legend of the editor), with
 * their use over all its briefs. Drag and drop moves a tag; what passages have and the codebook lacks comes last.
 */
export function registerCodebookView(deps: {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
  readonly storage: vscode.Memento;
  readonly colours: ColourPreview;
}): vscode.Disposable {
  const provider = new CodebookProvider(deps, deps.storage.get<Sort>(SORT, 'file'));
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: {
      dragMimeTypes: [DRAGGED],
      dropMimeTypes: [DRAGGED],
      handleDrag([node], data) {
        // Its own place is elsewhere: that is what a drop would change.
        if (node?.kind === 'tag' && node.way === '') data.set(DRAGGED, new vscode.DataTransferItem(node.tag));
      },
      async handleDrop(target, data) {
        const tag: unknown = data.get(DRAGGED)?.value;
        if (typeof tag !== 'string' || target?.kind === 'undefined' || target?.kind === 'group') return;
        const folder = provider.folder === undefined ? {} : { folder: provider.folder };
        await vscode.commands.executeCommand('policyAnnotator.moveTag', {
          tag,
          into: target?.tag ?? '',
          ...folder,
        });
      },
    },
  });
  let hasLegend = false;
  const tell = (): void => {
    view.message = [provider.shown === 'unused' && UNUSED, hasLegend && LEGEND].filter(Boolean).join(' ');
  };
  const refresh = debounce(150, () => {
    provider.refresh();
    view.description = provider.isLocked ? 'locked' : '';
    tell();
  });
  const choose = async (sort: Sort): Promise<void> => {
    provider.sort = sort;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.codebookSort', sort);
    await deps.storage.update(SORT, sort);
    refresh();
  };
  const show = (shown: Shown): void => {
    provider.shown = shown;
    void vscode.commands.executeCommand('setContext', 'policyAnnotator.codebookShown', shown);
    refresh();
  };
  void vscode.commands.executeCommand('setContext', 'policyAnnotator.codebookSort', provider.sort);
  refresh();
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    vscode.commands.registerCommand('policyAnnotator.showLegend', async () => {
      hasLegend = !hasLegend;
      tell();
      await vscode.commands.executeCommand(`${VIEW}.focus`);
    }),
    vscode.commands.registerCommand('policyAnnotator.sortTagsByFile', () => choose('file')),
    vscode.commands.registerCommand('policyAnnotator.sortTagsByUse', () => choose('use')),
    vscode.commands.registerCommand('policyAnnotator.showUnusedTags', () => show('unused')),
    vscode.commands.registerCommand('policyAnnotator.showAllTags', () => show('all')),
    deps.colours.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTINGS) && refresh()),
    deps.briefs.onDidChange(refresh),
    deps.projects.onDidChange(refresh),
  );
}

const UNUSED = 'Only tags without a passage, and those not in the codebook.';
/** What the colours and lines of the editor mean; the rows below have the colours. */
const LEGEND =
  'Colour: the first tag. Line above: the second. Line below: double or dashed within or across other passages, dotted where a look is needed.';

/** What rows need of a project, beside the tags themselves. */
interface Derived {
  readonly project: Project | undefined;
  readonly codebook: readonly Tag[];
  /** URI of the brief that is shown. */
  readonly brief: string | undefined;
  /** Over all briefs, and in the one that is shown. */
  readonly counts: ReadonlyMap<string, TagCount>;
  readonly here: ReadonlyMap<string, TagCount>;
  readonly colourOf: ReturnType<typeof tagColours>;
  /** Tags by the name of the one they stand below; those at the top below "". */
  readonly below: ReadonlyMap<string, readonly Tag[]>;
  /** Tags that stand below another one by their `also`. */
  readonly alsoBelow: ReadonlyMap<string, readonly Tag[]>;
  /** Tags without a passage, and those above such a tag. */
  readonly unused: ReadonlySet<string>;
}

class CodebookProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #deps: {
    readonly briefs: BriefDocuments;
    readonly projects: ProjectStores;
    readonly colours: ColourPreview;
  };
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #derived: Derived | undefined;
  sort: Sort;
  shown: Shown = 'all';

  constructor(
    deps: {
      readonly briefs: BriefDocuments;
      readonly projects: ProjectStores;
      readonly colours: ColourPreview;
    },
    sort: Sort,
  ) {
    this.#deps = deps;
    this.sort = sort;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** URI of the folder whose codebook is shown. */
  get folder(): string | undefined {
    return this.#store?.folder.uri.toString();
  }

  get isLocked(): boolean {
    const uri = this.#store?.folder.uri;
    return uri !== undefined && codebookIsLocked(uri);
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'undefined') return [];
    if (node?.kind === 'group')
      return this.#undefinedTags().map((name) => this.#node('undefined', { name }, ''));
    const { below, alsoBelow, unused } = this.#about();
    const name = node?.tag ?? '';
    const within = (way: string): string => (way === '' ? '' : `${way}>${name}`);
    const tags = [
      ...(below.get(name) ?? []).map((record) => this.#node('tag', record, within(node?.way ?? ''))),
      ...(node ? (alsoBelow.get(name) ?? []) : []).map((record) =>
        this.#node('tag', record, within(node?.way || '>')),
      ),
    ].filter(({ tag }) => this.shown === 'all' || unused.has(tag));
    if (this.sort === 'use') tags.sort((a, b) => this.#uses(b.tag) - this.#uses(a.tag));
    return node || this.#undefinedTags().length === 0 ? tags : [...tags, { kind: 'group' }];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem();
    const { tag, record, way } = node;
    const { colourOf, below, alsoBelow, here } = this.#about();
    const hasChildren = node.kind === 'tag' && (below.has(tag) || alsoBelow.has(tag));
    const count = this.#uses(tag);
    const own = this.#counts.get(tag)?.own ?? 0;
    const name = node.kind === 'tag' ? (record.label ?? tagLeaf(tag)) : tag;
    const item = new vscode.TreeItem(
      name,
      // A second place is folded: tags below many others would make a tree without end.
      !hasChildren
        ? vscode.TreeItemCollapsibleState.None
        : way === ''
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed,
    );
    const inBrief = here.get(tag)?.withBelow ?? 0;
    const passages = `${counted(count, 'passage')}${inBrief === 0 ? '' : `, ${inBrief} in this brief`}`;
    // Another id once it has tags below it: VS Code keeps one folded that had none.
    item.id = `${node.kind}/${way}${tag}${hasChildren ? '/' : ''}`;
    const use = count === 0 ? 'unused' : inBrief === 0 ? String(count) : `${count} · ${inBrief} here`;
    item.description = way === '' ? use : `${use} · ${tag}`;
    item.contextValue = node.kind === 'tag' ? 'tag' : 'undefinedTag';
    item.iconPath = node.kind === 'tag' ? tagIcon(colourOf(tag)) : new vscode.ThemeIcon('question');
    item.tooltip = plainTooltip(
      tag,
      record.memo,
      ...rules(record, asksOf(this.#about().codebook, tag)),
      hasChildren ? `${passages}, ${own} with this very tag` : passages,
    );
    item.accessibilityInformation = {
      label: [
        name,
        count === 0 ? 'unused' : passages,
        ...(node.kind === 'tag' ? [] : ['not in the codebook']),
        ...(way === '' ? [] : [`its own place is ${tag}`]),
      ].join(', '),
    };
    item.command = { command: 'policyAnnotator.showTagged', title: 'Show Tagged Passages', arguments: [tag] };
    return item;
  }

  #node(kind: TagNode['kind'], record: Tag, way: string): TagNode {
    const folder = this.folder === undefined ? {} : { folder: this.folder };
    return { kind, tag: record.name, record, way, ...folder };
  }

  #uses(tag: string): number {
    return this.#counts.get(tag)?.withBelow ?? 0;
  }

  #undefinedTags(): readonly string[] {
    const names = new Set(this.#about().codebook.map(({ name }) => name));
    return [...this.#counts].flatMap(([name, { own }]) => (own > 0 && !names.has(name) ? [name] : [])).sort();
  }

  get #store(): ProjectStore | undefined {
    const { briefs, projects } = this.#deps;
    const document = briefs.shown?.document;
    return (document && projects.of(document.uri)) ?? projects.all[0];
  }

  get #counts(): ReadonlyMap<string, TagCount> {
    return this.#about().counts;
  }

  /** Derived once for each state of the project: every row asks. */
  #about(): Derived {
    const project = this.#store?.project;
    const codebook = this.#deps.colours.of(project?.codebook ?? []);
    const uri = this.#deps.briefs.shown?.document.uri;
    const brief = uri?.toString();
    const known = this.#derived;
    if (known && known.project === project && known.codebook === codebook && known.brief === brief)
      return known;
    const family = tagFamily(codebook);
    const counts = countTags(project?.annotations ?? [], family);
    const unused = codebook.filter(({ name }) => !counts.has(name));
    this.#derived = {
      project,
      codebook,
      brief,
      here: countTags(uri ? this.#deps.projects.annotationsOf(uri) : [], family),
      counts,
      colourOf: tagColours(codebook),
      ...placesOf(codebook, family),
      unused: new Set(unused.flatMap(({ name }) => [...family.above(name)])),
    };
    return this.#derived;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What the codebook says on when to use a tag, a paragraph each. */
function rules(
  { name, include, exclude, example, shortcut, also }: Tag,
  { asks, from }: ReturnType<typeof asksOf>,
): readonly (string | undefined)[] {
  const line = (title: string, text: string | undefined) =>
    text === undefined ? undefined : `${title}: ${text}`;
  return [
    line('Use it', include),
    line('Not', exclude),
    line('Example', example),
    line('Key', shortcut),
    line(
      'Asks for',
      asks.length === 0 ? undefined : `${asks.join(', ')}${from === name ? '' : ` (as ${from})`}`,
    ),
    line('Also below', also?.join(', ')),
  ];
}

function groupItem(): vscode.TreeItem {
  const item = new vscode.TreeItem('Not in the Codebook', vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'group/undefined';
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'undefinedTags';
  item.tooltip =
    'Tags that passages have and the codebook does not. Add them to it, or correct the passages.';
  return item;
}

/** Which tags stand below which; one whose parent the codebook does not list stands at the top. */
function placesOf(codebook: readonly Tag[], family: TagFamily): Pick<Derived, 'below' | 'alsoBelow'> {
  const names = new Set(codebook.map(({ name }) => name));
  const [below, alsoBelow] = [new Map<string, Tag[]>(), new Map<string, Tag[]>()];
  const put = (places: Map<string, Tag[]>, parent: string, tag: Tag): void => {
    const others = places.get(parent);
    if (others) others.push(tag);
    else places.set(parent, [tag]);
  };
  for (const tag of codebook) {
    const parent = parentTag(tag.name) ?? '';
    put(below, names.has(parent) ? parent : '', tag);
    for (const other of family.also(tag.name)) if (other !== parent) put(alsoBelow, other, tag);
  }
  return { below, alsoBelow };
}
