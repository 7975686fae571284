import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinAll, joinLines, readVocabulary } from '../../../src/core/documents/mend-hyphens.ts';
import { assertLinearMatching } from '../growth.ts';
import { seeded } from '../project/random.ts';

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

test('many lines are joined as each is to those before it', () => {
  const random = seeded(3);
  const parts = [
    'the',
    'nego-',
    'tiations',
    'a state-of-',
    'art',
    '5–',
    '2020',
    'and/',
    '😀',
    'fi\u2010',
    '',
    'x',
  ];
  const words = readVocabulary([...BROKEN, 'the negotiations', 'a cease-fire']);
  for (let round = 0; round < 200; round++) {
    const lines = Array.from({ length: 40 }, () =>
      Array.from({ length: random.below(5) }, () => parts[random.below(parts.length)] ?? '').join(
        random.below(4) === 0 ? '' : ' ',
      ),
    );
    let joined = '';
    for (const line of lines) joined = joinLines(joined, line, words);
    assert.equal(joinAll(lines, words), joined);
  }
});

test('the work grows with the text: lines of one paragraph, one long word', () => {
  const words = readVocabulary([]);
  assertLinearMatching(
    'lines',
    (size) => 'a line of words\n'.repeat(size),
    1000,
    (text) => void joinAll(text.split('\n'), words),
  );
  assertLinearMatching(
    'a long word',
    (size) => 'a'.repeat(size),
    2000,
    (word) => void readVocabulary([word]),
  );
});
