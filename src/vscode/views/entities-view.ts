import * as vscode from 'vscode';
import {
  ACTOR_TYPES,
  type ActorType,
  type FoundActor,
  type FoundMeeting,
} from '../../core/entities/entity.ts';
import type { BriefDocuments, OpenBrief } from '../brief-documents.ts';
import { debounce } from '../debounce.ts';
import type { ProjectStores } from '../project-stores.ts';
import { plainTooltip } from './plain-tooltip.ts';

type GroupKey = ActorType | 'meeting';

interface GroupNode {
  readonly kind: 'group';
  readonly key: GroupKey;
}

/** An actor or meeting; `uri` and `id` name it for commands. */
interface EntityNode {
  readonly kind: 'entity';
  readonly key: GroupKey;
  readonly uri: string;
  readonly id: string;
  readonly entity: FoundActor | FoundMeeting;
}

type Node = GroupNode | EntityNode;

const GROUPS: Readonly<Record<GroupKey, readonly [name: string, icon: string]>> = {
  person: ['People', 'person'],
  state: ['States', 'globe'],
  organisation: ['Organisations', 'organization'],
  body: ['Bodies', 'symbol-class'],
  group: ['Groups', 'symbol-array'],
  meeting: ['Meetings', 'calendar'],
};

/** The Actors and Meetings view: who and what the active brief speaks of, most mentioned first; meetings by date. */
export function registerEntitiesView(deps: {
  readonly briefs: BriefDocuments;
  readonly projects: ProjectStores;
}): vscode.Disposable {
  const provider = new EntitiesProvider(deps.briefs);
  const view = vscode.window.createTreeView<Node>('policyAnnotator.entities', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = debounce(300, () => provider.refresh());
  return vscode.Disposable.from(
    view,
    refresh,
    provider,
    deps.briefs.onDidChange(refresh),
    deps.projects.onDidChange(refresh),
  );
}

class EntitiesProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(briefs: BriefDocuments) {
    this.#briefs = briefs;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    const open = this.#briefs.shown;
    if (!open || node?.kind === 'entity') return [];
    if (node) {
      const uri = open.document.uri.toString();
      return members(open, node.key).map((entity) => ({
        kind: 'entity',
        key: node.key,
        uri,
        id: entity.id,
        entity,
      }));
    }
    const keys: readonly GroupKey[] = [...ACTOR_TYPES, 'meeting'];
    return keys.filter((key) => members(open, key).length > 0).map((key) => ({ kind: 'group', key }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node.key, this.#briefs.shown) : entityItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function members({ recognition }: OpenBrief, key: GroupKey): readonly (FoundActor | FoundMeeting)[] {
  if (key === 'meeting')
    return recognition.meetings.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  return recognition.actors
    .filter((actor) => actor.type === key)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.name.localeCompare(b.name));
}

function groupItem(key: GroupKey, open: OpenBrief | undefined): vscode.TreeItem {
  const [name, icon] = GROUPS[key];
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const count = open ? members(open, key).length : 0;
  item.id = key;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: `${name}, ${count}` };
  return item;
}

function entityItem({ key, uri, entity }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name);
  const count = entity.mentions.length;
  const counted = `${count} ${count === 1 ? 'mention' : 'mentions'}`;
  const date = 'date' in entity ? entity.date : undefined;
  const inFile = entity.source === 'project-file';
  item.id = `${key}/${entity.id}`;
  item.description = date === undefined ? String(count) : `${date} · ${count}`;
  item.contextValue = `${key === 'meeting' ? 'meeting' : 'actor'}${inFile ? ' inFile' : ''}`;
  item.iconPath = new vscode.ThemeIcon(GROUPS[key][1]);
  item.tooltip = plainTooltip(
    entity.name,
    entity.aliases.length > 0 ? `Also: ${entity.aliases.join(', ')}` : undefined,
    `${counted}${inFile ? ', kept in the project file' : ''}`,
  );
  item.accessibilityInformation = {
    label: [entity.name, date, counted].filter((each) => each !== undefined).join(', '),
  };
  const first = entity.mentions[0];
  if (first)
    item.command = {
      command: 'policyAnnotator.revealRange',
      title: 'Go to First Mention',
      arguments: [uri, first.start, first.end],
    };
  return item;
}
