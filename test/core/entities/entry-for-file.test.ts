import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { actorForFile, meetingForFile } from '../../../src/core/entities/entry-for-file.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

const TEXT = `TALKS IN GENEVA

12 May 2021

The EU-Morocco Association Council (EMAC) met in Brussels on 12 May 2021. The European Union welcomed the progress.
`;

test('an actor of the built-in list gets an id that a person can read', () => {
  const { actors } = recognise(parseBrief(TEXT));
  const union = actors.find((each) => each.name === 'European Union');
  assert.ok(union);
  const entry = actorForFile(union, []);
  assert.equal(entry.id, 'european-union');
  assert.deepEqual(Object.keys(entry).sort(), ['aliases', 'id', 'name', 'roles', 'type']);
  assert.equal(actorForFile(union, [{ id: 'european-union' }]).id, 'european-union-2');
});

test('a meeting names participants that the file does not have by their names, and has its day in its id', () => {
  const recognition = recognise(parseBrief(TEXT));
  const meeting = recognition.meetings[0];
  assert.ok(meeting);
  const entry = meetingForFile(meeting, recognition, []);
  assert.match(entry.id, /association-council.*-2021-05-12$/);
  const ids = new Set(recognition.actors.map(({ id }) => id));
  assert.deepEqual(
    entry.actors.filter((each) => ids.has(each)),
    [],
  );
});
