import assert from 'node:assert/strict';
import { Session } from 'node:inspector';

/** Most that ten times the input may cost: 10 is linear, 13.3 a binary search or sort (n·log n), 31 n·√n. */
const MOST = 12;

/** The same for processor time, which also sees caches and garbage collection; 100 is quadratic. */
const MOST_TIME = 20;

// V8 counts how often each block of code runs, as it does for coverage: the same on every machine and under any load.
// It has to be told before the code is compiled, so when this module is loaded.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * Asserts that ten times the input costs in proportion, counted as blocks of code that run. What V8 does itself, such
 * as matching a regular expression, counts as nothing.
 *
 * @param make an input of a size; its cost does not count
 */
export function assertLinear<Input>(
  name: string,
  make: (size: number) => Input,
  size: number,
  run: (input: Input) => void,
): void {
  const [small, large] = [make(size), make(size * 10)];
  run(large); // tables that are made once are made
  const least = countWork(() => run(small));
  const most = countWork(() => run(large));
  assert.ok(
    least > 0 && most <= MOST * least,
    `${name}: ten times the input ran ${(most / least).toFixed(1)} times as many blocks (${least}, ${most})`,
  );
}

/**
 * The same for regular expressions over text that is made to mislead them. Their steps cannot be counted, so processor
 * time is asked too: the least of several runs, and again while it looks too high. Noise goes away, what grows faster
 * stays so.
 */
export function assertLinearMatching(
  name: string,
  make: (size: number) => string,
  size: number,
  run: (text: string) => void,
): void {
  assertLinear(name, make, size, run);
  const [small, large] = [make(size), make(size * 10)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < 10; attempt++) {
    least = Math.min(
      least,
      processorTime(() => run(small), 5),
    );
    most = Math.min(
      most,
      processorTime(() => run(large), 1),
    );
    if (most <= MOST_TIME * least) return;
  }
  assert.fail(`${name}: ten times the input cost ${(most / least).toFixed(1)} times the processor time`);
}

/** Microseconds of this process that one run takes. */
export function processorTime(run: () => void, times: number): number {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, 1) / times;
}

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
