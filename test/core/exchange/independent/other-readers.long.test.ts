import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readExcel from 'read-excel-file/node';
import { codebookCsv } from '../../../../src/core/exchange/codebook-csv.ts';
import { csvColumns, csvExact, csvForSpreadsheets, guardCell } from '../../../../src/core/exchange/csv.ts';
import { exportRows } from '../../../../src/core/exchange/export-rows.ts';
import { icalendar } from '../../../../src/core/exchange/icalendar.ts';
import { taguette } from '../../../../src/core/exchange/taguette.ts';
import { xlsx } from '../../../../src/core/exchange/xlsx.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';
import { forSeeds, seeded } from '../../project/random.ts';
import { anyText } from '../../project/random-text.ts';
import { randomExport } from '../random-rows.ts';
import { row, written } from '../rows-of.ts';

// What parsers of others, with no line of ours, read out of our files.

test('csv-parse reads every cell of both tables', () => {
  let cells = 0;
  forSeeds(20, (random) => {
    const given = randomExport(random);
    const columns = csvColumns(given.rows, given.project);
    const expected = (prepare: (cell: string) => string): string[][] => [
      columns.map(([name]) => name),
      ...given.rows.map((each) => columns.map(([, cell]) => prepare(cell(each)))),
    ];
    const exact = parse(written(csvExact, given.rows, given), { record_delimiter: '\r\n' });
    assert.deepEqual(
      exact,
      expected((cell) => cell),
    );
    const guarded = parse(written(csvForSpreadsheets, given.rows, given), {
      bom: true,
      record_delimiter: '\r\n',
    });
    assert.deepEqual(guarded, expected(guardCell));
    cells += exact.flat().length;
  });
  assert.ok(cells > 1000);
});

test('csv-parse reads the codebooks, as spreadsheets and Taguette do', () => {
  const project = {
    ...EMPTY_PROJECT,
    codebook: [
      { name: 'a/b', memo: 'two\nlines, "quoted"' },
      { name: '=x', include: '@y' },
    ],
  };
  assert.deepEqual(parse(written(taguette, [], { project })), [
    ['tag', 'description'],
    ['a.b', 'two\nlines, "quoted"'],
    ['=x', ''],
  ]);
  const [, first, second] = parse(written(codebookCsv, [], { project }), { bom: true }) as string[][];
  assert.deepEqual([first?.[0], first?.[3]], ['a/b', 'two\nlines, "quoted"']);
  assert.deepEqual([second?.[0], second?.[4]], ["'=x", "'@y"]);
});

test('ical.js reads meetings of any name, place and memo on their days', () => {
  forSeeds(30, (random) => {
    // Control characters have no place in a calendar, line ends are one character there.
    const text = (): string =>
      anyText(random)
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/gu, ' ');
    const meeting = { id: 'm', name: text(), aliases: [], date: '2024-02-28/2024-02-29', actors: [] };
    const project = { ...EMPTY_PROJECT, meetings: [{ ...meeting, place: text(), memo: text() }] };
    const [given] = project.meetings;
    const root = new ICAL.Component(ICAL.parse(written(icalendar, [], { project, title: text() })));
    const [component] = root.getAllSubcomponents('vevent');
    assert.ok(component);
    const event = new ICAL.Event(component);
    assert.equal(event.summary, given?.name);
    assert.equal(event.location ?? '', given?.place);
    assert.equal(event.description ?? '', given?.memo);
    assert.equal(event.startDate.toString(), '2024-02-28');
    assert.equal(event.endDate.toString(), '2024-03-01');
    assert.ok(event.startDate.isDate);
  });
});

test('read-excel-file reads every text of the workbook as it is, and numbers as numbers', async () => {
  const given = randomExport(seeded(3));
  const odd = [
    '=1+1',
    '+1',
    '@SUM(A1)',
    ' blank ',
    'two\nlines',
    '_x000D_ stays',
    'bell \u0007',
    '00123',
    '1e5',
  ];
  const rows = [...given.rows, ...odd.map((quote, n) => row({ id: `odd${n}`, quote, memo: quote }))];
  const { content } = exportRows(xlsx, rows, { ...given, title: 'T' });
  assert.ok(typeof content !== 'string');
  const sheets = await readExcel(Buffer.from(content), { trim: false });
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ['Annotations', 'Codebook', 'Fields', 'Actors', 'Meetings', 'Memos'],
  );
  const [head = [], ...body] = sheets[0]?.data ?? [];
  assert.equal(body.length, rows.length);
  for (const [at, each] of rows.entries())
    for (const [name, cell] of csvColumns(rows, given.project)) {
      const found = body[at]?.[head.indexOf(name)] ?? '';
      const isNumber = ['line', 'start', 'end', 'field_share'].includes(name) && cell(each) !== '';
      assert.equal(found, isNumber ? Number(cell(each)) : cell(each), `${name} of ${each.id}`);
    }
});
