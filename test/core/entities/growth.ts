import assert from 'node:assert/strict';
import { type Token, tokenise } from '../../../src/core/entities/tokens.ts';
import { assertCountedGrowth } from '../count-work.ts';

/** Most that ten times the input may cost where steps are counted. */
const MOST_STEPS = 12;
/**
 * The same by the clock, which is asked only about what cannot be counted: regular expressions and what else V8 does
 * itself. It also sees caches and garbage collection; 20 still rejects n² (100).
 */
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
 * Asserts that ten times the input costs in proportion: counted, and by processor time, the least of several runs, measured again while it looks too high: noise goes away, a cost that truly grows faster does not.
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
  assertCountedGrowth(
    name,
    () => run(small),
    () => run(large),
  );
  let least = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10; attempt++) {
    least = Math.min(least, cost(small, 5));
    most = Math.min(most, cost(large, 1));
    if (most <= MOST_TIME * least) return;
  }
  assert.fail(`${name}: ten times the input cost ${(most / least).toFixed(1)} times the work`);
}
