import { parseQuery, queryFilter, type Searched } from '../../core/analysis/query.ts';
import type { CommandContext } from '../commands/command.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import type { ToolInput } from './tool.ts';

/** The project of the folder that `folder` names, or of the only one. Refuses with the names there are. */
export function storeOf({ projects }: CommandContext, { folder }: ToolInput): ProjectStore {
  const { all } = projects;
  const [only] = all;
  if (!only) throw new Refusal('No folder is open.');
  if (folder === undefined && all.length === 1) return only;
  const named = all.find((each) => each.folder.name === folder);
  if (named) return named;
  throw new Refusal(`Say in “folder” which: ${all.map((each) => each.folder.name).join(', ')}.`);
}

/** A text; undefined when it is not given. Refuses what is no text, or too long. */
export function textOf(input: ToolInput, key: string): string | undefined {
  const value = input[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw new Refusal(`“${key}” is a text of at most ${LONGEST_TEXT} characters.`);
  return value;
}

/** A whole number from 0 up to `most`; `otherwise` when it is not given. */
export function numberOf(input: ToolInput, key: string, otherwise: number, most: number): number {
  const value = input[key] ?? otherwise;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Refusal(`“${key}” is a whole number.`);
  return Math.min(value, most);
}

/** The filter that `filter` is, as a function of a row. */
export function filterOf(input: ToolInput, { project }: ProjectStore): (row: Searched) => boolean {
  const { value, problems } = parseQuery(
    textOf(input, 'filter') ?? '',
    project.fields.map(({ id }) => id),
  );
  if (problems[0]) throw new Refusal(`“filter”: ${problems[0].message}`);
  return queryFilter(value, project);
}

const LONGEST_TEXT = 1000;

/** As many entries, from the first, as an answer may hold. A model that needs more asks for the next. */
export function within<T>(entries: readonly T[]): readonly T[] {
  let length = 0;
  const end = entries.findIndex((each) => {
    length += JSON.stringify(each).length;
    return length > LONGEST_ANSWER;
  });
  return end < 0 ? entries : entries.slice(0, Math.max(1, end));
}

const LONGEST_ANSWER = 30_000;
