import { parentTag, type Tag } from '../../codebook/tag.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Neighbours } from '../edit.ts';
import { fieldsOf } from '../records/convert-record.ts';
import { readFields } from '../records/read-fields.ts';
import type { Fields } from '../records/record-fields.ts';
import type { ListLayout, ProjectSource } from '../source/file-layout.ts';
import { tagNameOf } from '../source/locate-record.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type Splice, spliceText } from '../yaml/splice.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlSeq } from '../yaml/yaml-node.ts';
import { type EntryChange, editEntry } from './edit-entry.ts';
import { columnOf, lineBreakAfter, lineEndAfter, lineStartOf } from './line-ends.ts';
import { renderFlowRecord, type TextStyle } from './render-record.ts';
import { firstEntry, newEntry } from './rewrite-block-list.ts';
import { insertFlowItem, removeFlowItems } from './rewrite-flow-list.ts';
import { appendEntry, pullMargins, removeEntry } from './set-field.ts';

/** Where a tag stands: its entry in a list of tags, and the tag that list belongs to. */
interface TagPlace {
  readonly node: YamlNode;
  readonly seq: YamlSeq;
  readonly index: number;
  readonly owner?: YamlMap;
}

/** A new entry for a list of tags, in either style. */
interface TagItem {
  readonly block: (indent: number) => string;
  readonly flow: string | undefined;
}

/**
 * The text of a codebook while changes are written to it one by one. Each method gives false when the text is laid
 * out in a way that it cannot splice; then nothing has changed.
 */
export class TagText {
  readonly #style: TextStyle;
  readonly #start: number;
  readonly #end: number;
  readonly #original: string;
  #text: string;
  #seq: YamlSeq | undefined;

  constructor({ text, layout }: Pick<ProjectSource, 'text' | 'layout'>) {
    const { codebook } = layout.lists;
    const [start, end] = regionOf(text, codebook);
    this.#style = { eol: layout.eol };
    this.#start = start;
    this.#end = end;
    this.#original = text.slice(start, end);
    this.#text = this.#original;
    this.#parse();
  }

  /** What turned the codebook's old text into its new one. */
  splices(): readonly Splice[] {
    return this.#text === this.#original ? [] : [{ start: this.#start, end: this.#end, text: this.#text }];
  }

  /** The tag's fields as the text has them now; undefined when there is no such tag. */
  fieldsOf(name: string): Fields | undefined {
    const place = this.#find(name);
    if (!place) return undefined;
    return place.node.kind === 'map'
      ? readFields('codebook', place.node, [])
      : { tag: tagNameOf(place.node) };
  }

  hasChildren(name: string): boolean {
    const seq = childrenOf(this.#find(name)?.node);
    return seq?.items.some((item) => tagNameOf(item) !== undefined) ?? false;
  }

  write(name: string, change: EntryChange): boolean {
    this.#makeMap(name);
    const find = (root: YamlNode): YamlMap | undefined => {
      const node = findTag(codebookOf(root), name)?.node;
      return node?.kind === 'map' ? node : undefined;
    };
    const text = editEntry(this.#text, find, 'codebook', change, this.#style);
    return text !== undefined && this.#become(text);
  }

  /** Adds a tag beside its neighbours, or else as the last one below its parent or of the codebook. */
  insert(tag: Tag, at?: Neighbours): boolean {
    const above = this.#nearest(tag.name);
    const fields = { ...fieldsOf('codebook', tag), tag: relativeTo(above, tag.name) };
    const item = {
      block: (indent: number) => newEntry('codebook', fields, indent, this.#style),
      flow: renderFlowRecord('codebook', fields),
    };
    return this.#insertItem(above, item, at);
  }

  /**
   * Adds tags that the text does not have, each as the last one below its parent: those that have one parent in one
   * step, for each step reads the text again. False when one of the places cannot be spliced; then nothing has changed.
   */
  insertAll(tags: readonly Tag[]): boolean {
    const before = this.#text;
    const below = groupBy(tags, nearestIn(tags));
    const roots = groupBy(below.get('') ?? [], ({ name }) => this.#nearest(name) ?? '');
    const render = (tag: Tag, above: string | undefined, indent: number): string => {
      const fields = { ...fieldsOf('codebook', tag), tag: relativeTo(above, tag.name) };
      const own = newEntry('codebook', fields, indent, this.#style);
      const inner = (below.get(tag.name) ?? []).map((each) => render(each, tag.name, indent + 4));
      const margin = ' '.repeat(indent + 2);
      return [own, ...(inner.length > 0 ? [`${margin}tags:`, ...inner] : [])].join(this.#style.eol);
    };
    const renderFlow = (tag: Tag, above: string | undefined): string => {
      const fields = { ...fieldsOf('codebook', tag), tag: relativeTo(above, tag.name) };
      const inner = (below.get(tag.name) ?? []).map((each) => renderFlow(each, tag.name));
      const own = renderFlowRecord('codebook', fields);
      return inner.length > 0 ? `${own.slice(0, -1)}, tags: [${inner.join(', ')}]}` : own;
    };
    for (const [name, own] of roots) {
      const above = name === '' ? undefined : name;
      const item = {
        block: (indent: number) => own.map((tag) => render(tag, above, indent)).join(this.#style.eol),
        flow: own.map((tag) => renderFlow(tag, above)).join(', '),
      };
      if (!this.#insertItem(above, item)) return this.#become(before) && false;
    }
    return true;
  }

  remove(name: string): boolean {
    const place = this.#find(name);
    const splices = place && this.#removal(place);
    return splices !== undefined && this.#become(spliceText(this.#text, splices));
  }

  /** Takes a tag with all that stands below it to its new parent, comments and unknown keys included. */
  move(name: string, newName: string, at?: Neighbours): boolean {
    const before = this.#text;
    this.#makeMap(name);
    const place = this.#find(name);
    if (!place) return false;
    const item = this.#itemAt(place);
    if (!this.remove(name)) return false;
    const above = this.#nearest(newName);
    const leaf = { set: new Map([['tag', relativeTo(above, newName)]]), clashes: new Map() };
    const find = item.indent === undefined ? rootMap : firstEntry;
    const renamed = editEntry(item.text, find, 'codebook', leaf, this.#style);
    const done =
      renamed !== undefined &&
      this.#insertItem(
        above,
        {
          block: (indent) =>
            item.indent === undefined
              ? `${' '.repeat(indent)}- ${renamed}`
              : reindent(renamed, indent - item.indent),
          flow: item.indent === undefined ? renamed : undefined,
        },
        at,
      );
    return done || (this.#become(before) && false);
  }

  #insertItem(above: string | undefined, item: TagItem, at?: Neighbours): boolean {
    if (above !== undefined) this.#makeMap(above);
    const owner = above === undefined ? undefined : this.#find(above)?.node;
    if (above !== undefined && owner?.kind !== 'map') return false;
    const seq = owner?.kind === 'map' ? childrenOf(owner) : this.#seq;
    const slot = seq && at && slotOf(seq, above, at);
    const beside = seq && slot !== undefined ? this.#insertAt(seq, item, slot) : undefined;
    const last = (): Splice | undefined =>
      owner?.kind === 'map' ? this.#insertBelow(owner, item) : this.#append(this.#seq, item);
    const splice = beside ?? last();
    if (splice === undefined) return false;
    const column = /\n( *)- /.exec(splice.text)?.[1]?.length;
    const margins = column === undefined ? [] : pullMargins(this.#text, splice.end, column);
    return this.#become(spliceText(this.#text, [splice, ...margins]));
  }

  #insertBelow(owner: YamlMap, item: TagItem): Splice | undefined {
    const entry = entryOf(owner, 'tags');
    const column = columnOf(this.#text, owner.start);
    if (entry?.value.kind === 'seq') return this.#append(entry.value, item);
    if (entry && !(entry.value.kind === 'scalar' && entry.value.isNull)) return undefined;
    if (owner.flow) {
      if (item.flow === undefined) return undefined;
      if (!entry) return appendEntry(this.#text, owner, `tags: [${item.flow}]`, this.#style);
      const start = Math.max(entry.keyEnd, entry.colon + 1);
      return {
        start,
        end: Math.max(start, entry.value.end),
        text: `${entry.colon < 0 ? ':' : ''} [${item.flow}]`,
      };
    }
    const below = this.#style.eol + item.block(column + 2);
    if (!entry) return appendEntry(this.#text, owner, `tags:${below}`, this.#style);
    const start = lineEndAfter(this.#text, Math.max(entry.colon + 1, entry.value.end));
    const word = { start: entry.colon + 1, end: Math.max(entry.colon + 1, entry.value.end) };
    return entry.value.end > entry.value.start
      ? { ...word, text: below }
      : { start, end: start, text: below };
  }

  #append(seq: YamlSeq | undefined, item: TagItem): Splice | undefined {
    return seq && this.#insertAt(seq, item, seq.items.length);
  }

  /** Puts an entry before the one at `slot`; undefined where that stands on its list's own line. */
  #insertAt(seq: YamlSeq, item: TagItem, slot: number): Splice | undefined {
    if (seq.flow)
      return item.flow === undefined ? undefined : insertFlowItem(this.#text, seq, slot, item.flow);
    const before = seq.items[slot - 1];
    if (before) {
      const dash = seq.dashes[slot - 1] ?? before.start;
      const at = lineEndAfter(this.#text, Math.max(dash + 1, before.end));
      return { start: at, end: at, text: this.#style.eol + item.block(columnOf(this.#text, dash)) };
    }
    const [dash] = seq.dashes;
    if (dash === undefined) return undefined;
    const start = lineStartOf(this.#text, dash);
    if (this.#text.slice(start, dash).trim() !== '') return undefined;
    return { start, end: start, text: item.block(columnOf(this.#text, dash)) + this.#style.eol };
  }

  #removal({ seq, index, owner }: TagPlace): readonly Splice[] | undefined {
    const entry = owner && entryOf(owner, 'tags');
    if (owner && entry && seq.items.length === 1) return removeEntry(this.#text, owner, entry);
    if (seq.flow) return removeFlowItems(seq, new Set([index]));
    const dash = seq.dashes[index] ?? 0;
    const start = lineStartOf(this.#text, dash);
    if (this.#text.slice(start, dash).trim() !== '') return undefined;
    const end = lineBreakAfter(this.#text, Math.max(dash + 1, seq.items[index]?.end ?? 0));
    return [
      { start, end, text: '' },
      ...pullMargins(this.#text, Math.max(dash + 1, seq.items[index]?.end ?? 0), dash - start),
    ];
  }

  /** The text of a tag's entry: with the column of its "-", or without one in flow style. */
  #itemAt({ node, seq, index, owner }: TagPlace): { readonly text: string; readonly indent?: number } {
    if (seq.flow) return { text: this.#text.slice(node.start, node.end) };
    const dash = seq.dashes[index] ?? node.start;
    const end = lineEndAfter(this.#text, Math.max(dash + 1, node.end));
    // The only tag below its parent takes the comments above it along: their list goes.
    const list = owner && seq.items.length === 1 ? entryOf(owner, 'tags') : undefined;
    const start = list ? lineBreakAfter(this.#text, list.colon) : lineStartOf(this.#text, dash);
    return { text: this.#text.slice(start, end), indent: columnOf(this.#text, dash) };
  }

  /** `- position` becomes `- tag: position`, so that there is room for more. */
  #makeMap(name: string): void {
    const node = this.#find(name)?.node;
    if (node?.kind !== 'scalar') return;
    const flow = this.#find(name)?.seq.flow ?? false;
    const value = this.#text.slice(node.start, node.end);
    const text = flow ? `{tag: ${value}}` : `tag: ${value}`;
    this.#become(spliceText(this.#text, [{ start: node.start, end: node.end, text }]));
  }

  #find(name: string): TagPlace | undefined {
    return findTag(this.#seq, name);
  }

  /** The closest tag above this name that the codebook has. */
  #nearest(name: string): string | undefined {
    let above = parentTag(name);
    while (above !== undefined && !this.#find(above)) above = parentTag(above);
    return above;
  }

  #become(text: string): boolean {
    this.#text = text;
    this.#parse();
    return true;
  }

  #parse(): void {
    this.#seq = codebookOf(parseYaml(this.#text).root);
  }
}

/** The part of the file that holds the codebook: its lines, or the whole file where they cannot stand alone. */
function regionOf(text: string, codebook: ListLayout<'codebook'>): readonly [number, number] {
  return codebook.style === 'block' ? [codebook.start, codebook.end] : [0, text.length];
}

/** The index at which a tag goes beside its neighbours; undefined when neither is in the list any more. */
function slotOf(seq: YamlSeq, above: string | undefined, at: Neighbours): number | undefined {
  const indexOf = (name: string | undefined): number =>
    name === undefined ? -1 : seq.items.findIndex((item) => tagNameOf(item) === relativeTo(above, name));
  const previous = indexOf(at.previous);
  if (previous >= 0) return previous + 1;
  const next = indexOf(at.next);
  return next < 0 ? undefined : next;
}

function codebookOf(root: YamlNode | undefined): YamlSeq | undefined {
  const value = root?.kind === 'map' ? entryOf(root, 'codebook')?.value : undefined;
  return value?.kind === 'seq' ? value : undefined;
}

function childrenOf(node: YamlNode | undefined): YamlSeq | undefined {
  const value = node?.kind === 'map' ? entryOf(node, 'tags')?.value : undefined;
  return value?.kind === 'seq' ? value : undefined;
}

/** The first tag with this full name. `parent` is the full name that the list stands below, with its "/". */
function findTag(seq: YamlSeq | undefined, name: string, parent = '', owner?: YamlMap): TagPlace | undefined {
  for (const [index, node] of (seq?.items ?? []).entries()) {
    const leaf = tagNameOf(node);
    if (leaf === undefined || !seq) continue;
    const full = parent + leaf;
    if (full === name) return owner ? { node, seq, index, owner } : { node, seq, index };
    if (!name.startsWith(`${full}/`) || node.kind !== 'map') continue;
    const found = findTag(childrenOf(node), name, `${full}/`, node);
    if (found) return found;
  }
  return undefined;
}

/** Gives the closest tag above one among `tags`; "" when there is none. */
function nearestIn(tags: readonly Tag[]): (tag: Tag) => string {
  const names = new Set(tags.map(({ name }) => name));
  return ({ name }) => {
    let above = parentTag(name);
    while (above !== undefined && !names.has(above)) above = parentTag(above);
    return above ?? '';
  };
}

const relativeTo = (above: string | undefined, name: string): string =>
  above === undefined ? name : name.slice(above.length + 1);
const rootMap = (root: YamlNode): YamlMap | undefined => (root.kind === 'map' ? root : undefined);

/** Moves every line right or left; lines that do not stand so far right go to the margin. */
function reindent(text: string, by: number): string {
  const lines = text.split('\n');
  return lines
    .map((line) => {
      if (line.trim() === '') return line;
      if (by >= 0) return ' '.repeat(by) + line;
      const margin = line.length - line.trimStart().length;
      return line.slice(Math.min(-by, margin));
    })
    .join('\n');
}
