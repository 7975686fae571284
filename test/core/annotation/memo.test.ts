import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOfMemo } from '../../../src/core/annotation/memo.ts';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';

const headings = (...each: readonly string[]): string =>
  each.map((title) => `${title}\n\nText below it.\n\n`).join('');
const find = (
  text: string,
  memo: { readonly section?: string; readonly title?: string },
): string | undefined => {
  const section = sectionOfMemo(memo, parseBrief(text).sections);
  return section && `${section.path}: ${section.title}`;
};

const text = headings('# I. Energy', '# II. Trade', '# III. Defence', '# Background');

test('a memo stands on the section with its path and title, however the title is spaced', () => {
  assert.equal(find(text, { section: 'II', title: 'Trade' }), 'II: Trade');
  assert.equal(find(text, { section: 'II', title: ' trade ' }), 'II: Trade');
  assert.equal(find(text, {}), undefined);
});

test('a memo goes with its heading when sections are numbered anew, never to the one that has the number now', () => {
  const now = headings('# I. Climate', '# II. Energy', '# III. Trade', '# Background');
  assert.equal(find(now, { section: 'II', title: 'Trade' }), 'III: Trade');
  assert.equal(find(now, { section: 'III', title: 'Defence' }), undefined);
});

test('a title with half of its words changed is found by its path; another title is not', () => {
  assert.equal(
    find(headings('# I. Energy', '# II. Trade and aid'), { section: 'II', title: 'Trade aid' }),
    'II: Trade and aid',
  );
  assert.equal(find(headings('# I. Energy', '# II. Commerce'), { section: 'II', title: 'Trade' }), undefined);
});

test('two sections of one title are no place unless the path says which', () => {
  const sections = [
    { path: 'II', label: 'II', title: 'Trade' },
    { path: 'IV', label: 'IV', title: 'Trade' },
  ];
  assert.equal(sectionOfMemo({ section: 'IV', title: 'Trade' }, sections), sections[1]);
  assert.equal(sectionOfMemo({ section: 'V', title: 'Trade' }, sections), undefined);
});

test('what a person writes by hand may be a path, a title or a label', () => {
  assert.equal(find(text, { section: 'II' }), 'II: Trade');
  assert.equal(find(text, { section: 'Defence' }), 'III: Defence');
  assert.equal(find(text, { section: 'Background' }), 'Background: Background');
  assert.equal(find(text, { section: 'Nowhere' }), undefined);
});
