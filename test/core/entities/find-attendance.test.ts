import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { findActors } from '../../../src/core/entities/find-actors.ts';
import { assertLinearMatching } from '../growth.ts';

const people = (text: string): string[] =>
  findActors(parseBrief(text))
    .filter(({ type }) => type === 'person')
    .map(({ name }) => name);

test('those present are people, by surname and initials, with their parties', () => {
  const list = `The Committee on Fisheries met in room 4 on 3 March 2021.

Present:

    National Council of Ports
    Van Wyk, P
    Okafor, JT (LP)
    Lindqvar TM (Greens)

    Apologies
    Abiolaye, B.D.
    Rossi K, Moreau S

The Committee heard the harbour masters.
`;
  assert.deepEqual(people(list), [
    'Van Wyk, P',
    'Okafor, JT',
    'Lindqvar TM',
    'Abiolaye, B.D.',
    'Rossi K',
    'Moreau S',
  ]);
  const names = findActors(parseBrief(list)).map(({ name }) => name);
  assert.ok(names.includes('National Council of Ports'), names.join('; '));
});

test('two such lines, or lines with more words in them, are no list of people', () => {
  assert.deepEqual(people('The seats are these.\n\nOkafor, JT\nRossi K\n\nNo more came.\n'), []);
  assert.deepEqual(
    people('The goods are these.\n\nSteel A is dear\nTimber B is cheap\nCopper C is both\n\nNo more came.\n'),
    [],
  );
  assert.deepEqual(people('The states are these.\n\nNorway NO\nFrance FR\nJapan JP\n\nNo more came.\n'), []);
});

test('names in a list with people are people, from its first to its last but one', () => {
  const sentence = (list: string): string[] =>
    people(`The harbour was full.\n\nMembers of the committee present: ${list}.\n\nThey began at nine.\n`);
  assert.deepEqual(
    sentence(
      'Quirrel Abiolaye, Anna Rossi, Bill Casey, The Hon. John Moreau, Irwen Lindqvar, Keith van Wyk and Tea',
    ),
    ['Quirrel Abiolaye', 'Anna Rossi', 'Bill Casey', 'John Moreau', 'Irwen Lindqvar', 'Keith van Wyk'],
  );
  assert.deepEqual(sentence('Anna Rossi, Blue Harbour, Long Pier, Old Bridge and Salt Marsh'), [
    'Anna Rossi',
  ]);
});

test('the work grows with the list', () => {
  assertLinearMatching(
    'those present',
    (size) => 'Okafor, JT (LP)\n'.repeat(size),
    400,
    (text) => void people(text),
  );
  assertLinearMatching(
    'names in a row',
    (size) => `They saw ${'Anna Rossi, Irwen Lindqvar, '.repeat(size)}and others.`,
    400,
    (text) => void people(text),
  );
  assertLinearMatching(
    'capitals',
    (size) => 'Okafor '.repeat(size),
    1000,
    (text) => void people(text),
  );
});
