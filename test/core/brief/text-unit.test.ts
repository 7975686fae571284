import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { resizeBy, type TextUnit, textUnitAt } from '../../../src/core/brief/text-unit.ts';

const TEXT = `PORT NOTES

I. FEES

Mr Holm froze the fees. Fishers asked for a long-term plan, he said. It is open.

- The council met in Oslo. It will meet again.
`;
const brief = parseBrief(TEXT);
const at = (words: string, unit: TextUnit): string | undefined => {
  const range = textUnitAt(brief, TEXT.indexOf(words), unit);
  return range && TEXT.slice(range.start, range.end);
};

test('the word, sentence and paragraph at an offset', () => {
  assert.equal(at('term', 'word'), 'long-term');
  assert.equal(at('froze', 'sentence'), 'Mr Holm froze the fees.');
  assert.equal(at('plan', 'sentence'), 'Fishers asked for a long-term plan, he said.');
  assert.equal(at('met in', 'sentence'), 'The council met in Oslo.');
  assert.equal(at('met in', 'paragraph'), 'The council met in Oslo. It will meet again.');
});

test('an edge moves over words and sentences, and never past the other', () => {
  const start = TEXT.indexOf('asked');
  const range = { start, end: start + 'asked for'.length };
  const words = (...args: Parameters<typeof resizeBy>): string | undefined => {
    const next = resizeBy(...args);
    return next && TEXT.slice(next.start, next.end);
  };
  assert.equal(words(brief, range, 'end', 'word', 1), 'asked for a');
  assert.equal(words(brief, range, 'end', 'word', -1), 'asked');
  assert.equal(words(brief, range, 'start', 'word', 1), 'Fishers asked for');
  assert.equal(words(brief, range, 'start', 'word', -1), 'for');
  assert.equal(words(brief, range, 'end', 'sentence', 1), 'asked for a long-term plan, he said.');
  assert.equal(words(brief, { start, end: start + 5 }, 'end', 'word', -1), undefined);
});
