import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { FIELD_TYPES } from '../../../src/core/codebook/own-field.ts';
import { TAG_COLOURS } from '../../../src/core/codebook/tag.ts';
import { ACTOR_TYPES } from '../../../src/core/entities/entity.ts';
import { newProjectFile } from '../../../src/core/project/new-project-file.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { FIELDS, LIST_NAMES } from '../../../src/core/project/records/record-fields.ts';
import { forSeeds } from './random.ts';
import { randomFile } from './random-file.ts';

/** As much of JSON Schema draft 07 as the schema uses. */
interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync('src/core/project/policy-annotations.schema.json', 'utf8')) as Schema;

/** What does not fit, by path. */
function errors(value: unknown, rule: Schema, path = ''): string[] {
  if (rule.$ref !== undefined) {
    const name = rule.$ref.replace('#/definitions/', '');
    const target = schema.definitions?.[name];
    assert.ok(target, `no definition ${name}`);
    return errors(value, target, path);
  }
  const found: string[] = [];
  const types = rule.type === undefined ? undefined : [rule.type].flat();
  if (types && !types.some((type) => hasType(value, type))) found.push(`${path} is no ${types.join(' or ')}`);
  if ('const' in rule && value !== rule.const) found.push(`${path} is not ${rule.const}`);
  if (rule.enum && !rule.enum.includes(value)) found.push(`${path} is none of ${rule.enum.join(', ')}`);
  if (rule.pattern && !new RegExp(rule.pattern).test(String(value))) found.push(`${path} does not match`);
  if (rule.minimum !== undefined && Number(value) < rule.minimum) found.push(`${path} is too small`);
  if (rule.oneOf && rule.oneOf.filter((each) => errors(value, each, path).length === 0).length !== 1)
    found.push(`${path} fits not just one`);
  if (rule.anyOf && !rule.anyOf.some((each) => errors(value, each, path).length === 0))
    found.push(`${path} fits none`);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (rule.uniqueItems && new Set(items).size < items.length) found.push(`${path} repeats`);
    for (const [index, item] of items.entries())
      if (rule.items) found.push(...errors(item, rule.items, `${path}[${index}]`));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of rule.required ?? []) if (!(key in value)) found.push(`${path} lacks ${key}`);
    for (const [key, item] of Object.entries(value)) {
      const own = rule.properties?.[key];
      if (own) found.push(...errors(item, own, `${path}.${key}`));
    }
  }
  return found;
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && !(type === 'object' && (value === null || Array.isArray(value)));
}

test('the starter file and the sample fit the schema', () => {
  for (const text of [
    newProjectFile(),
    readFileSync('test/fixtures/sample/policy-annotations.yaml', 'utf8'),
  ]) {
    assert.deepEqual(errors(load(text), schema), []);
    assert.deepEqual(readProject(text).problems, []);
  }
});

test('whatever the reader takes without a problem fits the schema', () => {
  forSeeds(200, (random) => {
    const { text } = randomFile(random);
    const found = errors(load(text), schema).filter((each) => !each.endsWith('repeats'));
    assert.deepEqual(found, [], text);
  });
  const byHand =
    'codebook: [a, {tag: b, tags: [c]}]\nactors: [{name: N, roles: Minister, alias: M}]\nannotations: [{brief: 2022, quote: q, tag: x}]\n';
  assert.deepEqual(errors(load(byHand), schema), []);
  assert.deepEqual(readProject(byHand).problems, []);
});

test('what the reader complains about, the schema does not let pass', () => {
  const cases = [
    'annotations: {a: b}',
    'annotations: [{quote: q}]',
    'annotations: [words]',
    'annotations: [{brief: a, quote: q, stance: maybe}]',
    'annotations: [{brief: a, quote: [q]}]',
    'annotations: [{brief: a, quote: q, start: -1}]',
    'annotations: [{brief: a, quote: q, tags: {a: b}}]',
    'memos: [{memo: words}]',
    'actors: [{type: state}]',
    'actors: [{name: N, type: planet}]',
    'codebook: [{label: L}]',
    'fields: [{label: L}]',
    'fields: [{name: n, type: colour}]',
    'annotations: [{brief: a, quote: q, fields: [a]}]',
    'codebook: [{tag: a, tags: b}]',
    'version: 2',
  ];
  for (const text of cases) {
    assert.notDeepEqual(readProject(text).problems, [], text);
    assert.notDeepEqual(errors(load(text), schema), [], text);
  }
});

test('schema and reader agree on keys and values, and every key is explained', () => {
  const names = {
    codebook: 'tag',
    fields: 'field',
    actors: 'actor',
    meetings: 'meeting',
    memos: 'memo',
    annotations: 'annotation',
  } as const;
  for (const list of LIST_NAMES) {
    const definition = schema.definitions?.[names[list]];
    const properties = (definition?.oneOf?.at(-1) ?? definition)?.properties ?? {};
    const read = FIELDS[list].flatMap(({ key, alsoKey }) => (alsoKey ? [key, alsoKey] : [key]));
    const own = list === 'codebook' ? ['tags', 'conflict'] : ['conflict'];
    assert.deepEqual(Object.keys(properties).sort(), [...read, ...own].sort(), list);
    for (const [key, { title, description, $ref }] of Object.entries(properties)) {
      assert.ok($ref !== undefined || (title && description), `${list}.${key} is not explained`);
    }
  }
  const property = (definition: string, key: string): Schema | undefined => {
    const found = schema.definitions?.[definition];
    return (found?.oneOf?.at(-1) ?? found)?.properties?.[key];
  };
  assert.deepEqual(property('actor', 'type')?.enum, ACTOR_TYPES);
  assert.deepEqual(property('field', 'type')?.enum, [...FIELD_TYPES, null]);
  assert.deepEqual(property('tag', 'color')?.anyOf?.[0]?.enum, TAG_COLOURS);
  const fields = FIELDS.actors.find(({ key }) => key === 'type');
  assert.deepEqual(fields?.values, ACTOR_TYPES);
});
