import assert from 'node:assert/strict';
import { test } from 'node:test';
import { similarPassages } from '../../../src/core/annotation/similar-passages.ts';
import { NOTE } from './brief-text.ts';

const found = (quote: string, text = NOTE): string[] =>
  similarPassages(text, quote, 5).map(({ start, end }) => text.slice(start, end));

test('sentences that share most words come first, without what is around them', () => {
  assert.equal(
    found('The allies refused both, and proposed talks on arms control and risk reduction.')[0],
    '- The allies rejected both, and offered talks on arms control, transparency and risk reduction instead.',
  );
  assert.equal(
    found('Russia said that it needs some time before answering')[0],
    'Russia said it needs time before it answers.',
  );
});

test('a passage of two sentences is compared with two', () => {
  const quote = 'The allies are ready to meet once more. Russia said it needs time before it answers.';
  assert.equal(
    found(quote)[0],
    'The allies are ready to meet again. Russia said it needs time before it answers.',
  );
});

test('nothing is offered where nothing is alike, and no two that overlap', () => {
  assert.deepEqual(found('Fishing quotas for cod'), []);
  assert.deepEqual(found(''), []);
  assert.deepEqual(found('a quote', ''), []);
  const ranges = similarPassages(NOTE, 'Russia and the allies and the Council', 9);
  for (const a of ranges) for (const b of ranges) assert.ok(a === b || a.end <= b.start || b.end <= a.start);
});

test('each sentence is looked at once, however long the text and its blank lines are', () => {
  const text = `${'\n'.repeat(50_000)}${'One word more and no end of it. '.repeat(5000)}${' '.repeat(50_000)}`;
  assert.equal(similarPassages(text, 'One word more', 3).length, 3);
});
