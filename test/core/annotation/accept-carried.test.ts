import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptCarried } from '../../../src/core/annotation/accept-carried.ts';
import type { Carried } from '../../../src/core/annotation/carry-range.ts';

const carried = (own: Partial<Carried>): Carried => ({
  start: 0,
  end: 10,
  score: 1,
  likeness: 1,
  elsewhere: 0,
  bits: 30,
  allBits: 30,
  block: 0,
  before: 0,
  after: 0,
  ...own,
});

test('a sixth of a long passage is enough in its place, a tenth is not, nor a sixth of a short one', () => {
  assert.equal(acceptCarried(carried({ bits: 90, score: 0.16 })), true);
  assert.equal(acceptCarried(carried({ bits: 90, score: 0.1 })), false);
  assert.equal(acceptCarried(carried({ bits: 40, score: 0.16 })), false);
});

test('what moved is not taken for sure because it is long', () => {
  assert.equal(acceptCarried(carried({ bits: 90, score: 0.16, block: 1 })), false);
});

test('neighbours on both sides are worth more than on one, and that more than none', () => {
  const weak = { bits: 12, score: 0.3 };
  assert.equal(acceptCarried(carried({ ...weak, before: 7, after: 7 })), true);
  assert.equal(acceptCarried(carried({ ...weak, before: 7 })), false);
  assert.equal(acceptCarried(carried({ bits: 12, score: 0.5, before: 7 })), true);
  assert.equal(acceptCarried(carried({ bits: 12, score: 0.5 })), false);
  assert.equal(acceptCarried(carried({ bits: 22, score: 0.5 })), true);
});
