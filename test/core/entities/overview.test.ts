import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { countWords, overview, overviewLine, overviewWords } from '../../../src/core/entities/overview.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

test('a brief at a glance', () => {
  const brief = parseBrief(`THE NORTHERN COAST

003 NOR 22 E | Original: English | 7 January 2022

I. TALKS

President Ada Lund of Norway met the Harbour Agency and NATO. The well-known agree-
ment holds.

II. NEXT STEPS

They meet again on 3 May 2022.
`);
  const found = overview(brief, recognise(brief));
  assert.equal(found.title, 'THE NORTHERN COAST');
  assert.equal(found.date, '2022-01-07');
  assert.equal(found.reference, '003 NOR 22 E');
  assert.equal(found.language, 'en');
  assert.equal(found.people, 1);
  assert.equal(found.bodies, 2);
  assert.match(overviewWords(found), /^\d+ words · 2 sections · 1 person · 2 bodies · English$/);
  assert.match(overviewLine(found), /^\d+ words · 1 person · 2 bodies$/);
});

test('what a brief has none of is not counted out, and a language is told where it is not English', () => {
  const summed = { words: 1200, sections: 0, people: 0, bodies: 1, meetings: 0, language: 'fr' };
  assert.equal(overviewWords(summed), '1,200 words · 1 body · French');
  assert.equal(overviewLine(summed), '1,200 words · 1 body · French');
});

test('words are counted as people count them', () => {
  for (const [text, count] of [
    ['', 0],
    ['one', 1],
    ['well-known words, won’t they?', 4],
    ['divi-\nded', 1],
    ['1,200 ships – 2022-01-12', 6],
    ['Ångström Київ Ελλάδα', 3],
  ] as const)
    assert.equal(countWords(text), count, text);
});
