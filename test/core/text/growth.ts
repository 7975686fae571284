import assert from 'node:assert/strict';
import { assertCountedGrowth } from '../count-work.ts';

/**
 * Most that ten times the input may cost by the clock, which is asked only about what cannot be counted: regular
 * expressions and what else V8 does itself. It also sees caches and garbage collection; 20 still rejects n² (100).
 */
const MOST = 20;

/**
 * Asserts that the cost of ten times the input is in proportion: counted, and timed as the best of several runs. Noise
 * of the machine is met by asking again, as a cost that truly grows faster never passes.
 *
 * @param prepare makes an input of a size and returns the work to be timed
 */
export function assertGrowth(prepare: (size: number) => () => void, size: number): void {
  assertCountedGrowth('work', prepare(size), prepare(size * 10));
  let ratio = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    const small = best(prepare(size));
    ratio = best(prepare(size * 10)) / small;
    if (ratio <= MOST) return;
  }
  assert.fail(`ten times the input cost ${ratio.toFixed(1)} times the work`);
}

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5; k++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
