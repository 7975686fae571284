import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { NOTE, rangeOf } from './brief-text.ts';

test('gives the quote, what stands around it and where it starts', () => {
  const range = rangeOf(NOTE, 'arms control');
  const { quote, prefix, suffix, start, section } = describe(NOTE, range, 'II');
  assert.equal(quote, 'arms control');
  assert.equal(start, range.start);
  assert.equal(section, 'II');
  assert.equal(prefix?.length, 64);
  assert.equal(NOTE.slice(range.start - 64, range.end + 64), `${prefix}${quote}${suffix}`);
});

test('context ends with the text, and no section is not a section', () => {
  const selectors = describe('One word', { start: 0, end: 3 });
  assert.deepEqual(selectors, { quote: 'One', prefix: '', suffix: ' word', start: 0 });
});

test('context grows until it tells one occurrence from another, within reason', () => {
  const line = 'The parties reaffirm their commitment to the declaration as agreed earlier on.\n';
  const twice = `First part.\n${line.repeat(3)}Second part.\n${line.repeat(3)}`;
  const { prefix = '', quote, suffix = '' } = describe(twice, rangeOf(twice, 'commitment', 5));
  const passage = prefix + quote + suffix;
  assert.equal(twice.indexOf(passage), twice.lastIndexOf(passage));
  const endless = describe(line.repeat(50), rangeOf(line.repeat(50), 'commitment', 25));
  assert.ok((endless.prefix?.length ?? 0) <= 192);
});

test('never splits a surrogate pair', () => {
  const text = `${'🇪🇺'.repeat(40)}x${'👩🏽‍⚖️'.repeat(40)}`;
  for (let start = 100; start < 220; start++) {
    const { quote, prefix = '', suffix = '' } = describe(text, { start, end: start + 5 });
    for (const part of [quote, prefix, suffix]) assert.doesNotMatch(part, /\p{Surrogate}/u, `start ${start}`);
  }
});

test('a range outside the text is clamped into it', () => {
  assert.equal(describe('abc', { start: -5, end: 99 }).quote, 'abc');
  assert.equal(describe('abc', { start: 7, end: 9 }).quote, '');
});
