import assert from 'node:assert/strict';
import { Session } from 'node:inspector';

/** Most that ten times the input may cost, counted. */
const MOST = 12;

/**
 * Asserts that ten times the input costs at most twelve times the work, counted: how often V8 ran each block of this
 * test's bundle (precise coverage). The same on every machine, unlike a clock. What built-in functions do inside is
 * not seen.
 *
 * @param bundle `import.meta.url` of the test
 * @param prepare makes an input of a size and returns the work to be counted
 */
export function assertCountedGrowth(
  bundle: string,
  prepare: (size: number) => () => void,
  size: number,
): void {
  const small = blocksRun(bundle, prepare(size));
  const large = blocksRun(bundle, prepare(size * 10));
  const ratio = large / small;
  assert.ok(small > size / 100, `too little was counted: ${small}`);
  assert.ok(
    ratio <= MOST,
    `ten times the input cost ${ratio.toFixed(1)} times the work (${small} → ${large})`,
  );
}

function blocksRun(bundle: string, run: () => void): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  run();
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error;
    for (const { url, functions } of taken.result)
      if (url === bundle) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return sum;
}
