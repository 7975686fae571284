import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tornParts } from '../../../src/core/annotation/torn-parts.ts';
import { NOTE } from './brief-text.ts';

const QUOTE =
  'The allies rejected both, and offered talks on arms control, transparency and risk reduction instead.';
const words = (text: string): string[] | undefined =>
  tornParts(text, QUOTE)?.map(({ start, end }) => text.slice(start, end));

test('a passage that was torn in two is found in both places, in text order', () => {
  const inserted = NOTE.replace(
    ' and offered',
    ' as they said at once.\n\n- A day later they met and offered',
  );
  assert.deepEqual(words(inserted), [
    'The allies rejected both,',
    'and offered talks on arms control, transparency and risk reduction instead.',
  ]);
  const moved = `${NOTE.replace('The allies rejected both, ', '')}\nThe allies rejected both, they say.\n`;
  assert.deepEqual(words(moved), [
    'and offered talks on arms control, transparency and risk reduction instead.',
    'The allies rejected both,',
  ]);
});

test('a whole passage, one that is gone, and one whose part stands twice are not torn', () => {
  assert.equal(words(NOTE), undefined);
  assert.equal(words(NOTE.replace(QUOTE, '')), undefined);
  assert.equal(words(NOTE.replace(QUOTE, 'The allies rejected both.')), undefined);
  const twice = NOTE.replace(' and offered', ' as they said. And offered');
  assert.equal(words(`${twice}${twice}`), undefined);
  assert.equal(tornParts(NOTE, ''), undefined);
});
