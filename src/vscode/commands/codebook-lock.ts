import type { Tag } from '../../core/codebook/tag.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { say } from '../say.ts';
import { codebookIsLocked, setCodebookLock } from '../settings.ts';

const unlock = (store: ProjectStore) => ({
  title: 'Unlock Codebook',
  run: () => setCodebookLock(store.folder.uri, false),
});

/** Refuses to add to a codebook that is locked. */
export function refuseWhenLocked(store: ProjectStore): void {
  if (codebookIsLocked(store.folder.uri))
    throw new Refusal('The codebook is locked: no tag can be added.', unlock(store));
}

/** Refuses tags that a locked codebook does not have. */
export function refuseUnlisted(store: ProjectStore, tags: readonly Tag[]): void {
  if (!codebookIsLocked(store.folder.uri)) return;
  const known = new Set(store.toEdit.codebook.map(({ name }) => name));
  const unlisted = tags.find(({ name }) => !known.has(name));
  if (unlisted)
    throw new Refusal(`The codebook is locked, and “${unlisted.name}” is not in it.`, unlock(store));
}

/** Locks or unlocks the codebook of the folder in use, and says so. */
export async function lockCodebookOf(store: ProjectStore, locked: boolean): Promise<void> {
  await setCodebookLock(store.folder.uri, locked);
  if (locked) say('Codebook locked: only its tags can be used', 'lock');
  else say('Codebook unlocked', 'unlock');
}
