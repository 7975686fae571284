import * as vscode from 'vscode';
import { parentTag, type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import type { Project } from '../../core/project/project.ts';
import { counted } from '../../core/text/counted.ts';
import type { BriefDocuments } from '../brief-documents.ts';
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
}

/** Holds the tags that passages have and the codebook does not. */
interface UndefinedGroup {
  readonly kind: 'group';
}

type Node = TagNode | UndefinedGroup;
type Sort = 'file' | 'use';

/**
 * The Codebook view: the tags of the active brief's project as a tree in their colours (the legend of the editor), with
 * their use over all its briefs. Drag and drop moves a tag; what passages have and the codebook lacks comes last.
 */
export function registerCodebookView(deps: {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
  readonly storage: vscode.Memento;
}): vscode.Disposable {
  const provider = new CodebookProvider(deps.briefs, deps.projects, deps.storage.get<Sort>(SORT, 'file'));
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: {
      dragMimeTypes: [DRAGGED],
      dropMimeTypes: [DRAGGED],
      handleDrag([node], data) {
        if (node?.kind === 'tag') data.set(DRAGGED, new vscode.DataTransferItem(node.tag));
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
  const refresh = debounce(150, () => {
    provider.refresh();
    view.description = provider.isLocked ? 'locked' : '';
  });
  const choose = async (sort: Sort): Promise<void> => {
    provider.sort = sort;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.codebookSort', sort);
    await deps.storage.update(SORT, sort);
    refresh();
  };
  void vscode.commands.executeCommand('setContext', 'policyAnnotator.codebookSort', provider.sort);
  refresh();
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    vscode.commands.registerCommand('policyAnnotator.showLegend', async () => {
      view.message = view.message === LEGEND ? '' : LEGEND;
      await vscode.commands.executeCommand(`${VIEW}.focus`);
    }),
    vscode.commands.registerCommand('policyAnnotator.sortTagsByFile', () => choose('file')),
    vscode.commands.registerCommand('policyAnnotator.sortTagsByUse', () => choose('use')),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTINGS) && refresh()),
    deps.briefs.onDidChange(refresh),
    deps.projects.onDidChange(refresh),
  );
}

/** What the colours and lines of the editor mean; the rows below have the colours. */
const LEGEND =
  'Colour: the first tag. Line above: the second. Line below: double or dashed within or across other passages, dotted where a look is needed.';

/** What rows need of a project, beside the tags themselves. */
interface Derived {
  readonly project: Project | undefined;
  /** URI of the brief that is shown. */
  readonly brief: string | undefined;
  /** Over all briefs, and in the one that is shown. */
  readonly counts: ReadonlyMap<string, TagCount>;
  readonly here: ReadonlyMap<string, TagCount>;
  readonly colourOf: ReturnType<typeof tagColours>;
  /** Every tag that has others below it. */
  readonly parents: ReadonlySet<string>;
}

class CodebookProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #derived: Derived | undefined;
  sort: Sort;

  constructor(briefs: BriefDocuments, projects: ProjectStores, sort: Sort) {
    this.#briefs = briefs;
    this.#projects = projects;
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
    const codebook = this.#store?.project.codebook ?? [];
    const names = new Set(codebook.map((each) => each.name));
    if (node?.kind === 'undefined') return [];
    if (node?.kind === 'group')
      return this.#undefinedTags(names).map((name) => this.#node('undefined', { name }));
    const tags = codebook
      .filter((each) => {
        const parent = parentTag(each.name);
        // A tag whose parent the codebook does not list stands at the top.
        return node ? parent === node.tag : parent === undefined || !names.has(parent);
      })
      .map((record) => this.#node('tag', record));
    if (this.sort === 'use') tags.sort((a, b) => this.#uses(b.tag) - this.#uses(a.tag));
    return node || this.#undefinedTags(names).length === 0 ? tags : [...tags, { kind: 'group' }];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem();
    const { tag, record } = node;
    const { colourOf, parents, here } = this.#about();
    const hasChildren = node.kind === 'tag' && parents.has(tag);
    const count = this.#uses(tag);
    const own = this.#counts.get(tag)?.own ?? 0;
    const name = node.kind === 'tag' ? (record.label ?? tagLeaf(tag)) : tag;
    const item = new vscode.TreeItem(
      name,
      hasChildren ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    const inBrief = here.get(tag)?.withBelow ?? 0;
    const passages = `${counted(count, 'passage')}${inBrief === 0 ? '' : `, ${inBrief} in this brief`}`;
    // Another id once it has tags below it: VS Code keeps one folded that had none.
    item.id = `${node.kind}/${tag}${hasChildren ? '/' : ''}`;
    item.description = count === 0 ? 'unused' : inBrief === 0 ? String(count) : `${count} · ${inBrief} here`;
    item.contextValue = node.kind === 'tag' ? 'tag' : 'undefinedTag';
    item.iconPath = node.kind === 'tag' ? tagIcon(colourOf(tag)) : new vscode.ThemeIcon('question');
    item.tooltip = plainTooltip(
      tag,
      record.memo,
      ...rules(record),
      hasChildren ? `${passages}, ${own} with this very tag` : passages,
    );
    item.accessibilityInformation = {
      label: `${name}, ${count === 0 ? 'unused' : passages}${node.kind === 'tag' ? '' : ', not in the codebook'}`,
    };
    item.command = { command: 'policyAnnotator.showTagged', title: 'Show Tagged Passages', arguments: [tag] };
    return item;
  }

  #node(kind: TagNode['kind'], record: Tag): TagNode {
    return { kind, tag: record.name, record, ...(this.folder === undefined ? {} : { folder: this.folder }) };
  }

  #uses(tag: string): number {
    return this.#counts.get(tag)?.withBelow ?? 0;
  }

  #undefinedTags(names: ReadonlySet<string>): readonly string[] {
    return [...this.#counts].flatMap(([name, { own }]) => (own > 0 && !names.has(name) ? [name] : [])).sort();
  }

  get #store(): ProjectStore | undefined {
    const document = this.#briefs.shown?.document;
    return (document && this.#projects.of(document.uri)) ?? this.#projects.all[0];
  }

  get #counts(): ReadonlyMap<string, TagCount> {
    return this.#about().counts;
  }

  /** Derived once for each state of the project: every row asks. */
  #about(): Derived {
    const project = this.#store?.project;
    const uri = this.#briefs.shown?.document.uri;
    const brief = uri?.toString();
    if (this.#derived?.project === project && this.#derived?.brief === brief && this.#derived)
      return this.#derived;
    const codebook = project?.codebook ?? [];
    this.#derived = {
      project,
      brief,
      here: countTags(uri ? this.#projects.annotationsOf(uri) : []),
      counts: countTags(project?.annotations ?? []),
      colourOf: tagColours(codebook),
      parents: new Set(codebook.flatMap(({ name }) => parentsOf(name))),
    };
    return this.#derived;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What the codebook says on when to use a tag, a paragraph each. */
function rules({ include, exclude, example, shortcut, asks }: Tag): readonly (string | undefined)[] {
  const line = (name: string, text: string | undefined) =>
    text === undefined ? undefined : `${name}: ${text}`;
  return [
    line('Use it', include),
    line('Not', exclude),
    line('Example', example),
    line('Key', shortcut),
    line('Asks for', asks?.join(', ')),
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

function parentsOf(name: string): readonly string[] {
  const parent = parentTag(name);
  return parent === undefined ? [] : [parent, ...parentsOf(parent)];
}
