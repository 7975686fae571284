import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readColumns } from '../../../src/core/documents/pdf/columns.ts';
import type { PdfItem, PdfPage } from '../../../src/core/documents/pdf/page.ts';
import { readPages } from '../../../src/core/documents/pdf/read-pages.ts';
import { writeBrief } from '../../../src/core/documents/write-brief.ts';
import { assertLinear, assertLinearMatching } from '../growth.ts';

const item = (text: string, x: number, y: number, more: Partial<PdfItem> = {}): PdfItem => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  bold: false,
  italic: false,
  ...more,
});
const page = (...items: readonly PdfItem[]): PdfPage => ({ width: 500, height: 700, items });
const texts = (...pages: readonly PdfPage[]): string[] =>
  readPages(pages).blocks.map((block) =>
    'text' in block ? block.text : block.rows.map((row) => row.join('|')).join('\n'),
  );

/** Lines of text that fill a column, from a place downwards. */
const column = (words: readonly string[], x: number, y: number): PdfItem[] =>
  words.map((text, index) => item(text, x, y + 12 * index, { width: 200 }));

test('columns that do not stand on the same lines are read one after the other', () => {
  const left = [
    'The left one begins here with an',
    'ordinary line, goes on with more',
    'of the same sort of words, adds',
    'a clause that takes a while, and',
    'comes to an end in the',
  ];
  const right = [
    'right column, where the sentence',
    'is still the same, as it happens',
    'in papers that are set in two of',
    'them, until at last there is the',
    'full stop that was expected.',
  ];
  assert.deepEqual(texts(page(...column(left, 40, 100), ...column(right, 260, 105))), [
    [...left, ...right].join(' '),
  ]);
});

test('a table with a column of names is no text in two columns', () => {
  const rows = ['France', 'Germany', 'Italy', 'Japan', 'Canada'].flatMap((name, index) => [
    item(name, 40, 100 + 12 * index),
    item(`${index + 1} delegates and their advisers`, 260, 100 + 12 * index),
  ]);
  assert.match(
    texts(page(...rows))[0] ?? '',
    /^France\|1 delegates and their advisers\nGermany\|2 delegates/,
  );
});

test('square metres are no foot note', () => {
  const raised = item('2', 90, 96, { size: 6, width: 3 });
  const { blocks } = readPages([
    page(item('It has 90 m', 34, 100, { width: 56 }), raised, item(' of room.', 93, 100)),
  ]);
  const { text } = writeBrief({ blocks, remarks: [] }, { name: 'a.pdf', sha256: '0' });
  assert.match(text, /It has 90 m2 of room\./);
});

test('the same head on each page is left out, a heading that comes back within the text is not', () => {
  const one = (number: number): PdfPage =>
    page(
      item('Yearbook of the institute', 40, 30, { size: 8 }),
      item('Discussion', 40, 200 + 70 * number, { bold: true }),
      item(`The speakers of day ${number} agreed.`, 40, 225 + 70 * number),
      item(String(number + 6), 240, 670),
    );
  const read = texts(one(1), one(2), one(3));
  assert.deepEqual(read.filter((text) => text === 'Discussion').length, 3);
  assert.equal(
    read.some((text) => /Yearbook|^\d+$/.test(text)),
    false,
  );
});

test('any pages give a document: none, empty ones, pieces without width or in one place', () => {
  assert.deepEqual(readPages([]).blocks, []);
  assert.deepEqual(readPages([page()]).blocks, []);
  const odd = [
    item('', 0, 0),
    item(' ', 1, 1),
    item('a', -5, -5, { width: 0 }),
    item('a', -5, -5, { width: 0 }),
    item('\ud800', 9, 9),
  ];
  assert.ok(readPages([page(...odd)]).blocks.length <= 2);
});

test('letters that a damaged file puts anywhere cost nothing', () => {
  const far = Array.from({ length: 30 }, (_, at) =>
    item('far', at % 2 ? 59_000 : 40, 100 + 12 * at, {
      width: at === 3 ? Number.NaN : at === 4 ? 1e300 : 90,
    }),
  );
  assert.equal(
    texts(page(...far))
      .join(' ')
      .match(/far/g)?.length,
    28,
  );
});

test('the work grows with the text', () => {
  const pages = (count: number): PdfPage[] =>
    Array.from({ length: count }, (_, at) =>
      page(
        ...column(
          Array.from({ length: 40 }, (_, line) => `Line ${line} of ${at} in words`),
          40,
          90,
        ),
      ),
    );
  assertLinear('pages of text', pages, 20, (each) => void readPages(each));
});

test('the work grows with the text of one paragraph, of one note, of a row of dots', () => {
  const lines = (text: string, size: number): PdfItem[] =>
    text.split('\n').map((line, index) => item(line, 40, 90 + size * 1.2 * index, { width: 200, size }));
  const words = (size: number): string => `a line of words${'\nof more words that go on'.repeat(size)}`;
  assertLinearMatching('a paragraph', words, 400, (text) => void readPages([page(...lines(text, 10))]));
  const above = lines(words(500), 10).map((each) => ({ ...each, y: each.y - 7000 }));
  assertLinearMatching(
    'a note',
    (size) => `1 ${words(size)}`,
    400,
    (text) => void readPages([page(...above, ...lines(text, 8))]),
  );
  assertLinearMatching(
    'dots',
    (size) => `${'.'.repeat(size)} and ........ 12`,
    2000,
    (text) => void readPages([page(item(text, 40, 90))]),
  );
});

test('the leader of a table of contents is one sign, however long it is', () => {
  for (const dots of ['.....', ' . . . . . ', '…', ` ${'.'.repeat(700)} `, ' ....... . . '])
    assert.deepEqual(texts(page(item(`Fish ... and bread${dots}12`, 40, 90))), [
      dots === '…' ? 'Fish ... and bread…12' : 'Fish ... and bread … 12',
    ]);
});

test('any number of pieces in one row are read', () => {
  const many = Array.from({ length: 130_000 }, (_, index) =>
    item('a', 0.45 * index, 100, { width: 0.1, size: 0.02 }),
  );
  const read = texts({ ...page(), items: many });
  assert.equal(read.join(' ').length, 2 * many.length - 1);
  const below = [120, 132].flatMap((y) => [item('left', 40, y), item('right', 260, y)]);
  const wide = item('over both columns', 100, 100, { width: 200 });
  const parts = readColumns([wide, ...many, ...below], new Set([200]));
  assert.deepEqual(
    parts.map(({ length }) => length),
    [many.length + 1, 2, 2],
  );
});

test('a bounded number of places for gutters is known', () => {
  const gutters = new Set<number>();
  for (let at = 0; at < 104; at++) {
    const words = Array.from({ length: 6 }, () => 'words of a column as it is');
    const sides = [...column(words, 40 + 20 * at, 90), ...column(words, 260 + 20 * at, 90)];
    assert.equal(readColumns(sides, gutters).length, 2);
  }
  assert.equal(gutters.size, 100);
});
