import type { Tag } from '../../core/codebook/tag.ts';
import type { ProjectStore } from '../project-store.ts';
import type { CommandContext } from './command.ts';
import { givenTags } from './given.ts';
import { pickTags } from './pick-tags.ts';

/** The tags that the arguments give, or those that the person picks; undefined when they walk away. */
export async function askTags(
  { recent }: CommandContext,
  store: ProjectStore,
  args: readonly unknown[],
  title: string,
  chosen: readonly string[] = [],
): Promise<readonly Tag[] | undefined> {
  const given = givenTags(store.toEdit.codebook, args);
  return given ?? pickTags({ title, store, recent: recent.of(store.folder), chosen });
}
