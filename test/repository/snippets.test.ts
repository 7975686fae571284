import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { TAG_COLOURS } from '../../src/core/codebook/tag.ts';
import { ACTOR_TYPES } from '../../src/core/entities/entity.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const readSnippets = (file: string): Record<string, Snippet> =>
  JSON.parse(readFileSync(`snippets/${file}.json`, 'utf8')) as Record<string, Snippet>;
const bodyOf = ({ body }: Snippet): string => (typeof body === 'string' ? body : body.join('\n'));

/** Variables the snippets use, with a value each. */
const VARIABLES: Record<string, string> = {
  CURRENT_YEAR: '2026',
  CURRENT_YEAR_SHORT: '26',
  CURRENT_MONTH: '11',
  CURRENT_MONTH_NAME: 'November',
  CURRENT_DATE: '24',
  CURRENT_DAY_NAME: 'Tuesday',
};

/** The text that stands in the editor when every placeholder keeps its default and every choice its first word. */
function expand(body: string): string {
  let text = body
    .replace(/\$\{\d+\|([^|,]*)[^|]*\|\}/g, '$1')
    .replace(/\$([A-Z_]+)/g, (_, name: string) => VARIABLES[name] ?? assert.fail(`no variable ${name}`));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\$\{\d+:([^${}]*)\}/g, '$1').replace(/\$\d/g, '');
  }
  assert.doesNotMatch(text, /[$}]/, 'every placeholder is closed');
  return text;
}

/** The list item that a snippet of the project file gives under its heading, as data. */
function expandItem(name: string): Record<string, unknown> {
  const snippet = readSnippets('project-file')[`Policy Annotator: ${name}`];
  assert.ok(snippet);
  const text = expand(bodyOf(snippet)).replace(/^/gm, '  ');
  return (load(`list:\n${text}\n`) as { list: [Record<string, unknown>] }).list[0];
}

test('each snippet has a prefix, a sentence about it, and places numbered from 1', () => {
  for (const file of ['policy-brief', 'project-file']) {
    for (const [name, snippet] of Object.entries(readSnippets(file))) {
      assert.ok(snippet.prefix.length > 0 && snippet.description.length > 10, name);
      const body = bodyOf(snippet);
      const places = new Set([...body.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1])));
      assert.ok(places.delete(0), `${name}: says where the cursor ends`);
      assert.deepEqual(
        [...places].sort((a, b) => a - b),
        Array.from(places, (_, index) => index + 1),
        name,
      );
      expand(body);
    }
  }
});

test('there is a snippet for each part of a brief', () => {
  const prefixes = Object.values(readSnippets('policy-brief')).flatMap(({ prefix }) => prefix);
  for (const prefix of ['brief', 'agenda', 'section', 'takeaway', 'meeting'])
    assert.ok(prefixes.includes(prefix));
});

test('the annotation snippet gives what a hand-written annotation needs', () => {
  const item = expandItem('annotation');
  assert.deepEqual(Object.keys(item), ['brief', 'tags', 'quote', 'memo']);
  assert.deepEqual(item.tags, ['position']);
  assert.equal(item.quote, 'The words exactly as they stand in the brief');
});

test('the actor, meeting and tag snippets give records of the file format', () => {
  const actor = expandItem('actor');
  assert.ok((ACTOR_TYPES as readonly unknown[]).includes(actor.type));
  assert.deepEqual(actor.roles, [{ role: 'what the actor is', from: '2026-01-01' }]);
  const meeting = expandItem('meeting');
  assert.deepEqual(Object.keys(meeting), ['id', 'name', 'aliases', 'date', 'place', 'actors']);
  assert.equal(meeting.date, '2026-11-24');
  const tag = expandItem('tag');
  assert.deepEqual(Object.keys(tag), ['tag', 'label', 'color', 'memo', 'include', 'exclude']);
  assert.ok((TAG_COLOURS as readonly unknown[]).includes(tag.color));
});

test('the choices of the snippets are those of the file format', () => {
  const choices = (name: string): string[] => {
    const snippet = readSnippets('project-file')[`Policy Annotator: ${name}`];
    return (snippet ? /\|([^|]*)\|/.exec(bodyOf(snippet))?.[1]?.split(',') : undefined) ?? [];
  };
  assert.deepEqual(choices('actor'), [...ACTOR_TYPES]);
  assert.deepEqual(choices('tag'), [...TAG_COLOURS]);
});
