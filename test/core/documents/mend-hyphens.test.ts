import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLines, readVocabulary } from '../../../src/core/documents/mend-hyphens.ts';

/** Lines of a text whose words are broken: of each ten, one ends in a hyphen. */
const BROKEN = Array.from({ length: 10 }, (_, index) => (index === 0 ? 'it was nego-' : 'a line of words'));

const join = (first: string, second: string, ...lines: readonly string[]): string =>
  joinLines(first, second, readVocabulary([...BROKEN, ...lines]));

test('a hyphen that broke a word goes', () => {
  assert.equal(join('the nego-', 'tiations began'), 'the negotiations began');
});

test('a hyphen stays where the word has one elsewhere in the document', () => {
  assert.equal(join('a cease-', 'fire held'), 'a ceasefire held');
  assert.equal(join('a cease-', 'fire held', 'the cease-fire of May'), 'a cease-fire held');
  assert.equal(
    join('a cease-', 'fire held', 'the cease-fire of May', 'ceasefire', 'ceasefire'),
    'a ceasefire held',
  );
});

test('a hyphen stays between names and figures, and in a word that has more of them', () => {
  assert.equal(join('the Franco-', 'German proposal'), 'the Franco-German proposal');
  assert.equal(join('in 2014-', '2020'), 'in 2014-2020');
  assert.equal(join('a state-of-the-', 'art report', 'the art of'), 'a state-of-the-art report');
  assert.equal(join('self-', 'determination'), 'self-determination');
});

test('where lines are never broken within words, a hyphen at their end is the word’s own', () => {
  const own = ['the long-term budget', 'a cross-border fund', 'the Asia-Pacific region', 'a vice-chair'];
  const words = readVocabulary([...own, ...own, 'its arch-', 'rival said', 'a no-', 'show']);
  assert.equal(joinLines('its arch-', 'rival said', words), 'its arch-rival said');
  assert.equal(joinLines('its director-', 'general said', readVocabulary([])), 'its director-general said');
});

test('words in capitals are broken, too', () => {
  assert.equal(join('THE FI-', 'NANCIAL FRAMEWORK'), 'THE FINANCIAL FRAMEWORK');
});

test('lines without a hyphen are joined by a blank; dashes and strokes keep what they had', () => {
  assert.equal(join('one', 'two'), 'one two');
  assert.equal(join('and/', 'or'), 'and/or');
  assert.equal(join('the plan –', 'so they said'), 'the plan – so they said');
});
