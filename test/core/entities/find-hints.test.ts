import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { findHints } from '../../../src/core/entities/hints/find-hints.ts';
import { HINT_KINDS, type HintKind } from '../../../src/core/entities/hints/hint-kinds.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

/** The words that hints of a kind stand at, and what they say. */
function hints(text: string, kind: HintKind): (readonly [words: string, message: string])[] {
  const brief = parseBrief(text);
  return findHints(brief, recognise(brief), [kind]).map(({ range, message, severity }) => {
    assert.equal(severity, 'hint');
    return [text.slice(range?.start, range?.end), message];
  });
}
const head = 'A NOTE ON THE COAST\n\n7 January 2022\n\n';

test('a weekday that its date does not have is pointed out with the right one', () => {
  const [found, ...more] = hints(`${head}Norway and Sweden meet on Monday 11 January 2022.\n`, 'weekday');
  assert.deepEqual(found, [
    'Monday 11 January 2022',
    '“Monday 11 January 2022”: 11 January 2022 is a Tuesday. Check weekday, day and year.',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(hints(`${head}They meet on Monday 10 January and on Friday.\n`, 'weekday'), []);
});

test('a day without a year in a brief without a date is nobody’s slip', () => {
  assert.deepEqual(hints('A NOTE\n\nNorway and Sweden meet on Monday 11 January.\n', 'weekday'), []);
});

test('a body of two parties under two names is pointed out once, with the line of the other', () => {
  const text = `${head}The NATO-Ukraine Council met.\n\nThe NATO-Ukraine Commission met. The NATO-Ukraine Commission left.\n`;
  const found = hints(text, 'bodyName');
  assert.equal(found.length, 1);
  assert.equal(found[0]?.[0], 'NATO-Ukraine Commission');
  assert.match(found[0]?.[1] ?? '', /“NATO-Ukraine Council” in line 5/);
});

test('two bodies whose names are alike are two bodies', () => {
  const text = `${head}The European Council thanked the European Commission. The EU-Norway Council met the EU-Chile Commission.\n`;
  assert.deepEqual(hints(text, 'bodyName'), []);
});

test('letters that are used again and again and never written out are pointed out at their first use', () => {
  const text = `${head}Terminals for LNG are built. More LNG comes by ship. The price of LNG fell.\n`;
  assert.deepEqual(
    hints(text, 'acronym').map(([words]) => words),
    ['LNG'],
  );
});

test('an acronym is introduced by brackets on either side, by quotes, or is known to all', () => {
  for (const text of [
    'Liquefied gas (LNG) is dear. LNG comes by ship. LNG is cold. LNG is gas.',
    'LNG (liquefied gas) is dear. LNG comes by ship. LNG is cold. LNG is gas.',
    'Liquefied gas, “LNG”, is dear. LNG comes by ship. LNG is cold. LNG is gas.',
    'The USA, NATO and USD: USD here, USD there, NATO too, NATO again, NATO still.',
    'LNG AND LNG\n\nMORE LNG',
    'SENIOR OFFICIAL: Yes.\n\nSENIOR OFFICIAL: No.\n\nSENIOR OFFICIAL: Perhaps.',
    'One use of LNG is heating, another use of LNG is cooking.',
  ])
    assert.deepEqual(hints(`${head}${text}\n`, 'acronym'), [], text);
});

test('numbering that leaves a section out is pointed out where it goes on', () => {
  const sections = (...labels: string[]): string =>
    `${head}${labels.map((each) => `${each} THE WATERS OF ${each.charAt(0)}\n\nThe members welcomed the plan for the coast.\n`).join('\n')}`;
  const found = hints(sections('I.', 'II.', 'IV.'), 'numbering');
  assert.equal(found.length, 1);
  assert.match(found[0]?.[1] ?? '', /from “II” to “IV”/);
  assert.equal(hints(sections('A.', 'B.', 'D.'), 'numbering').length, 1);
  assert.equal(hints(sections('1.', '3.', '4.'), 'numbering').length, 1);
  for (const whole of [
    ['I.', 'II.', 'III.', 'IV.', 'V.'],
    ['A.', 'B.', 'C.', 'D.'],
    ['4.', '6.', '8.'],
    ['1.', '2.', '7.'],
  ])
    assert.deepEqual(hints(sections(...whole), 'numbering'), [], whole.join(' '));
});

test('a meeting whose date the brief never gives is pointed out, in English', () => {
  const text = `${head}The Riga Summit agreed on a plan. The Oslo Conference met on 5 January 2022.\n`;
  const found = hints(text, 'meetingDate');
  assert.deepEqual(
    found.map(([words]) => words),
    ['Riga Summit'],
  );
});

test('hints of all kinds come in text order', () => {
  const brief = parseBrief(`${head}The Riga Summit agreed. Norway met Sweden on Monday 11 January 2022.\n`);
  const found = findHints(brief, recognise(brief), HINT_KINDS);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['hint-meeting-date', 'hint-weekday'],
  );
});
