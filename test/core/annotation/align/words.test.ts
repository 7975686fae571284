import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDictionary } from '../../../../src/core/annotation/align/word-dictionary.ts';
import { boundary, firstWordAfter, splitWords } from '../../../../src/core/annotation/align/words.ts';

/** How well a stretch starts where `|` stands. */
function level(marked: string): number {
  const words = splitWords(marked.replace('|', ''), newDictionary());
  return boundary(words, firstWordAfter(words, marked.indexOf('|')));
}

test('paragraph, line, sentence and clause are told apart', () => {
  const starts = [
    'It ended.\n\n|They left',
    'It ended.\n|They left',
    'It ended. |They left',
    'At noon, |they left',
  ];
  assert.deepEqual(starts.map(level), [4, 3, 2, 1]);
  assert.equal(level('They |left'), 0);
});

test('a dot inside an address or a number ends no sentence; one of a script without spaces does', () => {
  assert.deepEqual(['council.|example', '3.|5 per cent', 'a,|b'].map(level), [0, 0, 0]);
  assert.equal(level('会議。|次回'), 2);
});

test('typographic quotation marks, apostrophes and dashes are the plain ones; letters of other scripts stay apart', () => {
  const dictionary = newDictionary();
  const numbers = (text: string): number[] => [...splitWords(text, dictionary).ids];
  assert.deepEqual(numbers('“the allies’ wish” – 2–3 — ‘so’'), numbers("\"the allies' wish\" - 2-3 - 'so'"));
  assert.notDeepEqual(numbers('а'), numbers('a'));
});
