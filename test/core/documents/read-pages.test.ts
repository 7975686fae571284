import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PdfItem, PdfPage } from '../../../src/core/documents/pdf/page.ts';
import { readPages } from '../../../src/core/documents/pdf/read-pages.ts';
import { writeBrief } from '../../../src/core/documents/write-brief.ts';
import { assertLinear } from '../growth.ts';

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
