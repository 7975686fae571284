import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  distanceFromBrief,
  formatDate,
  formatDay,
  timeFromBrief,
} from '../../../src/core/entities/format-day.ts';

test('dates read as people write them', () => {
  assert.equal(formatDay('2022-01-12'), 'Wednesday 12 January 2022');
  assert.equal(formatDay('2024-02-29'), 'Thursday 29 February 2024');
  assert.equal(formatDate('2022-01-12'), '12 January 2022');
  assert.equal(formatDay('2022-01'), 'January 2022');
  assert.equal(formatDay('2022'), '2022');
  assert.equal(formatDay('2022-01-10/2022-01-13'), '10 to 13 January 2022');
  assert.equal(formatDay('2022-06-29/2022-07-02'), '29 June to 2 July 2022');
  assert.equal(formatDay('2021-12-30/2022-01-02'), '30 December 2021 to 2 January 2022');
  assert.equal(formatDay('2022-07/2022-12'), 'July to December 2022');
  assert.equal(formatDay('2021/2027'), '2021 to 2027');
});

test('what is no date stays as it is', () => {
  for (const odd of ['', 'soon', '2022-13', '2022-02-30', '2022-05-01/2022-04-01'])
    assert.equal(formatDay(odd), odd);
});

test('distance is told in days, weeks, months, years', () => {
  const brief = '2022-01-07';
  const from = (iso: string): string | undefined => distanceFromBrief(iso, brief);
  assert.equal(from('2022-01-07'), 'on the day of this brief');
  assert.equal(from('2022-01-08'), 'the day after this brief');
  assert.equal(from('2022-01-06'), 'the day before this brief');
  assert.equal(from('2022-01-12'), '5 days after this brief');
  assert.equal(from('2022-02-18/2022-02-20'), '6 weeks after this brief');
  assert.equal(from('2021-09'), '3 months before this brief');
  assert.equal(from('2014'), '7 years before this brief');
  assert.equal(from('2022-01-05/2022-01-09'), 'under way on the day of this brief');
  assert.equal(from('2022'), undefined);
  assert.equal(distanceFromBrief('2022-01-12', undefined), undefined);
  assert.equal(distanceFromBrief('2022-01-12', '2022-01'), undefined);
});

test('the same in few words, for lists', () => {
  const from = (iso: string): string | undefined => timeFromBrief(iso, '2022-01-07');
  assert.equal(from('2022-01-07'), 'the same day');
  assert.equal(from('2022-01-08'), 'the day after');
  assert.equal(from('2022-01-06'), 'the day before');
  assert.equal(from('2022-01-12'), 'in 5 days');
  assert.equal(from('2018-10'), '3 years ago');
  assert.equal(from('2022-01-05/2022-01-09'), 'under way');
  assert.equal(from('soon'), undefined);
});
