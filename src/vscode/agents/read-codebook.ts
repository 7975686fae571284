import { tagFamily } from '../../core/codebook/tag-family.ts';
import { codebookIsLocked } from '../settings.ts';
import { countTags } from '../views/count-tags.ts';
import type { Tool } from './tool.ts';
import { storeOf, within } from './tool-input.ts';

/** The tags with their rules and how many passages carry each; whether others may be used; the actors of the file. */
export const readCodebook: Tool = async (deps, input) => {
  const store = storeOf(deps, input);
  await store.refresh();
  const { codebook, actors, annotations } = store.toEdit;
  const counts = countTags(annotations, tagFamily(codebook));
  const tags = codebook.map(({ name, color: _, ...rules }) => ({
    tag: name,
    passages: counts.get(name)?.own ?? 0,
    ...rules,
  }));
  const told = within(tags);
  return {
    locked: codebookIsLocked(store.folder.uri),
    tags: told,
    ...(told.length < tags.length && { left: tags.length - told.length }),
    actors: within(actors.filter(({ ignore }) => !ignore).map(({ id, name, type }) => ({ id, name, type }))),
  };
};
