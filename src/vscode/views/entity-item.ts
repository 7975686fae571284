import * as vscode from 'vscode';
import type { ActorType, FoundActor, FoundMeeting } from '../../core/entities/entity.ts';
import { counted } from '../../core/text/counted.ts';
import { ACTOR_ICONS } from '../actor-icons.ts';
import type { CheckedEntities } from '../checked-entities.ts';
import type { EntityRef } from '../commands/entity-target.ts';
import type { OpenBrief } from '../open-brief.ts';
import { strongColour } from '../tag-colour.ts';
import { highlightColour } from './entity-highlights.ts';
import { memoLabel } from './memo-label.ts';
import { plainTooltip } from './plain-tooltip.ts';

export type GroupKey = ActorType | 'meeting';

/** An actor or meeting of the tree; as an argument of commands it is an {@link EntityRef}. */
export interface EntityNode extends EntityRef {
  readonly kind: 'entity';
  readonly group: GroupKey;
  readonly list: 'actors' | 'meetings';
  readonly entity: FoundActor | FoundMeeting;
}

export const GROUPS: Readonly<Record<GroupKey, readonly [name: string, icon: string]>> = {
  person: ['People', ACTOR_ICONS.person],
  state: ['States', ACTOR_ICONS.state],
  organisation: ['Organisations', ACTOR_ICONS.organisation],
  body: ['Bodies', ACTOR_ICONS.body],
  group: ['Groups', ACTOR_ICONS.group],
  meeting: ['Meetings', 'calendar'],
};

/** The row of an actor or meeting: what it is, when and where, how often it is mentioned, and a box to show where. */
export function entityItem(
  { group, list, uri, entity }: EntityNode,
  open: OpenBrief,
  checked: CheckedEntities,
): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name);
  const inFile = entity.source === 'project-file';
  const howMany = counted(entity.mentions.length, 'mention');
  const facts = 'date' in entity || group === 'meeting' ? whenAndWhere(entity as FoundMeeting, open) : [];
  const number = checked.numberOf({ list, name: entity.name });
  item.id = `${group}/${entity.id}`;
  item.description = [
    ...facts,
    String(entity.mentions.length),
    ...(entity.memo === undefined ? [] : ['memo']),
  ].join(' · ');
  item.contextValue = `${group === 'meeting' ? 'meeting' : 'actor'}${inFile ? ' inFile' : ''}`;
  item.iconPath = new vscode.ThemeIcon(
    GROUPS[group][1],
    number === undefined ? undefined : (strongColour(highlightColour(number)) as vscode.ThemeColor),
  );
  item.checkboxState = {
    state:
      number === undefined ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked,
    tooltip: number === undefined ? 'Show all mentions in the editor' : 'Mentions are shown in the editor',
    accessibilityInformation: { label: `Show all mentions of ${entity.name}` },
  };
  item.tooltip = plainTooltip(
    entity.name,
    facts.length > 0 ? facts.join(' · ') : undefined,
    entity.aliases.length > 0 ? `Also: ${entity.aliases.join(', ')}` : undefined,
    `${howMany}${inFile ? ', kept in the project file' : ''}`,
    entity.memo === undefined ? undefined : `Memo: ${entity.memo}`,
  );
  const kept = inFile ? ['kept in the project file'] : [];
  item.accessibilityInformation = {
    label: [entity.name, ...facts, howMany, ...kept].join(', ') + memoLabel(entity.memo),
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

/** "12 January 2022", "in 5 days", "Brussels": as far as they are known. */
function whenAndWhere({ date, place }: FoundMeeting, { reader, brief }: OpenBrief): string[] {
  if (date === undefined) return ['no date', place].filter((each) => each !== undefined);
  const distance = reader.timeFromBrief(date, brief.head.date);
  return [reader.formatDate(date), distance, place].filter((each) => each !== undefined);
}
