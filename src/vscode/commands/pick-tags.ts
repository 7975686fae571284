import * as vscode from 'vscode';
import { type Tag, tagLeaf } from '../../core/codebook/tag.ts';
import type { ProjectStore } from '../project-store.ts';
import { codebookIsLocked } from '../settings.ts';
import { answerOf } from './answer-of.ts';
import { withTicks } from './tick.ts';
import { typedTag } from './typed-tag.ts';

/** What the picker is opened with. */
export interface TagPick {
  readonly title: string;
  /** Whose codebook is chosen from; a locked one takes no new tag. */
  readonly store: ProjectStore;
  /** Full names, newest first: shown on top, below those that are checked. */
  readonly recent: readonly string[];
  /** Full names that are checked at the start. */
  readonly chosen: readonly string[];
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: Tag;
  readonly isNew?: boolean;
}

/**
 * Asks for tags. Typing searches name, label and rule; Enter takes the highlighted tag along with the checked ones;
 * a name that is not there yet can be created. Undefined when the person walks away.
 */
export function pickTags(pick: TagPick): Promise<readonly Tag[] | undefined> {
  const picker = vscode.window.createQuickPick<TagItem>();
  const locked = codebookIsLocked(pick.store.folder.uri);
  const newItemOf = (): TagItem | undefined => (locked ? undefined : newItem(picker.value, known));
  let known = itemsOf(pick);
  const chosen = new Set(pick.chosen);
  let result: readonly Tag[] | undefined;
  let showing = false;

  const show = (): void => {
    const create = newItemOf();
    showing = true;
    picker.items = create ? [...known, create] : known;
    picker.selectedItems = picker.items.filter((item) => chosen.has(item.tag.name));
    showing = false;
    // The first row too, while nothing is typed: Enter takes it, and the key that ticks needs one.
    const best = bestMatch(picker.value, known) ?? create ?? (picker.value === '' ? known[0] : undefined);
    if (best) picker.activeItems = [best];
  };
  const accept = (): void => {
    const typed = picker.value.trim() !== '';
    const active = picker.activeItems[0] ?? bestMatch(picker.value, known) ?? newItemOf();
    const tags = picker.items.filter((item) => chosen.has(item.tag.name)).map((item) => item.tag);
    const takesActive =
      active && (typed || (tags.length === 0 && pick.chosen.length === 0)) && !chosen.has(active.tag.name);
    result = takesActive ? [...tags, active.tag] : tags;
    picker.hide();
  };

  picker.title = pick.title;
  picker.placeholder = locked
    ? 'Type to search by name, label or rule; the codebook is locked'
    : 'Type to search by name, label or rule; a new name creates a tag';
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.onDidChangeValue(show);
  picker.onDidChangeSelection((items) => {
    if (showing) return;
    const visible = new Set(picker.items.map((item) => item.tag.name));
    for (const name of visible) chosen.delete(name);
    for (const item of items) chosen.add(item.tag.name);
    // A new tag that was checked stays in the list while another name is typed.
    const created = items.filter((item) => item.isNew && !known.includes(item));
    known = [...created, ...known];
  });
  picker.onDidAccept(accept);
  show();
  return withTicks(() => answerOf(picker, () => result));
}

function itemsOf({ store, recent, chosen }: TagPick): readonly TagItem[] {
  const { codebook } = store.toEdit;
  const undefinedTags = chosen.filter((name) => !codebook.some((tag) => tag.name === name));
  const all = [...codebook, ...undefinedTags.map((name): Tag => ({ name }))];
  const first = [...chosen, ...recent];
  const rank = (tag: Tag): number => {
    const at = first.indexOf(tag.name);
    return at < 0 ? first.length : at;
  };
  return all.toSorted((a, b) => rank(a) - rank(b)).map(toItem);
}

function toItem(tag: Tag): TagItem {
  const example = tag.example === undefined ? undefined : `e.g. “${tag.example}”`;
  const detail = [tag.include ?? tag.memo, example].filter((each) => each !== undefined).join(' · ');
  return {
    tag,
    label: tag.label ?? tagLeaf(tag.name),
    description: tag.shortcut === undefined ? tag.name : `${tag.name} · key ${tag.shortcut}`,
    ...(detail === '' ? {} : { detail: detail.replace(/\s+/g, ' ') }),
  };
}

function newItem(value: string, known: readonly TagItem[]): TagItem | undefined {
  const tag = typedTag(value);
  if (!tag || known.some((item) => item.tag.name === tag.name || item.label === value.trim()))
    return undefined;
  return { tag, isNew: true, label: `$(add) Create tag “${tag.name}”`, alwaysShow: true };
}

/** What Enter takes for a typed value: an equal name first, then one that begins so, then one that contains it. */
function bestMatch(value: string, items: readonly TagItem[]): TagItem | undefined {
  const typed = value.trim().toLowerCase();
  if (typed === '') return undefined;
  const words = (item: TagItem): readonly string[] =>
    [item.label, tagLeaf(item.tag.name), item.tag.name].map((each) => each.toLowerCase());
  return (
    items.find((item) => words(item).includes(typed)) ??
    items.find((item) => words(item).some((each) => each.startsWith(typed))) ??
    items.find((item) => words(item).some((each) => each.includes(typed)))
  );
}
