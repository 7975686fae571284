import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { actorCard } from '../../../src/core/entities/actor-card.ts';
import { entitiesAt, entityAt } from '../../../src/core/entities/entities-at.ts';
import type { Actor, FoundActor, Recognition } from '../../../src/core/entities/entity.ts';
import { findActors } from '../../../src/core/entities/find-actors.ts';
import { findStatements } from '../../../src/core/entities/find-statements.ts';

const TEXT = `# Readout of the talks in Lima

11 March 2021

## The offer

President Francisco Sagasti of Peru opened the talks. “We will share what we have”, Mr Sagasti said.
He added that the clinics stay open. Chile stressed that nothing was signed.

## The answer

- The President thanked the World Bank.
- "It is late. It is not too late", he stated.
`;
const BRIEF = parseBrief(TEXT);

function recognition(known: readonly Actor[] = []): Recognition {
  return { actors: findActors(BRIEF, known), meetings: [], dates: [] };
}

function actorNamed(found: Recognition, name: string): FoundActor {
  const actor = found.actors.find((each) => each.name === name);
  assert.ok(actor, `no actor ${name} among ${found.actors.map((each) => each.name).join(', ')}`);
  return actor;
}

test('a card gives the name, role, counts by section and the neighbours of a mention', () => {
  const found = recognition();
  const actor = actorNamed(found, 'Francisco Sagasti');
  const card = actorCard(actor, BRIEF, found, TEXT.indexOf('Mr Sagasti'));
  assert.equal(card.type, 'person');
  assert.equal(card.role?.role, 'President');
  assert.equal(card.mentionCount, 3);
  assert.deepEqual(
    card.sections.map(({ title, count }) => [title, count]),
    [
      ['The offer', 2],
      ['The answer', 1],
    ],
  );
  assert.equal(card.previous?.start, TEXT.indexOf('President Francisco'));
  assert.equal(TEXT.slice(card.next?.start, card.next?.end), 'President');
});

test('quotations and reported words belong to who stands beside the verb, also by pronoun', () => {
  const found = recognition();
  const said = (name: string) =>
    [...findStatements(BRIEF, found.actors, actorNamed(found, name))].map(({ kind, verb, range }) => [
      kind,
      verb,
      TEXT.slice(range.start, range.end),
    ]);
  assert.deepEqual(said('Francisco Sagasti'), [
    ['quoted', 'said', 'We will share what we have'],
    ['reported', 'added', 'that the clinics stay open.'],
    ['reported', 'thanked', 'the World Bank.'],
    ['quoted', 'stated', 'It is late. It is not too late'],
  ]);
  assert.deepEqual(
    said('Chile').map(([, , text]) => text),
    ['that nothing was signed.'],
  );
  const card = actorCard(actorNamed(found, 'Francisco Sagasti'), BRIEF, found);
  assert.deepEqual(
    card.statements.map(({ verb, section }) => [verb, section]),
    [
      ['said', 'The offer'],
      ['added', 'The offer'],
      ['thanked', 'The answer'],
    ],
    'a card has the first three',
  );
});

test('the role that holds on the day of the brief comes first, with its source', () => {
  const known: Actor[] = [
    {
      id: 'sagasti',
      name: 'Francisco Sagasti',
      type: 'person',
      aliases: [],
      roles: [
        { role: 'Member of Congress', from: '2020-03-16', to: '2020-11-16' },
        { role: 'President of Peru', from: '2020-11-17', to: '2021-07-28' },
      ],
      memo: 'Engineer.',
    },
  ];
  const brief = { ...BRIEF, head: { ...BRIEF.head, date: '2021-03-11' } };
  const found = recognition(known);
  const card = actorCard(actorNamed(found, 'Francisco Sagasti'), brief, found);
  assert.equal(card.source, 'project-file');
  assert.deepEqual(card.role, {
    role: 'President of Peru',
    from: '2020-11-17',
    to: '2021-07-28',
    source: 'project-file',
  });
  assert.equal(card.memo, 'Engineer.');
});

test('at an offset the longest mention comes first, then the meeting that shares it', () => {
  const mention = (start: number, end: number) => ({ start, end, text: TEXT.slice(start, end) });
  const base = { aliases: [], roles: [], source: 'text' as const, type: 'body' as const };
  const found: Recognition = {
    actors: [
      { ...base, id: 'a', name: 'short', mentions: [mention(2, 6)] },
      { ...base, id: 'b', name: 'long', mentions: [mention(2, 12)] },
    ],
    meetings: [
      { id: 'm', name: 'meeting', aliases: [], actors: [], source: 'text', mentions: [mention(2, 12)] },
    ],
    dates: [],
  };
  assert.deepEqual(
    entitiesAt(found, 3).map(({ entity }) => entity.id),
    ['m', 'b', 'a'],
  );
  assert.equal(entityAt(found, 9)?.entity.id, 'm');
  assert.equal(entityAt(found, 20), undefined);
});
