import assert from 'node:assert/strict';

/**
 * Most that ten times the input may cost where the cost is timed. Counted work is held to 12; a clock also sees
 * caches and garbage collection, and 20 still rejects n·√n (31) and n² (100).
 */
const MOST = 20;

/**
 * Asserts that the cost of ten times the input is in proportion. Work is processor time, the least of
 * several runs, so that a busy machine does not matter; the small input is repeated to be long enough to measure.
 */
export function assertLinear(
  name: string,
  makeInput: (size: number) => string,
  size: number,
  run: (text: string) => void,
): void {
  const small = makeInput(size);
  const large = makeInput(size * 10);
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 6 && best > MOST; attempt++) {
    const once = leastCost(() => {
      for (let i = 0; i < 10; i++) run(small);
    });
    best = Math.min(best, leastCost(() => run(large)) / (once / 10));
  }
  assert.ok(best <= MOST, `${name}: ten times the input cost ${best.toFixed(1)} times the work`);
}

function leastCost(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return Math.max(least, 1);
}
