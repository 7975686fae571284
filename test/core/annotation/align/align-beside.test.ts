import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from '../../../../src/core/annotation/align/align-words.ts';
import { newDictionary } from '../../../../src/core/annotation/align/word-dictionary.ts';
import { splitWords, type Words } from '../../../../src/core/annotation/align/words.ts';

test('a plain word beside a matched one is its neighbour, not one of the same far behind', () => {
  const names = (from: number): string => Array.from({ length: 100 }, (_, k) => `name${from + k}`).join(' ');
  const seats = `They sat ${'on every chair, '.repeat(14)}and stood.`;
  const end = 'The presidency will report to the European Council in June.';
  const before = `${seats} Staff put one desk for each guest on every floor. ${end}`;
  const after = `${seats} Staff put one desk for each guest of every building. ${names(0)} on every ${names(100)}. ${end}`;
  const dictionary = newDictionary();
  const [oldWords, newWords] = [splitWords(before, dictionary), splitWords(after, dictionary)];
  const { toNew } = alignWords(oldWords, newWords, dictionary);
  const behindGuest = (words: Words, text: string): number =>
    words.starts.indexOf(text.indexOf('every', text.indexOf('guest')));
  assert.equal(toNew[behindGuest(oldWords, before)], behindGuest(newWords, after));
});
