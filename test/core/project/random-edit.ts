import type { Edit, RecordChange } from '../../../src/core/project/edit.ts';
import { createTag, deleteTag, mergeTags, renameTag } from '../../../src/core/project/edits/tag-edits.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import type { Random } from './random.ts';
import {
  randomActor,
  randomAnnotation,
  randomField,
  randomMeeting,
  randomMemo,
  text,
} from './random-file.ts';
import { words } from './random-text.ts';

const FLAT = ['fields', 'actors', 'meetings', 'memos', 'annotations'] as const;
type Flat = (typeof FLAT)[number];

/** A few changes to annotations, actors and meetings: created, changed in some fields, deleted; each record once. */
export function randomEdit(random: Random, project: Project, most = 4): Edit {
  const changes: RecordChange[] = [];
  const touched = new Set<string>();
  for (let n = random.below(most) + 1; n > 0; n--) {
    const list = random.pick(['annotations', 'annotations', ...FLAT] as const);
    const before = random.chance(0.3) ? undefined : project[list][random.below(project[list].length + 1)];
    if (before === undefined) {
      changes.push({
        list,
        after: newRecord(random, list, `new${changes.length}-${random.below(1e9)}`),
      } as RecordChange);
    } else if (!touched.has(before.id)) {
      touched.add(before.id);
      const after = random.chance(0.3) ? {} : { after: changed(random, list, before) };
      changes.push({ list, before, ...after } as RecordChange);
    }
  }
  return { label: 'Random', changes };
}

/** A tag created, renamed or moved, merged into another one, or deleted. */
export function randomTagEdit(random: Random, project: Project): Edit {
  const names = [...project.codebook.map(({ name }) => name), 'position', 'new', 'new/deep'];
  const name = random.pick(names);
  return random.pick([
    () => createTag(project, { name: `${random.pick(['', `${name}/`])}fresh`, memo: 'one\ntwo' }),
    () => renameTag(project, name, random.pick([`${name}2`, 'other', `${random.pick(names)}/below`])),
    () =>
      mergeTags(project, random.pick(project.codebook.length > 0 ? project.codebook : [{ name }]).name, name),
    () => deleteTag(project, name, { alsoAnnotations: random.chance(0.5) }),
  ])();
}

function newRecord(random: Random, list: Flat, id: string): object {
  if (list === 'fields') return randomField(random, id);
  if (list === 'actors') return randomActor(random, id);
  if (list === 'memos') return randomMemo(random, id);
  return list === 'meetings' ? randomMeeting(random, id) : randomAnnotation(random, id);
}

/** The record with some fields set, removed or taken from another one. */
function changed(random: Random, list: Flat, record: { readonly id: string }): object {
  const other = newRecord(random, list, record.id);
  const fields = new Map<string, unknown>(Object.entries(record));
  for (const [key, value] of Object.entries(other)) if (random.chance(0.4)) fields.set(key, value);
  for (const key of [
    ...(list === 'memos' ? [] : ['memo']),
    'section',
    'prefix',
    'start',
    'by',
    'date',
    'stance',
    'ignore',
    'fields',
  ])
    if (random.chance(0.2)) fields.delete(key);
  if (list === 'annotations' && random.chance(0.4)) fields.set('memo', text(random));
  if (list === 'annotations' && random.chance(0.3))
    fields.set('fields', {
      ...(fields.get('fields') as object | undefined),
      share: random.pick(['1', 'no', 'a: b']),
    });
  const tags = fields.get('tags');
  if (Array.isArray(tags) && random.chance(0.5)) {
    const kept: unknown[] = tags.filter(() => random.chance(0.7));
    fields.set('tags', random.chance(0.5) ? [...kept, words(random)] : kept);
  }
  return Object.fromEntries(fields);
}

/** The model after an edit, made in the plainest way; records in no particular order. */
export function naiveApply(project: Project, edit: Edit): Project {
  const next: Record<string, unknown[]> = {};
  for (const list of ['codebook', ...FLAT] as const) {
    const records = new Map<string, unknown>(project[list].map((each) => [nameOf(each), each]));
    for (const change of edit.changes) {
      if (change.list !== list) continue;
      if (change.before) records.delete(nameOf(change.before));
      if (change.after) records.set(nameOf(change.after), change.after);
    }
    next[list] = [...records.values()];
  }
  return sortRecords({ ...EMPTY_PROJECT, ...next } as Project);
}

export function sortRecords(project: Project): Project {
  const sort = <Type extends { readonly id: string } | { readonly name: string }>(
    list: readonly Type[],
  ): Type[] => [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const { version, codebook, fields, actors, meetings, memos, annotations } = project;
  return {
    version,
    codebook: sort(codebook),
    fields: sort(fields),
    actors: sort(actors),
    meetings: sort(meetings),
    memos: sort(memos),
    annotations: sort(annotations),
  };
}

const nameOf = (record: { readonly id: string } | { readonly name: string }): string =>
  'id' in record ? record.id : record.name;
