import { parentTag, type Tag } from '../../codebook/tag.ts';
import type { Problem } from '../../problem.ts';
import type { Neighbours, RecordChange } from '../edit.ts';
import { mergeFields, sameMeaning } from '../merge/merge-fields.ts';
import { fieldsOf } from '../records/convert-record.ts';
import type { Fields } from '../records/record-fields.ts';
import type { ProjectSource } from '../source/file-layout.ts';
import type { RewrittenFile } from './rewrite-list.ts';
import { TagText } from './tag-text.ts';

/**
 * Carries out the changes of the codebook one after another on its text: tags stand within tags, so each change
 * looks at what the one before has left.
 */
export function rewriteCodebook(source: ProjectSource, changes: readonly RecordChange[]): RewrittenFile {
  const text = new TagText(source);
  const problems: Problem[] = [];
  const ordered = inWorkableOrder(text, changes);
  const added = newTags(text, ordered);
  let areIn: boolean | undefined; // tried once: what cannot be written together now, cannot be for the next tag
  for (const { before, after, afterAt } of ordered) {
    if (after && added.has(after)) {
      areIn ??= text.insertAll([...added]);
      if (areIn) continue;
    }
    if (after === undefined) {
      if (before) removeTag(text, before, problems);
    } else if (before === undefined) addTag(text, after, afterAt, problems);
    else changeTag(text, before, after, afterAt, problems);
  }
  const splices = text.splices();
  const region = source.layout.lists.codebook.style === 'block' ? splices[0]?.text : undefined;
  return { list: 'codebook', splices, problems, ...(region === undefined ? {} : { region }) };
}

/** Deeper tags are added one by one: the parser refuses what is nested too deep, and says so. */
const DEEPEST = 30;

/** The new tags that can be added together: none where one of them has a place of its own to go back to. */
function newTags(text: TagText, changes: readonly TagChange[]): ReadonlySet<Tag> {
  const added = new Map<string, Tag>();
  for (const { before, after, afterAt } of changes) {
    if (before || !after || text.fieldsOf(after.name) || added.has(after.name)) continue;
    if (afterAt || after.name.split('/').length > DEEPEST) return new Set();
    added.set(after.name, after);
  }
  return new Set(added.size > 1 ? added.values() : []);
}

interface TagChange {
  readonly before?: Tag;
  readonly after?: Tag;
  readonly afterAt?: Neighbours;
}

/**
 * The order in which changes do not stand in each other's way, whichever way round an edit (or its inverse) lists
 * them: what can go, goes; new parents come before what moves below them; emptied tags go last.
 */
function inWorkableOrder(text: TagText, changes: readonly RecordChange[]): readonly TagChange[] {
  const phase = ({ before, after }: TagChange): number => {
    if (!after) return before && text.hasChildren(before.name) ? 4 : 0;
    if (!before) return text.fieldsOf(after.name) ? 3 : 1;
    return 2;
  };
  const depth = ({ before, after }: TagChange): number => {
    const levels = (before ?? after)?.name.split('/').length ?? 0;
    return after ? levels : -levels;
  };
  return changes
    .flatMap((change) => (change.list === 'codebook' ? [change] : []))
    .map((change) => ({ change, phase: phase(change), depth: depth(change) }))
    .sort((a, b) => a.phase - b.phase || a.depth - b.depth)
    .map(({ change }) => change);
}

function addTag(text: TagText, after: Tag, at: Neighbours | undefined, problems: Problem[]): void {
  const now = text.fieldsOf(after.name);
  if (now === undefined) check(text.insert(after, at), after.name, problems);
  else write(text, after.name, {}, fieldsOf('codebook', after), now, problems);
}

function removeTag(text: TagText, before: Tag, problems: Problem[]): void {
  const now = text.fieldsOf(before.name);
  if (now === undefined) return;
  // Where its parent is not in the file, it stands there with its full name.
  const was = { ...fieldsOf('codebook', before), tag: now.tag };
  if (text.hasChildren(before.name)) {
    const message = `The tag “${before.name}” was not deleted: there are tags below it. Delete or move those first.`;
    problems.push({ code: 'changed-meanwhile', severity: 'warning', message, about: before.name });
  } else if (!sameMeaning('codebook', was, now)) {
    const message = `The tag “${before.name}” was not deleted: someone else has changed it meanwhile. Look at it and delete it again.`;
    problems.push({ code: 'changed-meanwhile', severity: 'warning', message, about: before.name });
  } else check(text.remove(before.name), before.name, problems);
}

function changeTag(
  text: TagText,
  before: Tag,
  after: Tag,
  at: Neighbours | undefined,
  problems: Problem[],
): void {
  const old = fieldsOf('codebook', before);
  const ours = fieldsOf('codebook', after);
  const now = text.fieldsOf(before.name);
  const target = before.name === after.name ? undefined : text.fieldsOf(after.name);
  if (now === undefined && target === undefined) {
    const message = `The tag “${before.name}” was deleted by someone else while you changed it. It stands in the codebook again.`;
    problems.push({ code: 'deleted-meanwhile', severity: 'warning', message, about: after.name });
    check(text.insert(after, at), after.name, problems);
  } else if (now === undefined && target) {
    // Renamed already, with its parent or by someone else.
    write(text, after.name, old, ours, target, problems);
  } else if (now && target) {
    const message = `The tag “${before.name}” was not renamed: there is a tag “${after.name}” already. Merge the two instead.`;
    problems.push({ code: 'duplicate-tag', severity: 'warning', message, about: before.name });
    write(text, before.name, old, ours, now, problems);
  } else if (now) {
    if (before.name !== after.name)
      check(rename(text, before.name, after.name, now, at), before.name, problems);
    write(text, after.name, old, ours, now, problems);
  }
}

/** Renames in place, or takes the tag to another parent; false when the text cannot be spliced. `now`: its fields as written. */
function rename(text: TagText, before: string, after: string, now: Fields, at?: Neighbours): boolean {
  const written = String(now.tag ?? '');
  const above = before.slice(0, before.length - written.length);
  const stays = parentTag(before) === parentTag(after) || written.includes('/');
  if (!stays || !after.startsWith(above)) return text.move(before, after, at);
  return text.write(before, { set: new Map([['tag', after.slice(above.length)]]), clashes: new Map() });
}

function write(
  text: TagText,
  name: string,
  old: Fields,
  ours: Fields,
  now: Fields,
  problems: Problem[],
): void {
  const { tag: _old, ...before } = old;
  const { tag: _ours, ...after } = ours;
  const merged = mergeFields('codebook', before, after, now);
  for (const key of merged.clashes.keys()) {
    const message = `“${key}” of the tag “${name}” was changed by someone else too. The file keeps theirs; yours stands under “conflict”. Keep the right one.`;
    problems.push({ code: 'clash', severity: 'warning', message, about: name });
  }
  if (merged.set.size + merged.clashes.size > 0) check(text.write(name, merged), name, problems);
}

function check(done: boolean, about: string, problems: Problem[]): void {
  if (done) return;
  const message = `The tag “${about}” is written in a way that cannot be changed safely. Write it as lines of “key: value”, then try again.`;
  problems.push({ code: 'cannot-splice', severity: 'error', message, about });
}
