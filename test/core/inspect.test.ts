import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from '../../src/core/inspect.ts';

const TEXT = `\ufeff# Readout of the call\r\n\r\n3 May 2023\r\n\r\n## What was said\r\n\r\nKenya told Chile on 3 May 2023 that the World Bank agrees.\r\n`;

test('lines count from 1, offsets over the text with LF and without BOM', () => {
  const lf = TEXT.slice(1).replaceAll('\r\n', '\n');
  const { sections, actors, dates } = inspect(TEXT);
  assert.deepEqual(
    sections.map(({ line, title }) => [line, title]),
    [
      [1, 'Readout of the call'],
      [5, 'What was said'],
    ],
  );
  assert.deepEqual(
    actors.map(({ name, type, mentions }) => [
      name,
      type,
      mentions.map(({ start, end, line }) => [lf.slice(start, end), line]),
    ]),
    [
      ['Kenya', 'state', [['Kenya', 7]]],
      ['Chile', 'state', [['Chile', 7]]],
      ['World Bank', 'organisation', [['World Bank', 7]]],
    ],
  );
  for (const { text, offset } of dates) assert.equal(lf.slice(offset, offset + text.length), text);
  assert.deepEqual(
    dates.map(({ iso, line }) => [iso, line]),
    [
      ['2023-05-03', 3],
      ['2023-05-03', 7],
    ],
  );
});

test('an empty text has nothing in it', () => {
  const { overview, ...found } = inspect('');
  assert.deepEqual(found, { sections: [], actors: [], meetings: [], dates: [] });
  assert.deepEqual(overview, { words: 0, sections: 0, people: 0, bodies: 0, meetings: 0 });
});
