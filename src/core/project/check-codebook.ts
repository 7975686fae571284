import type { Annotation } from '../annotation/annotation.ts';
import { ASKS_NOTHING, isStatementField } from '../codebook/asks.ts';
import { expectedValue, isFieldName, type OwnField, readFieldValue } from '../codebook/own-field.ts';
import { parentTag } from '../codebook/tag.ts';
import { tagFamily } from '../codebook/tag-family.ts';
import type { Problem } from '../problem.ts';
import type { Project } from './project.ts';

/** What does not fit in the codebook: keys, questions and parents of tags, and the own fields. Linear. */
export function checkCodebook(project: Project): readonly Problem[] {
  return [
    ...wrongShortcuts(project),
    ...wrongQuestions(project),
    ...wrongParents(project),
    ...wrongFields(project),
  ];
}

const warn = (code: string, about: string, keys: readonly string[], message: string): Problem => ({
  code,
  severity: 'warning',
  message,
  about,
  keys,
});

/** A key that is no digit from 1 to 9 does nothing, and of two tags with one key only the first is set by it. */
function* wrongShortcuts({ codebook }: Project): Generator<Problem> {
  const owners = new Map<string, string>();
  for (const { name, shortcut } of codebook) {
    if (shortcut === undefined) continue;
    const owner = owners.get(shortcut);
    const message = !/^[1-9]$/.test(shortcut)
      ? `“shortcut: ${shortcut}” of the tag “${name}” is no key. Write a digit from 1 to 9.`
      : owner !== undefined &&
        `The key ${shortcut} sets the tag “${owner}” already. Give “${name}” another digit.`;
    if (message) yield warn('wrong-shortcut', name, ['shortcut'], message);
    else owners.set(shortcut, name);
  }
}

function* wrongQuestions({ codebook, fields }: Project): Generator<Problem> {
  const known = new Set(fields.map(({ id }) => id));
  for (const { name, asks = [] } of codebook)
    for (const each of new Set(asks)) {
      if (known.has(each) || isStatementField(each) || each === ASKS_NOTHING) continue;
      const message = `The tag “${name}” asks for “${each}”, and there is no such field. Declare it under “fields”, or correct the name.`;
      yield warn('unknown-question', name, ['asks'], message);
    }
}

function* wrongParents({ codebook }: Project): Generator<Problem> {
  const known = new Set(codebook.map(({ name }) => name));
  for (const { name, also = [] } of codebook)
    for (const each of new Set(also)) {
      if (known.has(each)) continue;
      const message = `The tag “${name}” is also to stand below “${each}”, which is not in the codebook. Add it there, or correct the name.`;
      yield warn('unknown-parent', name, ['also'], message);
    }
  for (const { name, also } of tagFamily(codebook).circles) {
    const message =
      name === also || parentTag(name) === undefined
        ? `The tag “${name}” cannot also stand below “${also}”: that one stands below it. Remove one of the two.`
        : `The tag “${name}” cannot also stand below “${also}”: they would go round in a circle. Remove one of the two.`;
    yield warn('tag-circle', name, ['also'], message);
  }
}

function* wrongFields({ fields }: Project): Generator<Problem> {
  for (const field of fields) {
    const { id, type, values = [] } = field;
    if (isStatementField(id))
      yield warn(
        'wrong-field',
        id,
        ['name'],
        `Every annotation has a field “${id}”. Give yours another name.`,
      );
    else if (!isFieldName(id))
      yield warn(
        'wrong-field',
        id,
        ['name'],
        `“${id}” is no name for a field. Write letters, digits and “-”, a letter first.`,
      );
    if (type === 'choice' && values.length === 0)
      yield warn(
        'wrong-field',
        id,
        ['type'],
        `The field “${id}” lets one choose and lists nothing. Add “values: [one, two]”.`,
      );
  }
}

/** Checks the values of own fields: gives what is wrong with those of one annotation. `actors`: see {@link actorProblem}. */
export function fieldChecker(
  fields: readonly OwnField[],
  actors: ReadonlySet<string>,
): (annotation: Annotation) => readonly Problem[] {
  const known = new Map(fields.map((field) => [field.id, field]));
  return ({ id, fields: values = {} }) =>
    Object.entries(values).flatMap(([name, text]): Problem[] => {
      const field = known.get(name);
      const keys = ['fields', name];
      if (!field) {
        const message = `There is no field “${name}”. Declare it under “fields” of this file, or correct the name.`;
        return [warn('unknown-field', id, keys, message)];
      }
      if (readFieldValue(field, text) === undefined)
        return [warn('wrong-value', id, keys, `“${name}” should be ${expectedValue(field)}.`)];
      const message = field.type === 'actor' ? actorProblem(actors, text) : undefined;
      return message === undefined ? [] : [warn('unknown-actor', id, keys, message)];
    });
}

/**
 * What is wrong with the id or name of an actor. A name that is no entry may be meant as a name; something that looks
 * like an id is not.
 *
 * @param actors ids, names and aliases of the file's actors
 */
export function actorProblem(actors: ReadonlySet<string>, text: string): string | undefined {
  if (actors.has(text) || !/^[a-z0-9][a-z0-9-]*$/.test(text)) return undefined;
  return `“${text}” is no actor of this file. Add it under “actors”, or write a name.`;
}
