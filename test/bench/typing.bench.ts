import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { describe } from '../../src/core/annotation/describe.ts';
import { TrackedBrief } from '../../src/vscode/tracked-brief.ts';
import { printTable } from './timing.ts';

// What one keystroke costs where annotations are followed: each place carried through the edit, then asked for as the
// views do. In Node, without VS Code around it: `npm run bench keystroke` takes the whole in its extension host.
// Processor time, so that other programs on the machine do not count.

const KEYSTROKES = 1000;

const rows = [100, 1000, 10_000].map((count) => {
  const sentence = (n: number): string =>
    `The ministers of round ${n} agreed on the terms of paragraph ${n * 7}. `;
  let text = Array.from({ length: count }, (_, n) => sentence(n)).join('');
  const starts = Array.from({ length: count }, (_, n) => text.indexOf(`of round ${n} `));
  const annotations = starts.map(
    (start, n): Annotation => ({
      id: `a${n}`,
      brief: 'a.txt',
      tags: ['position'],
      ...describe(text, { start, end: start + 24 }),
    }),
  );
  const tracked = new TrackedBrief();
  tracked.update(annotations, text);
  tracked.settle(text, []);
  const carried: number[] = [];
  const located: number[] = [];
  for (let n = 0; n < KEYSTROKES; n++) {
    // In the middle of the text, a third of the time within an annotation.
    const at = (starts[count >> 1] ?? 0) + (n % 3 === 0 ? 10 : -5);
    const before = text;
    text = `${before.slice(0, at)}x${before.slice(at)}`;
    const begin = worked();
    tracked.change([{ start: at, end: at, text: 'x' }], before);
    const middle = worked();
    if (tracked.located.length !== count) throw new Error('an annotation is missing');
    carried.push(middle - begin);
    located.push(worked() - middle);
  }
  return [
    count.toLocaleString('en'),
    quantile(carried, 0.5),
    quantile(carried, 0.99),
    quantile(located, 0.5),
    quantile(located, 0.99),
  ];
});

printTable(['annotations', 'keystroke ms, p50', 'p99', 'list of places ms, p50', 'p99'], rows);

/** Milliseconds that this process has worked, garbage collection included. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}
