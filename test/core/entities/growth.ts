import assert from 'node:assert/strict';
import { type Token, tokenise } from '../../../src/core/entities/tokens.ts';

/** Most that ten times the input may cost where steps are counted. */
const MOST_STEPS = 12;
/** The same by the clock, which also sees caches and garbage collection: still rejects n·√n (31) and n² (100). */
const MOST_TIME = 20;

/** Asserts that ten times the words are looked at in proportion: counted, so the same on every machine. */
export function assertLinearReads(
  makeInput: (size: number) => string,
  size: number,
  run: (text: string, tokens: readonly Token[]) => void,
): void {
  const reads = (text: string): number => {
    let count = 0;
    run(
      text,
      new Proxy(tokenise(text), {
        get(target, key) {
          count++;
          return Reflect.get(target, key);
        },
      }),
    );
    return count;
  };
  const small = reads(makeInput(size));
  const large = reads(makeInput(size * 10));
  assert.ok(small > 0 && large <= MOST_STEPS * small, `${small} reads, ${large} for ten times the words`);
}

/**
 * Asserts that ten times the input costs in proportion where steps cannot be counted. Processor time, the least of
 * several runs, measured again while it looks too high: noise goes away, a cost that truly grows faster does not.
 */
export function assertLinear(
  name: string,
  makeInput: (size: number) => string,
  size: number,
  run: (text: string) => void,
): void {
  const small = makeInput(size);
  const large = makeInput(size * 10);
  const cost = (text: string, times: number): number => {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) run(text);
    const { user, system } = process.cpuUsage(before);
    return Math.max(user + system, 1) / times;
  };
  run(large); // compiled before it is timed
  let least = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10; attempt++) {
    least = Math.min(least, cost(small, 5));
    most = Math.min(most, cost(large, 1));
    if (most <= MOST_TIME * least) return;
  }
  assert.fail(`${name}: ten times the input cost ${(most / least).toFixed(1)} times the work`);
}
