import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from '../../../src/core/annotation/align/align-words.ts';
import { newDictionary } from '../../../src/core/annotation/align/word-dictionary.ts';
import { splitWords } from '../../../src/core/annotation/align/words.ts';
import { confirmPlace } from '../../../src/core/annotation/confirm-place.ts';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled, needsLook } from '../../../src/core/annotation/place.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import { indexWords } from '../../../src/core/annotation/word-index.ts';
import { NOTE, rangeOf } from './brief-text.ts';

/** Where a passage stands in a later text, and whether a person should look; undefined when it is nowhere. */
function found(before: string, passage: string, after: string): { words: string; look: boolean } | undefined {
  const [place] = placeAll(after, [describe(before, rangeOf(before, passage))], { previousText: before });
  if (!place || !isSettled(place)) return undefined;
  return { words: after.slice(place.start, place.end), look: needsLook(place) };
}

test('a plain word is sure when one of its neighbours was replaced and those beyond stand still', () => {
  const after = NOTE.replace('transparency and risk reduction', 'openness and risk cuts');
  assert.deepEqual(found(NOTE, 'risk', after), { words: 'risk', look: false });
});

test('a rule of hyphens is no proof that what stands behind it is the passage', () => {
  const withNote = (note: string): string =>
    NOTE.replace('## III.', `${'-'.repeat(70)}\n\n^[1] ${note}\n\n## III.`);
  const before = withNote('See the minutes of that week.');
  const after = withNote('Numbers are rounded up.');
  assert.deepEqual(found(before, '1] See the minutes', after), { words: '1]', look: true });
});

test('words that stand together again and again prove less than as many others', () => {
  const rules = [
    'Doors shall not be shut',
    'Cars shall not be moved',
    'Flags shall not be raised',
    'Lights shall not be dimmed',
    'Bells shall not be rung',
    'Trees shall not be cut',
    'Used pens are thrown away and used paper is kept',
  ].join('. ');
  const rewritten = (opening: string): boolean | undefined => {
    const before = `${opening}${NOTE}\nHalls shall not be used at night.\n`;
    const after = `${opening}${NOTE}\nTickets shall not be used twice.\n`;
    return found(before, 'shall not be used', after)?.look;
  };
  assert.equal(rewritten(''), false);
  assert.equal(rewritten(`${rules}.\n\n`), true);
});

test('a passage that seems changed is doubtful when its very words stand where more speaks for them', () => {
  const opens = 'window of small birds opens at noon for whoever brings a ladder';
  const before = `${NOTE}\nWho comes first is served. As agreed with the port, the ${opens}.\n`;
  const changed = `${NOTE}\nNobody was hurt. As agreed with the port, the window of guests closes.\n`;
  const opinion = (after: string): string => {
    const dictionary = newDictionary();
    const [oldWords, newWords] = [splitWords(before, dictionary), splitWords(after, dictionary)];
    const texts = { oldWords, newWords, alignment: alignWords(oldWords, newWords, dictionary) };
    const index = indexWords(newWords, dictionary);
    return confirmPlace(
      texts,
      index,
      rangeOf(before, 'window of small birds'),
      rangeOf(after, 'window of guests'),
    );
  };
  assert.equal(opinion(changed), 'sure');
  assert.equal(opinion(`Our ${opens}.\n\n${changed}`), 'doubtful');
  assert.equal(opinion(`Our window of small birds.\n\n${changed}`), 'sure', 'little speaks for that place');
});
