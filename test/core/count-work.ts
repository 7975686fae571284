import assert from 'node:assert/strict';
import { Session } from 'node:inspector';

/** Most that ten times the input may cost: 10 is linear, 13.3 a binary search or sort (n·log n), 31 n·√n. */
const MOST = 14;

// V8 counts how often each block of code runs, as it does for coverage: the same on every machine and under any load.
// It has to be told before the code is compiled, so when this module is loaded.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many blocks of code run. What V8 does itself, such as matching a regular expression, counts as nothing. */
function countWork(run: () => void): number {
  blocksRun();
  run();
  return blocksRun();
}

/** Blocks run since it was last asked. */
function blocksRun(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { functions } of result)
      for (const { ranges } of functions) for (const each of ranges) count += each.count;
  });
  return count;
}

/** Asserts that ten times the input needs work in proportion, counted. */
export function assertCountedGrowth(name: string, small: () => void, large: () => void): void {
  large(); // tables that are made once are made
  const least = countWork(small);
  const most = countWork(large);
  assert.ok(
    least > 0 && most <= MOST * least,
    `${name}: ten times the input ran ${(most / least).toFixed(1)} times as many blocks (${least}, ${most})`,
  );
}
