import { briefPath } from '../../core/annotation/brief-path.ts';
import { loadExchange } from '../chunks.ts';
import { Refusal } from '../run-command.ts';
import { listAnnotations } from './list-annotations.ts';
import type { Tool } from './tool.ts';
import { numberOf, textOf, within } from './tool-input.ts';

/** Words in all briefs (sections, actors and meetings, passages) and in the annotations of the only or named folder. */
export const search: Tool = async (deps, input, token) => {
  const words = textOf(input, 'words');
  if (words === undefined) throw new Refusal('Say in “words” what to look for.');
  const most = numberOf(input, 'limit', 50, 200);
  const asked = textOf(input, 'brief');
  const wanted = asked === undefined ? undefined : briefPath(asked);
  const folder = textOf(input, 'folder');
  const hits: object[] = [];
  for await (const found of deps.workspaceBriefs.all(token)) {
    const address = deps.projects.addressOf(found.uri);
    if (!address || (wanted !== undefined && address.path !== wanted)) continue;
    const { name } = address.store.folder;
    if (folder !== undefined && name !== folder) continue;
    const where = { ...(deps.projects.all.length > 1 && { folder: name }), brief: address.path };
    for (const hit of loadExchange().searchBrief(words, found, most - hits.length))
      hits.push({ ...where, ...hit });
    if (hits.length >= most) break;
  }
  const filter = `text:"${words.replace(/["“”]/g, ' ').trim()}"`;
  const isOne = folder !== undefined || deps.projects.all.length === 1;
  const annotations = isOne
    ? await listAnnotations(deps, { ...input, filter, limit: most, offset: 0 }, token)
    : { left: 'Say in “folder” whose annotations to search.' };
  const told = within(hits);
  return { hits: told, ...(told.length < hits.length && { left: hits.length - told.length }), annotations };
};
