import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import type { KnownEntities } from '../../../src/core/entities/entity.ts';
import { actorForFile, meetingForFile } from '../../../src/core/entities/entry-for-file.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

const BRIEF = parseBrief(`A NOTE FROM THE NORTH

12 May 2021

The Joint Harbour Committee met in Bergen on 3 May 2021. The Committee thanked Norway. The Joint Harbour Committee
will meet again on 10 June 2021.
`);
const NOTHING: KnownEntities = { actors: [], meetings: [] };

test('what a person dismissed is not found again, under any name that meant it', () => {
  const before = recognise(BRIEF);
  const found = before.actors.find(({ name }) => name === 'Joint Harbour Committee');
  assert.ok(found);
  const entry = { ...actorForFile(found, []), ignore: true } as const;
  const after = recognise(BRIEF, { ...NOTHING, actors: [entry] });
  assert.deepEqual(
    after.actors.map(({ name }) => name),
    ['Norway'],
  );
});

test('a meeting is dismissed with its date: another of the same name stays', () => {
  const before = recognise(BRIEF);
  const found = before.meetings.find(({ date }) => date === '2021-05-03');
  assert.ok(found);
  const entry = { ...meetingForFile(found, before, []), ignore: true } as const;
  const { meetings } = recognise(BRIEF, { ...NOTHING, meetings: [entry] });
  assert.ok(before.meetings.some(({ date }) => date === '2021-06-10'));
  assert.deepEqual(
    meetings.map(({ date }) => date),
    ['2021-06-10'],
  );
});

test('an entry for the file leaves out what means it in this brief alone', () => {
  const { actors } = recognise(
    parseBrief(`NOTE

3 March 2022

Secretary-General António Guterres spoke. The Secretary-General left. The Security Council met in New York; the
Council heard France, and Paris agreed.
`),
  );
  const aliases = (name: string): readonly string[] => {
    const found = actors.find((each) => each.name === name);
    assert.ok(found, name);
    return actorForFile(found, []).aliases;
  };
  assert.ok(!aliases('António Guterres').includes('Secretary-General'));
  assert.ok(aliases('UN Security Council').includes('Security Council'));
  assert.ok(!aliases('UN Security Council').includes('Council'));
  assert.ok(!aliases('France').includes('Paris'));
});
