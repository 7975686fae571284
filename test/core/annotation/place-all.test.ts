import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAll } from '../../../src/core/annotation/anchor-all.ts';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled, needsLook, type Place } from '../../../src/core/annotation/place.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import { NOTE, rangeOf } from './brief-text.ts';

/** Places one passage of a text in a later one, with and without the old text; both must say the same. */
function place(before: string, passage: string, after: string, nth = 1): { place: Place; passage: string } {
  const selectors = [describe(before, rangeOf(before, passage, nth))];
  const [known] = placeAll(after, selectors, { previousText: before });
  const [alone] = placeAll(after, selectors);
  const seen = (each: Place | undefined): string =>
    each && isSettled(each) ? after.slice(each.start, each.end) : '';
  assert.ok(known && alone);
  assert.equal(seen(alone), seen(known), 'with and without the old text');
  return { place: known, passage: seen(known) };
}

test('an untouched passage is exact', () => {
  const range = rangeOf(NOTE, 'Thirty allies');
  assert.deepEqual(place(NOTE, 'Thirty allies', NOTE).place, { kind: 'exact', ...range });
});

test('text added before it moves a passage', () => {
  const after = NOTE.replace('The Council met', 'After a long night the Council met');
  const found = place(NOTE, 'significant differences', after);
  assert.deepEqual(found.place, { kind: 'moved', ...rangeOf(after, 'significant differences') });
});

test('the right one of several equal passages is found, by order and context', () => {
  const after = NOTE.replace('# Note on', '# A short note for the allies on').replace('Brussels, ', '');
  for (const nth of [1, 2]) {
    const found = place(NOTE, 'The Secretary General', after, nth);
    assert.deepEqual(found.place, { kind: 'moved', ...rangeOf(after, 'The Secretary General', nth) });
  }
});

test('a moved paragraph takes its passages along', () => {
  const line = NOTE.split('\n').find((each) => each.startsWith('- Ukraine')) ?? '';
  const after = `${NOTE.replace(`${line}\n`, '')}\n${line}\n`;
  const found = place(NOTE, 'asked to be heard', after);
  assert.deepEqual(found.place, { kind: 'moved', ...rangeOf(after, 'asked to be heard') });
});

test('edited words inside are survived and measured', () => {
  const after = NOTE.replace('will not be easy to bridge', 'will be hard to bridge soon');
  const found = place(NOTE, 'spoke of significant differences that will not be easy to bridge', after);
  assert.equal(found.passage, 'spoke of significant differences that will be hard to bridge');
  assert.ok(found.place.kind === 'changed' && found.place.score > 0.6 && found.place.score < 1);
});

test('reflowed lines are the same words', () => {
  const after = NOTE.replaceAll(' members', '\nmembers').replaceAll(' time since', '\n  time since');
  const found = place(NOTE, 'one table for the first time since 2019', after);
  assert.equal(found.passage, 'one table for the first\n  time since 2019');
  assert.equal(found.place.kind === 'changed' && found.place.score, 1);
});

test('a deleted passage is an orphan', () => {
  const sentence = 'Both sides agreed that the military lines of communication should be opened again.\n';
  const found = place(NOTE, 'military lines of communication', NOTE.replace(sentence, ''));
  assert.equal(found.place.kind, 'orphan');
});

test('a deleted passage does not take the place of a similar one that remains', () => {
  const invited = 'The Secretary General invited all members to a series of meetings on missile limits.\n';
  const after = NOTE.replace(invited, '');
  assert.equal(isSettled(place(NOTE, 'The Secretary General', after, 2).place), false);
  assert.equal(place(NOTE, 'The Secretary General', after, 1).place.kind, 'exact');
});

test('a text written anew from scratch has none of the passages', () => {
  const after = 'The ministers of agriculture met in Luxembourg and spoke about the price of milk.\n'.repeat(
    9,
  );
  for (const passage of ['Thirty allies', 'the Council', 'Russia', 'arms control, transparency'])
    assert.equal(place(NOTE, passage, after).place.kind, 'orphan');
});

test('an empty quote is nowhere', () => {
  assert.deepEqual(placeAll(NOTE, [{ quote: '' }]), [{ kind: 'orphan', reason: 'empty-quote' }]);
});

test('a hand-written quote is placed when it stands once, whatever its white space and case', () => {
  const [once, twice, never] = placeAll(NOTE, [
    { quote: 'thirty  allies\nand russia' },
    { quote: 'the Secretary General' },
    { quote: 'a treaty on outer space' },
  ]);
  assert.deepEqual(once, { kind: 'changed', score: 1, ...rangeOf(NOTE, 'Thirty allies and Russia') });
  assert.deepEqual(twice, {
    kind: 'ambiguous',
    candidates: [rangeOf(NOTE, 'The Secretary General'), rangeOf(NOTE, 'The Secretary General', 2)],
  });
  assert.deepEqual(never, { kind: 'orphan', reason: 'not-found' });
});

test('a hand-written quote is not put together from the words of several paragraphs', () => {
  const text =
    'Sudan said that it wants the data of each week.\n\nII. POWER\n\nSudan said that it wants a price before it signs anything.\n';
  const [found] = placeAll(text, [{ quote: 'Sudan wants a price from Ethiopia before anything is signed' }]);
  assert.equal(found?.kind, 'orphan');
});

test('selectors that do not fit the previous text are looked for without it', () => {
  const selectors = [describe(NOTE, rangeOf(NOTE, 'risk reduction'))];
  const after = `Preface.\n\n${NOTE}`;
  const [found] = placeAll(after, selectors, { previousText: 'Another text altogether.' });
  assert.deepEqual(found, { kind: 'moved', ...rangeOf(after, 'risk reduction') });
});

test('a huge quote survives edits here and there', () => {
  const body = NOTE.slice(NOTE.indexOf('The Council'));
  const after = NOTE.replace('four hours', 'five hours').replace('a series of', 'two').replace('13', '14');
  const found = place(NOTE, body, after);
  assert.equal(found.passage, after.slice(after.indexOf('The Council')));
});

test('emoji, combining marks, right-to-left and ideographic text are whole in every place', () => {
  const before =
    'Opening 🇪🇺 remarks.\nהמועצה דנה בבקרת נשק.\n理事会讨论了军备控制问题。\nCafe\u0301 talks 👩🏽‍⚖️ ended.\n';
  const after = `New line 🕊️ first.\n${before.replace('דנה', 'דנה אתמול').replace('讨论了', '昨天讨论了')}`;
  for (const passage of ['🇪🇺 remarks', 'בבקרת נשק', '军备控制', 'Cafe\u0301 talks 👩🏽‍⚖️'])
    assert.equal(place(before, passage, after).passage, passage);
});

test('anchorAll gives ranges for what is settled and null for the rest, in order', () => {
  const selectors = ['Thirty allies', 'military lines'].map((each) => describe(NOTE, rangeOf(NOTE, each)));
  const after = NOTE.replace(/Both sides .*\n/, '');
  assert.deepEqual(anchorAll(after, selectors, { previousText: NOTE }), [
    { kind: 'exact', ...rangeOf(NOTE, 'Thirty allies') },
    null,
  ]);
});

const REPLY =
  'The allies rejected both, and offered talks on arms control, transparency and risk reduction instead.';

test('a passage with a long text put in its middle keeps its larger part, and a person should look', () => {
  const added =
    ' This took the guests by surprise, as one of them told the press on the same evening.'.repeat(3);
  const after = NOTE.replace('both, and', `both.${added} They`);
  const found = place(NOTE, REPLY, after);
  assert.equal(found.passage, 'offered talks on arms control, transparency and risk reduction instead.');
  assert.ok(found.place.kind === 'changed' && found.place.score < 0.9);
});

test('a short insertion does not tear a passage apart', () => {
  const found = place(NOTE, REPLY, NOTE.replace('both, and', 'both, as was expected in Moscow, and'));
  assert.equal(found.passage, REPLY.replace('both, and', 'both, as was expected in Moscow, and'));
  assert.equal(needsLook(found.place), false);
});

test('a passage whose end was cut off gets new borders', () => {
  const after = NOTE.replace(
    ', and offered talks on arms control, transparency and risk reduction instead',
    '',
  );
  assert.equal(place(NOTE, REPLY, after).passage, 'The allies rejected both.');
});

test('sentences that changed places within a passage are still one passage', () => {
  const [one, two] = ['The allies are ready to meet again.', 'Russia said it needs time before it answers.'];
  const found = place(NOTE, `${one} ${two}`, NOTE.replace(`${one} ${two}`, `${two} ${one}`));
  assert.equal(found.passage, `${two} ${one}`);
});

test('a whole text broken into other lines, its list numbered and put in another order, keeps every passage', () => {
  const lines = NOTE.split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  const passages = ['withdraw', ...items.map((line) => line.slice(2, 60))].slice(1);
  const reordered = [...items].reverse().map((line, k) => line.replace('-', `${k + 1}.`));
  const after = NOTE.replace(items.join('\n'), reordered.join('\n')).replace(/(\S{6,}) /g, '$1\n');
  for (const passage of passages)
    assert.equal(place(NOTE, passage, after).passage.replace(/\s+/g, ' '), passage.trim());
});

test('one of several equal passages whose surroundings are equal, too, needs a look', () => {
  const line = 'Reports were due in May.\n';
  const before = `Start.\n${line.repeat(40)}`;
  const selectors = [describe(before, rangeOf(before, 'Reports', 20))];
  const [found] = placeAll(`New. ${before}`, selectors, { previousText: before });
  assert.ok(found && needsLook(found));
});

test('an edited passage whose beginning now stands twice needs a look', () => {
  const claim =
    'The privacy of all our guests is a great concern of this house and of everybody who works in it.';
  const passage = `${claim} Rooms are opened only when asked.`;
  const before = NOTE.replace('## I.', `Welcome to the hotel.\n\n${passage}\n\n## I.`);
  const after = (first: string): string =>
    NOTE.replace('## I.', `${first}About us\n\n${claim} Keys lie at the desk.\n\n## I.`);
  const look = (now: string): boolean => {
    const [found] = placeAll(now, [describe(before, rangeOf(before, passage))], { previousText: before });
    assert.ok(found && isSettled(found));
    return needsLook(found);
  };
  assert.equal(look(after('')), false);
  assert.equal(look(after(`In short\n\n${claim} So we say.\n\n`)), true);
});
