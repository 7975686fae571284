import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvColumns, csvExact, csvForSpreadsheets } from '../../../src/core/exchange/csv.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { row, written } from './rows-of.ts';

/** An independent reader: RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const table: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (character === '"') inQuotes = true;
    else if (character === ',' || character === '\r') {
      table.at(-1)?.push(cell);
      cell = '';
      if (character === '\r') {
        assert.equal(text.charAt(at + 1), '\n');
        at += 1;
        table.push([]);
      }
    } else cell += character;
  }
  assert.deepEqual(table.pop(), []);
  return table;
}

test('exact CSV gives every cell back as it was', () => {
  const quotes = ['a "quoted", word', 'two\nlines', ' blank at the ends ', '=1+1', '😀 é', '', "'", '\u2028'];
  const text = written(
    csvExact,
    quotes.map((quote) => row({ quote })),
  );
  const [header, ...body] = readCsv(text);
  assert.deepEqual(
    header,
    csvColumns([], EMPTY_PROJECT).map(([name]) => name),
  );
  const column = csvColumns([], EMPTY_PROJECT).findIndex(([name]) => name === 'quote');
  assert.deepEqual(
    body.map((cells) => cells[column]),
    quotes,
  );
});

test('every row has brief, section path, tags, quote, memo, annotator and place', () => {
  const text = written(csvExact, [row({ tags: ['position', 'threat'], memo: 'note', place: 'moved' })]);
  const [header = [], cells = []] = readCsv(text);
  const record = Object.fromEntries(header.map((name, at) => [name, cells[at]]));
  assert.equal(record.brief, 'summit.txt');
  assert.equal(record.section, 'I / A');
  assert.equal(record.tags, 'position; threat');
  assert.equal(record.memo, 'note');
  assert.equal(record.annotator, 'ada');
  assert.equal(record.place, 'moved');
  assert.equal(record.start, '10');
});

test('no cell of the spreadsheet CSV can run as a formula', () => {
  const hostile = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\uff1d1',
    '\n=1',
  ];
  const text = written(
    csvForSpreadsheets,
    hostile.flatMap((text) => [
      row({ quote: text }),
      row({ memo: text }),
      row({ tags: [text] }),
      row({ by: text }),
    ]),
  );
  assert.ok(text.startsWith('\ufeff'), 'Excel needs the BOM to read UTF-8');
  for (const cells of readCsv(text.slice(1)).slice(1)) {
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@\t\r\uff1d]/);
  }
});
