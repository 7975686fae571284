import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followRanges } from '../../../src/core/text/live-ranges.ts';
import type { TextChange } from '../../../src/core/text/map-range.ts';
import { mapRanges } from '../../../src/core/text/map-ranges.ts';
import type { TextRange } from '../../../src/core/text/text-range.ts';
import { applyEdit, invertEdit, randomEdit, randomText } from './edits.ts';
import { randomSource } from './random.ts';

/**
 * The naive model of a range: each UTF-16 unit of the text knows whether it is in it. What is typed strictly inside
 * joins; a change over an edge or over the whole brings nothing in.
 */
type Units = readonly boolean[];

function editUnits(units: Units, changes: readonly TextChange[]): Units {
  let result = [...units];
  for (const { start, end, text } of [...changes].sort((x, y) => y.start - x.start || y.end - x.end)) {
    const inside = start > 0 && units[start - 1] === true && units[end] === true;
    result = [...result.slice(0, start), ...Array<boolean>(text.length).fill(inside), ...result.slice(end)];
  }
  return result;
}

function rangeOfUnits(units: Units): TextRange | undefined {
  const start = units.indexOf(true);
  return start < 0 ? undefined : { start, end: units.lastIndexOf(true) + 1 };
}

const unitsOf = (length: number, { start, end }: TextRange): Units =>
  Array.from({ length }, (_, at) => at >= start && at < end);

for (const [name, text] of [
  ['words, emoji, combining marks, right-to-left and ideographic script', (random) => randomText(random, 12)],
  [
    'one line of letters',
    (random) => Array.from({ length: 20 + random.below(40) }, () => random.below(36).toString(36)).join(''),
  ],
  ['one letter over and over', (random) => 'x'.repeat(20 + random.below(40))],
  ['line ends of both kinds', (random) => 'ab\r\ncd\n'.repeat(2 + random.below(6))],
] as readonly (readonly [string, (random: ReturnType<typeof randomSource>) => string])[]) {
  test(`${name}: a range through a sequence of edits is what a naive model of units says`, () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomSource(seed);
      let now = text(random);
      const start = random.below(now.length);
      let range: TextRange | undefined = { start, end: Math.min(now.length, start + 1 + random.below(20)) };
      let units = unitsOf(now.length, range);
      const story: unknown[] = [`seed ${seed}`, now, range];
      for (let step = 0; step < 8 && range; step++) {
        const changes = randomEdit(random, now, 3);
        story.push(changes);
        units = editUnits(units, changes);
        range = mapRanges([range], changes)[0]?.range;
        now = applyEdit(now, changes);
        assert.deepEqual(range, rangeOfUnits(units), JSON.stringify(story));
      }
    }
  });

  test(`${name}: typing, undo and redo in any order return every range`, () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomSource(seed);
      let now = text(random);
      const live = followRanges();
      for (let id = 0; id < 5; id++) {
        const start = random.below(now.length - 1);
        const end = Math.min(now.length, start + 1 + random.below(15));
        live.set(String(id), { start, end }, now.slice(start, end));
      }
      const first = { text: now, ranges: JSON.stringify([...live.entries()].sort()) };
      const done: { readonly changes: TextChange[]; readonly back: TextChange[] }[] = [];
      const story: unknown[] = [`seed ${seed}`, now];
      const make = (changes: readonly TextChange[]): void => {
        story.push(changes);
        now = applyEdit(now, changes);
        live.apply(changes);
      };
      let undone: typeof done = [];
      for (let step = 0; step < 30; step++) {
        const last = random.below(2) === 0 ? done.pop() : undefined;
        const again = last ? undefined : random.below(3) === 0 ? undone.pop() : undefined;
        if (last) {
          make(last.back);
          undone.push(last);
        } else if (again) {
          make(again.changes);
          done.push(again);
        } else {
          const changes = randomEdit(random, now, 1);
          const back = invertEdit(now, changes);
          make(changes);
          done.push({ changes, back });
          undone = [];
        }
        for (const [id, { start, end }] of live.entries())
          assert.equal(live.textOf(id), now.slice(start, end), JSON.stringify(story));
      }
      while (done.length > 0) make(done.pop()?.back ?? []);
      assert.equal(now, first.text, JSON.stringify(story));
      assert.equal(JSON.stringify([...live.entries()].sort()), first.ranges, JSON.stringify(story));
    }
  });
}

test('a range in a text of ten million units follows a keystroke', () => {
  const live = followRanges();
  const text = 'x'.repeat(10_000_000);
  live.set('one', { start: 9_000_000, end: 9_000_010 }, text.slice(0, 10));
  live.apply([{ start: 5, end: 5, text: 'y' }]);
  assert.deepEqual(live.get('one'), { start: 9_000_001, end: 9_000_011 });
});
