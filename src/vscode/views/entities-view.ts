import * as vscode from 'vscode';
import { ACTOR_TYPES, type FoundActor, type FoundMeeting } from '../../core/entities/entity.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { CheckedEntities } from '../checked-entities.ts';
import { debounce } from '../debounce.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { ProjectStores } from '../project-stores.ts';
import { type EntityNode, entityItem, GROUPS, type GroupKey } from './entity-item.ts';

const VIEW = 'policyAnnotator.entities';
/** What a dragged row carries: VS Code gives each tree a type of its own, its id in small letters. */
const DRAGGED = `application/vnd.code.tree.${VIEW.toLowerCase()}`;

interface GroupNode {
  readonly kind: 'group';
  readonly group: GroupKey;
}

type Node = GroupNode | EntityNode;

/**
 * The Actors and Meetings view: who and what the active brief speaks of, most mentioned first; meetings in order of
 * time. A checked row shows its mentions in the editor; one dropped on another is merged into it.
 */
export function registerEntitiesView(deps: {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
  readonly checked: CheckedEntities;
}): vscode.Disposable {
  const provider = new EntitiesProvider(deps.briefs, deps.checked);
  const view = vscode.window.createTreeView<Node>(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: mergeByDrop,
  });
  const refresh = debounce(300, () => {
    provider.refresh();
    void tellLanguage();
  });
  const tellLanguage = async (): Promise<void> => {
    const open = view.visible ? deps.briefs.shown : undefined;
    await open?.ready();
    if (view.visible && open !== deps.briefs.shown) return; // another brief came meanwhile
    view.message = open?.reader.languageNotice(open.brief.head.language) ?? '';
  };
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    view.onDidChangeVisibility(() => void tellLanguage()),
    deps.briefs.onDidChange(refresh),
    deps.projects.onDidChange(refresh),
    deps.checked.onDidChange(() => provider.refresh()),
    view.onDidChangeCheckboxState(({ items }) => {
      const changes = items.flatMap(([node, state]) =>
        node.kind === 'entity'
          ? [
              [
                { list: node.list, name: node.entity.name },
                state === vscode.TreeItemCheckboxState.Checked,
              ] as const,
            ]
          : [],
      );
      deps.checked.set(changes);
    }),
  );
}

const mergeByDrop: vscode.TreeDragAndDropController<Node> = {
  dragMimeTypes: [DRAGGED],
  dropMimeTypes: [DRAGGED],
  handleDrag(nodes, data) {
    const refs = nodes.flatMap((node) => (node.kind === 'entity' ? [refOf(node)] : []));
    if (refs.length > 0) data.set(DRAGGED, new vscode.DataTransferItem(refs));
  },
  async handleDrop(target, data) {
    const dragged: unknown = data.get(DRAGGED)?.value;
    if (target?.kind !== 'entity' || !Array.isArray(dragged) || dragged.length === 0) return;
    const [first] = dragged;
    await vscode.commands.executeCommand('policyAnnotator.mergeEntities', first, dragged, {
      into: refOf(target),
    });
  },
};

const refOf = ({ uri, id, list }: EntityNode) => ({ uri, id, list });

class EntitiesProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #checked: CheckedEntities;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(briefs: BriefDocuments, checked: CheckedEntities) {
    this.#briefs = briefs;
    this.#checked = checked;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const open = this.#briefs.shown;
    await open?.ready();
    if (!open || node?.kind === 'entity') return [];
    if (!node) {
      const keys: readonly GroupKey[] = [...ACTOR_TYPES, 'meeting'];
      return keys
        .filter((group) => members(open, group).length > 0)
        .map((group) => ({ kind: 'group', group }));
    }
    const uri = open.document.uri.toString();
    const { group } = node;
    const list = group === 'meeting' ? 'meetings' : 'actors';
    return members(open, group).map((entity) => ({
      kind: 'entity',
      group,
      list,
      uri,
      id: entity.id,
      entity,
    }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const open = this.#briefs.shown;
    if (node.kind === 'group') return groupItem(node.group, open);
    return open ? entityItem(node, open, this.#checked) : new vscode.TreeItem(node.entity.name);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function members({ recognition }: OpenBrief, group: GroupKey): readonly (FoundActor | FoundMeeting)[] {
  if (group === 'meeting')
    return recognition.meetings.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  return recognition.actors
    .filter((actor) => actor.type === group)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.name.localeCompare(b.name));
}

function groupItem(group: GroupKey, open: OpenBrief | undefined): vscode.TreeItem {
  const [name, icon] = GROUPS[group];
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const count = open ? members(open, group).length : 0;
  item.id = group;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: `${name}, ${count}` };
  return item;
}
