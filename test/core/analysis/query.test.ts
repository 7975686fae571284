import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery, queryFilter, queryWord, type Searched } from '../../../src/core/analysis/query.ts';
import type { OwnField } from '../../../src/core/codebook/own-field.ts';
import type { Actor } from '../../../src/core/entities/entity.ts';

const NATO: Actor = { id: 'nato', name: 'North Atlantic Council', type: 'body', aliases: ['NAC'], roles: [] };
const ROW: Searched = {
  tags: ['position/red-line', 'demand'],
  quote: 'no second  class members',
  memo: 'Agreed at noon.',
  brief: '2022/foreign-ministers.txt',
  section: 'I / A',
  sectionTitle: 'Secretary General',
  actor: 'North Atlantic Council',
  addressee: 'European Union',
  stance: 'against',
  strength: 'strong',
  date: '2022-06-28/2022-06-30',
  fields: {},
  by: 'ada',
  needsLook: false,
  place: 'exact',
};
const fits = (query: string, row: Partial<Searched> = {}): boolean =>
  queryFilter(parseQuery(query).value, { actors: [NATO] })({ ...ROW, ...row });

test('each key looks at its own field', () => {
  const right =
    'tag:red-line|tag:position|tag:position/red-line|TAG:Demand|actor:nato|actor:nac|actor:atlantic|section:I|' +
    'section:"I / A"|section:"secretary general"|brief:ministers|by:ada|stance:against|is:sure|has:memo|has:tag|addressee:union|strength:strong|date:2022-06|date:2022-06-30|has:date|' +
    'text:"second class"|“second class”|noon|tag:threat,demand|-tag:threat||tag:|-by:bea class members';
  for (const query of right.split('|')) assert.ok(fits(query), query);
  const wrong =
    'tag:red|tag:line|actor:russia|section:II|section:A|brief:annex|by:bea|stance:for|is:unsure|is:gone|' +
    'text:"third class"|class -noon|tag:threat,offer|-tag:position|tag:demand by:bea';
  for (const query of wrong.split('|')) assert.ok(!fits(query), query);
});

test('what is gone is neither sure nor unsure', () => {
  assert.deepEqual(
    ['is:gone', 'is:sure', 'is:unsure', 'is:gone,unsure'].map((query) => fits(query, { place: 'gone' })),
    [true, false, false, true],
  );
  assert.ok(fits('is:unsure', { place: 'orphan', needsLook: true }));
});

test('what is not understood is said, and the rest of the filter holds', () => {
  const { value, problems } = parseQuery('colour:red tag:demand is:blue text:"open');
  assert.deepEqual(
    problems.map(({ code, range }) => [code, range?.start]),
    [
      ['unknown-key', 0],
      ['unknown-value', 22],
      ['open-quote', 30],
    ],
  );
  assert.deepEqual(
    value.map(({ key, values }) => [key, ...values]),
    [
      ['tag', 'demand'],
      ['text', 'open'],
    ],
  );
});

test('any text is a filter: times, paths, signs and halves of characters', () => {
  for (const text of [
    '12:30',
    'http://x',
    '-',
    '--a',
    ':',
    ',,',
    'tag:,',
    '"',
    '\ud800',
    'a\0b',
    '__proto__:x',
  ])
    assert.doesNotThrow(() => fits(text), text);
  assert.ok(fits('12:30', { quote: 'at 12:30 sharp' }));
  let seed = 7;
  const next = (count: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % count;
  };
  const parts = ['tag', ':', '"', ',', '-', ' ', 'is', 'a', '/', '“', '\t'];
  for (let run = 0; run < 500; run++) {
    const text = Array.from({ length: next(12) }, () => parts[next(parts.length)]).join('');
    const { value, problems } = parseQuery(text);
    fits(text);
    for (const { values } of value) assert.ok(values.length > 0, text);
    for (const { range } of problems) assert.ok(range && range.end <= text.length && range.start < range.end);
  }
});

test('own fields are keys of a filter: by their type, with or without “field:”', () => {
  const fields: readonly OwnField[] = [
    { id: 'deadline', type: 'date' },
    { id: 'share', type: 'number' },
    { id: 'binding', type: 'yes/no' },
    { id: 'stage-2', type: 'choice', values: ['draft', 'final text'] },
    { id: 'note', type: 'text' },
  ];
  const own = fields.map(({ id }) => id);
  const row = {
    ...ROW,
    fields: {
      deadline: '2022-06-30',
      share: '12.5',
      binding: 'true',
      'stage-2': 'final text',
      note: 'As agreed',
    },
  };
  const found = (query: string): boolean => {
    const { value, problems } = parseQuery(query, own);
    assert.deepEqual(problems, [], query);
    return queryFilter(value, { actors: [], fields })(row);
  };
  for (const query of [
    'deadline:2022-06',
    'field:deadline=2022-06-30',
    'field:deadline',
    'has:deadline',
    'share:12.50',
    'share:>12 share:<=12.5',
    'binding:yes',
    'stage-2:"final text"',
    'field:stage-2=draft,"final text"',
    'note:agreed',
    '-deadline:2023',
    '-field:other',
  ])
    assert.ok(found(query), query);
  for (const query of [
    'deadline:06',
    'share:12',
    'share:>12.5',
    'binding:no',
    'stage-2:final',
    'field:other',
    '-has:note',
  ])
    assert.ok(!found(query), query);
  assert.equal(parseQuery('deadline:2022').problems[0]?.code, 'unknown-key');
  assert.deepEqual(parseQuery('red-line: no', []).problems, [], 'no key, but words');
});

test('a tag is found below each of its parents', () => {
  const codebook = [
    { name: 'position' },
    { name: 'position/red-line', also: ['dispute/open'] },
    { name: 'dispute' },
    { name: 'dispute/open', also: ['issue'] },
    { name: 'issue' },
  ];
  const found = (query: string): boolean =>
    queryFilter(parseQuery(query).value, { actors: [], codebook })(ROW);
  for (const query of ['tag:position', 'tag:dispute', 'tag:dispute/open', 'tag:issue', 'tag:red-line'])
    assert.ok(found(query), query);
  assert.ok(!found('tag:other'));
  assert.ok(!found('-tag:issue'));
});

test('one condition is written so that it is read as it was meant', () => {
  for (const value of ['position/red-line', 'Jens Stoltenberg', 'a, b']) {
    const [term] = parseQuery(queryWord('tag', value)).value;
    assert.deepEqual([term?.key, term?.values], ['tag', [value.toLowerCase()]]);
  }
  assert.equal(queryWord('by', '“Ada”'), 'by:Ada');
});
