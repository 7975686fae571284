import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';
import { meetingsIn } from './meetings-in.ts';

for (const [what, text, expected] of [
  [
    'two who are named met, dated or not',
    'In the report, Minister Anna Lund met with President Juan Berg about fish.',
    ['Meeting of Minister Anna Lund with President Juan Berg'],
  ],
  ['a meeting that somebody is to have is none yet', 'They asked Norway to meet with Sweden about fish.', []],
  [
    'an assembly with a number is a meeting, one without is a body',
    'A delegation attended the 134th Fishery Assembly in Lusaka. The Fishery Assembly has 40 members.',
    ['134th Fishery Assembly'],
  ],
  [
    'talks with somebody after an occasion',
    'The plan was made following my bilateral discussions with the President of Norway.',
    ['Discussion with the President of Norway'],
  ],
  [
    'meetings of a named body at a place',
    'The matter stood on the agenda of high-level meetings of the Group of Friends in Geneva.',
    ['High-level meeting of the Group of Friends'],
  ],
  [
    'a conference that was held in a place',
    'They welcomed the projects of the recent international conference held in Cayenne.',
    ['International conference'],
  ],
] as const)
  test(what, () =>
    assert.deepEqual(
      meetingsIn(text).map(({ name }) => name),
      expected,
    ),
  );

test('who met, and where, names a meeting that has no name', () => {
  const text =
    'During 6 and 7 December 2005, she arranged meetings in Bergen between the State Minister, Anna Lund, and the Foreign Minister, Juan Berg.';
  const [meeting, ...others] = recognise(parseBrief(text)).meetings;
  assert.equal(others.length, 0);
  assert.equal(meeting?.name, 'Meeting of Anna Lund and Juan Berg in Bergen');
  assert.equal(meeting?.date, '2005-12-06/2005-12-07');
});

test('the day on which a meeting is considered is not its own', () => {
  const [meeting] = meetingsIn(
    'The place of COP-6 was considered by the bureau on Wednesday, 27 October 1999.',
  );
  assert.equal(meeting?.date, undefined);
});

test('minutes are of the committee that a line above names, on their day', () => {
  const text = `Committee on Coastal Affairs

CCA_PV(2019)0724_01

MINUTES Meeting of 24 July 2019, 09.00-12.30 BERGEN

The meeting opened at 9.06.

The Clerk read the Minutes of the Session 2018-19.
`;
  assert.deepEqual(
    meetingsIn(text).map(({ date, name }) => `${date} ${name}`),
    ['2019-07-24 Committee on Coastal Affairs'],
  );
});
