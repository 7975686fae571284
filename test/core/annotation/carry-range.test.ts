import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from '../../../src/core/annotation/align/align-words.ts';
import { newDictionary } from '../../../src/core/annotation/align/word-dictionary.ts';
import { splitWords } from '../../../src/core/annotation/align/words.ts';
import { type Carried, carryRange } from '../../../src/core/annotation/carry-range.ts';

const BEFORE =
  'The Council met in Luxembourg on Monday. Ministers from every member state took part in the session.';
const AFTER =
  'The presidency will report to the European Council in June. A further meeting was announced for autumn.';

/** Carries the passage marked as [[…]] to another text. */
function carry(marked: string, now: string): { carried: Carried | undefined; passage: string | undefined } {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const dictionary = newDictionary();
  const newWords = splitWords(now, dictionary);
  const oldWords = splitWords(marked.replace('[[', '').replace(']]', ''), dictionary);
  const alignment = alignWords(oldWords, newWords, dictionary);
  const carried = carryRange({ oldWords, newWords, alignment }, { start, end });
  return { carried, passage: carried && now.slice(carried.start, carried.end) };
}

const between = (passage: string): string => `${BEFORE} ${passage} ${AFTER}`;

test('an untouched passage survives whole, with its surroundings', () => {
  const { carried, passage } = carry(
    between('They [[agreed on a ceiling for oil prices]] at once.'),
    `A new first line.\n\n${between('They agreed on a ceiling for oil prices at once.')}`,
  );
  assert.equal(passage, 'agreed on a ceiling for oil prices');
  assert.ok(carried);
  assert.deepEqual([carried.score, carried.likeness, carried.elsewhere, carried.block], [1, 1, 0, 0]);
  assert.ok(carried.before > 8 && carried.after > 8);
});

test('a passage that begins and ends within words does so still', () => {
  const { passage } = carry(
    between('They dis[[agreed on a ceil]]ing for oil prices.'),
    between('They soon disagreed on a ceiling for oil prices.'),
  );
  assert.equal(passage, 'agreed on a ceil');
});

test('what was put in and taken out within a passage counts against it', () => {
  const { carried, passage } = carry(
    between('They [[agreed on a ceiling for oil prices of sixty dollars]] at once.'),
    between('They agreed on a lower, reviewed ceiling for prices of sixty dollars at once.'),
  );
  assert.equal(passage, 'agreed on a lower, reviewed ceiling for prices of sixty dollars');
  assert.ok(carried && carried.score < 1 && carried.score > 0.6, `${carried?.score}`);
  assert.ok(carried.likeness < 1 && carried.likeness > 0.6, `${carried?.likeness}`);
});

test('a sentence whose first words were rewritten still starts where the sentence does', () => {
  const { passage } = carry(
    between('[[Most delegations welcomed the proposed ceiling for oil prices.]]'),
    between('Several capitals welcomed the proposed ceiling for oil prices.'),
  );
  assert.equal(passage, 'Several capitals welcomed the proposed ceiling for oil prices.');
});

test('a sentence whose last words were rewritten still ends where the sentence does', () => {
  const { passage } = carry(
    between('[[Delegations welcomed the proposed ceiling for oil prices without reservation.]]'),
    between('Delegations welcomed the proposed ceiling for oil prices at length.'),
  );
  assert.equal(passage, 'Delegations welcomed the proposed ceiling for oil prices at length.');
});

test('the first words of a list item that were rewritten belong to it', () => {
  const { passage } = carry(
    `${BEFORE}\n\n- [[Ten delegations asked for stricter rules on dual-use exports]]\n- Nothing else was raised\n\n${AFTER}`,
    `${BEFORE}\n\n- Eleven governments asked for stricter rules on dual-use exports\n- Nothing else was raised\n\n${AFTER}`,
  );
  assert.equal(passage, 'Eleven governments asked for stricter rules on dual-use exports');
});

test('a phrase within a sentence does not grow to its start', () => {
  const { passage } = carry(
    between('Most delegations [[warmly welcomed the proposed ceiling]] for oil prices.'),
    between('Most delegations eventually welcomed the proposed ceiling for oil prices.'),
  );
  assert.equal(passage, 'welcomed the proposed ceiling');
});

test('a whole new sentence before what is left of one is not taken for its start', () => {
  const { passage } = carry(
    between('[[However, welcomed was the proposed ceiling for oil prices and gas.]]'),
    between(
      'Nobody spoke for long about anything that had been tabled that morning, but welcomed was the proposed ceiling for oil prices and gas.',
    ),
  );
  assert.equal(passage, 'welcomed was the proposed ceiling for oil prices and gas.');
});

test('a passage of which no word is left, or that has no words, is carried nowhere', () => {
  const gone = carry(between('[[Bananas ripen overnight]].'), `${BEFORE} ${AFTER}`);
  assert.equal(gone.carried, undefined);
  assert.equal(carry(`${BEFORE}[[ ]]${AFTER}`, `${BEFORE} ${AFTER}`).carried, undefined);
});

test('one word that replaced another does not cut off the plain word behind it', () => {
  const seats = 'Every seat was taken and every badge checked.';
  const { passage } = carry(
    between(`${seats} Staff put [[one desk for each guest on every]] floor.`),
    between(`${seats} Staff put one desk for each guest in every building.`),
  );
  assert.equal(passage, 'one desk for each guest in every');
});

test('the last line of a passage holds where it ends a paragraph in both texts', () => {
  const steps = (second: string): string => `- Open the outer valve of the oil line\n- ${second}\n- Close`;
  const { passage } = carry(
    `${BEFORE}\n\n[[${steps('Wait')}]]\n\nThey left.\n\n${AFTER}`,
    `${BEFORE}\n\n${steps('Count to twenty with a colleague and write the time down')}\n\nNobody stayed.\n\n${AFTER}`,
  );
  assert.equal(passage, steps('Count to twenty with a colleague and write the time down'));
});

test('a paragraph that begins with the same plain word begins there still', () => {
  const we = 'We met, we spoke, we listened, we agreed, we signed.';
  const { passage } = carry(
    `${BEFORE} ${we}\n\nIt rained.\n\n[[We must have decisions on sanctions]] before June.\n\n${AFTER}`,
    `${BEFORE} ${we}\n\nNobody had slept.\n\nWe should by now be in possession of decisions on sanctions before June.\n\n${AFTER}`,
  );
  assert.equal(passage, 'We should by now be in possession of decisions on sanctions');
});
