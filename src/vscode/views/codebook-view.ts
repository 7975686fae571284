import * as vscode from 'vscode';
import { isWithinTag, parentTag, type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStore } from '../project-store.ts';
import type { ProjectStores } from '../project-stores.ts';
import { plainTooltip } from './plain-tooltip.ts';
import { tagColours, tagIcon } from './tag-colour.ts';

/** A tag of the codebook; `tag` is its full name, as commands take it. */
interface TagNode {
  readonly kind: 'tag';
  readonly tag: string;
  readonly record: Tag;
}

/** The Codebook view: the tags of the active brief's project as a tree, with their use over all its briefs. */
export function registerCodebookView(deps: {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
}): vscode.Disposable {
  const provider = new CodebookProvider(deps.briefs, deps.projects);
  const view = vscode.window.createTreeView<TagNode>('policyAnnotator.codebook', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = debounce(150, () => provider.refresh());
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    deps.briefs.onDidChange(refresh),
    deps.projects.onDidChange(refresh),
  );
}

class CodebookProvider implements vscode.TreeDataProvider<TagNode>, vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #counted: { readonly project: unknown; readonly counts: ReadonlyMap<string, number> } | undefined;

  constructor(briefs: BriefDocuments, projects: ProjectStores) {
    this.#briefs = briefs;
    this.#projects = projects;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: TagNode): TagNode[] {
    const codebook = this.#store?.project.codebook ?? [];
    const names = new Set(codebook.map((each) => each.name));
    return codebook
      .filter((each) => {
        const parent = parentTag(each.name);
        // A tag whose parent the codebook does not list stands at the top.
        return node ? parent === node.tag : parent === undefined || !names.has(parent);
      })
      .map((record) => ({ kind: 'tag', tag: record.name, record }));
  }

  getTreeItem({ tag, record }: TagNode): vscode.TreeItem {
    const codebook = this.#store?.project.codebook ?? [];
    const hasChildren = codebook.some((each) => each.name !== tag && isWithinTag(each.name, tag));
    const count = this.#counts.get(tag) ?? 0;
    const name = record.label ?? tagLeaf(tag);
    const item = new vscode.TreeItem(
      name,
      hasChildren ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    item.id = tag;
    item.description = String(count);
    item.contextValue = 'tag';
    item.iconPath = tagIcon(tagColours(codebook)(tag));
    item.tooltip = plainTooltip(
      tag,
      record.memo,
      record.include === undefined ? undefined : `Use it: ${record.include}`,
      record.exclude === undefined ? undefined : `Not: ${record.exclude}`,
    );
    item.accessibilityInformation = { label: `${name}, ${count} ${count === 1 ? 'passage' : 'passages'}` };
    item.command = { command: 'policyAnnotator.showTagged', title: 'Show Tagged Passages', arguments: [tag] };
    return item;
  }

  get #store(): ProjectStore | undefined {
    const document = this.#briefs.shown?.document;
    return (document && this.#projects.of(document.uri)) ?? this.#projects.all[0];
  }

  /** Passages that carry each tag or one below it; counted once for each state of the project. */
  get #counts(): ReadonlyMap<string, number> {
    const project = this.#store?.project;
    if (this.#counted?.project !== project) {
      const counts = new Map<string, number>();
      for (const { tags } of project?.annotations ?? []) {
        for (const name of withParents(tags)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      this.#counted = { project, counts };
    }
    return this.#counted?.counts ?? new Map();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function withParents(tags: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const tag of tags) {
    for (let name: string | undefined = tag; name !== undefined; name = parentTag(name)) names.add(name);
  }
  return names;
}
