import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoSectionName, sectionOfMemo, sectionsOfMemos } from '../../../src/core/annotation/memo.ts';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { assertLinear } from '../growth.ts';

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

test('many memos find their sections as each alone would, in linear time', () => {
  const sections = [
    { path: 'I', label: 'I', title: 'Trade' },
    { path: 'I / A', label: 'A', title: 'A' },
    { path: 'II', label: 'II', title: 'Trade!' },
    { path: 'II / B', label: 'B', title: 'Aid and trade' },
    { path: 'II / B', label: 'B', title: 'Aid' },
    { path: 'III', label: 'III', title: '…' },
  ];
  const sectionOf = sectionsOfMemos(sections);
  const at = (section?: string, title?: string): number =>
    sections.findIndex(
      (each) => each === sectionOf({ ...(section && { section }), ...(title && { title }) }),
    );
  assert.deepEqual(
    [at(), at('II'), at('A'), at('B'), at('Trade'), at('Aid')],
    [-1, 2, 1, -1, 0, 4],
    'without a title',
  );
  assert.deepEqual(
    [
      at('I', 'TRADE'),
      at('II', 'trade'),
      at('IV', 'Trade'),
      at('IV', 'Aid'),
      at('II / B', 'Aid'),
      at('III', '?'),
    ],
    [0, 2, -1, 4, 4, 5],
  );
  assert.deepEqual([at('II / B', 'Trade and'), at('II / B', 'Fish'), at('III', 'Fish')], [3, -1, -1]);
  assertLinear(
    'memos',
    (size) => Array.from({ length: size }, (_, n) => ({ path: `${n}`, label: `${n}`, title: `Word ${n}` })),
    100,
    (many) => {
      const find = sectionsOfMemos(many);
      for (const { title } of many) assert.ok(find({ section: 'moved', title }));
    },
  );
});

test('a section is named by its path and title, and by the title once where the path ends with it', () => {
  assert.equal(memoSectionName({ section: 'I / A', title: 'Russia' }), 'I / A Russia');
  assert.equal(memoSectionName({ section: 'I / Background', title: 'Background' }), 'I / Background');
  assert.equal(memoSectionName({ section: 'I / Gas / Oil', title: 'Gas / Oil' }), 'I / Gas / Oil');
  assert.equal(memoSectionName({ section: 'Background', title: 'Background' }), 'Background');
  assert.equal(memoSectionName({ section: 'und', title: 'Background' }), 'und Background');
});
