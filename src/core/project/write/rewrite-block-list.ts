import type { ListPlan } from '../merge/plan-changes.ts';
import type { Fields, ListName } from '../records/record-fields.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { spliceText } from '../yaml/splice.ts';
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts';
import { editEntry } from './edit-entry.ts';
import { deepMarginsAfter, lineEndAfter } from './line-ends.ts';
import { renderRecord, type TextStyle } from './render-record.ts';

/** The entries of a block list as texts: each from the start of its line to the start of the next entry's. */
export interface BlockEntries {
  readonly count: number;
  /** Column of the "-". */
  readonly indent: number;
  readonly textOf: (index: number) => string;
  /** Whether a blank line stands directly before the entry. */
  readonly isAfterBlank: (index: number) => boolean;
}

/** New texts of the entries that change, by index; and the entries that could not be spliced. */
export interface RewrittenList {
  readonly texts: ReadonlyMap<number, string>;
  readonly refused: readonly number[];
}

/**
 * Carries out a plan on a block list. Comments and blank lines between entries stay; an entry set apart by blank
 * lines takes one with it, and a new one between such entries gets one.
 */
export function rewriteBlockList(
  list: ListName,
  entries: BlockEntries,
  plan: Pick<ListPlan, 'writes' | 'removals' | 'inserts'>,
  style: TextStyle,
): RewrittenList {
  const texts = new Map<number, string>();
  const refused: number[] = [];
  const draft = (index: number): EntryDraft => splitEntry(entries.textOf(index), entries.indent);
  for (const [index, change] of plan.writes) {
    const edited = editEntry(entries.textOf(index), firstEntry, list, change, style);
    if (edited === undefined) refused.push(index);
    else texts.set(index, edited);
  }
  const inserted = new Map<number, ListPlan['inserts'][number][]>();
  for (const insert of plan.inserts) {
    const at = Math.max(0, insert.slot - 1);
    inserted.set(at, [...(inserted.get(at) ?? []), insert]);
  }
  for (const index of new Set([...plan.removals, ...inserted.keys()])) {
    const { head, tail } = texts.has(index)
      ? splitEntry(texts.get(index) ?? '', entries.indent)
      : draft(index);
    const apart =
      entries.isAfterBlank(index) || (index === 0 && entries.count > 1 && entries.isAfterBlank(1));
    const followed = deepMarginsAfter(tail, 0, entries.indent + 1);
    const careful = followed.length > 0 ? { ...style, oneLine: true } : style;
    const render = (fields: Fields): string => newEntry(list, fields, entries.indent, careful);
    const here = inserted.get(index) ?? [];
    const before = here.filter(({ slot }) => slot <= index).map(({ fields }) => render(fields));
    const after = here.filter(({ slot }) => slot > index).map(({ fields }) => render(fields));
    const kept = plan.removals.has(index) ? [] : [head];
    const all = [...before, ...kept, ...after];
    const separator = apart ? style.eol + style.eol : style.eol;
    const margin = ' '.repeat(entries.indent);
    const pulled =
      all.length === 0
        ? spliceText(
            tail,
            followed.map((each) => ({ ...each, text: margin })),
          )
        : tail;
    const rest = all.length > 0 ? tail : pulled.replace(apart ? /^\r?\n(?:[ \t]*\r?\n)?/ : /^\r?\n/, '');
    texts.set(index, all.join(separator) + rest);
  }
  return { texts, refused };
}

/** A new entry with its "- ", without a line end. */
export function newEntry(list: ListName, fields: Fields, indent: number, style: TextStyle): string {
  return `${' '.repeat(indent)}- ${renderRecord(list, fields, indent + 2, style)}`;
}

interface EntryDraft {
  /** The entry itself, its last line with the comment on it but without its line end. */
  readonly head: string;
  readonly tail: string;
}

function splitEntry(text: string, indent: number): EntryDraft {
  const node = firstItem(parseYaml(text).root);
  const end = lineEndAfter(text, Math.max(indent + 1, node?.end ?? 0));
  return { head: text.slice(0, end), tail: text.slice(end) };
}

const firstItem = (root: YamlNode | undefined): YamlNode | undefined =>
  root?.kind === 'seq' ? root.items[0] : undefined;

/** The record of an entry parsed on its own. */
export function firstEntry(root: YamlNode): YamlMap | undefined {
  const node = firstItem(root);
  return node?.kind === 'map' ? node : undefined;
}
