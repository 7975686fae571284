import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';

// Work is counted, not timed: the code units handed to regular expressions and string functions and the items that
// array functions walk over. A regular expression that backtracks without bound would not end at all on these.

const UNITS: readonly string[] = [
  '#',
  '(',
  'I.I.I.',
  ' ',
  '\t',
  '\ud800',
  '\0',
  '*',
  '_',
  '`',
  '....1 ',
  '[a](',
  '|',
  '>',
  '1.1.',
  '<u>',
  '\u0627 ',
  'Q: ',
  '\n',
  'A\n\n',
  'ABC DEF\n\n',
  '# a\n',
  '**a b**\n\n',
  '1. abc\n',
  'I. abc\n\nDef ghi.\n\n',
  '---\n',
  'a\n=\n',
  '```\n',
  '- a\n',
  'Page 1\n\nlong line without an end\n\n',
];

const STRING = ['slice', 'replace', 'match', 'toLowerCase', 'split', 'startsWith'] as const;
const ARRAY = [
  'filter',
  'map',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
  'every',
  'reduce',
  'indexOf',
  'flatMap',
  'toSorted',
] as const;

/** Runs `task` and counts the work it did. */
function workOf(task: () => void): number {
  let work = 0;
  const restore: (() => void)[] = [];
  const wrap = (
    owner: object,
    name: string,
    cost: (self: unknown, args: readonly unknown[], result: unknown) => number,
  ): void => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const result = Reflect.apply(original, this, args);
      work += 1 + cost(this, args, result);
      return result;
    });
    restore.push(() => Reflect.set(owner, name, original));
  };
  wrap(RegExp.prototype, 'exec', (_, args) => String(args[0]).length);
  for (const name of STRING)
    wrap(String.prototype, name, (_, __, result) => (typeof result === 'string' ? result.length : 1));
  for (const name of ARRAY) wrap(Array.prototype, name, (self) => (Array.isArray(self) ? self.length : 0));
  try {
    task();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

const repeat = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

for (const unit of UNITS) {
  test(`ten times ${JSON.stringify(unit)} costs at most twelve times the work`, () => {
    const small = workOf(() => void parseBrief(repeat(unit, 2_000)));
    const large = workOf(() => void parseBrief(repeat(unit, 20_000)));
    // The constant keeps texts apart that cost next to nothing either way.
    assert.ok(large <= 12 * small + 10_000, `${small} → ${large}`);
  });
}

test('one line of a megabyte of anything is one block at most, and is done', () => {
  for (const unit of UNITS.filter((each) => !each.includes('\n'))) {
    const { blocks, sections } = parseBrief(repeat(unit, 1_000_000));
    assert.ok(blocks.length <= 1 && sections.length <= 1, JSON.stringify(unit));
  }
});

test('what stands below the first 200 000 lines of content is not read, and belongs to the last section', () => {
  const text = `# Log\n\n# Entries\n\n${'- a\n'.repeat(200_100)}`;
  const { blocks, sections } = parseBrief(text);
  assert.equal(blocks.length + sections.length, 200_000);
  assert.equal(sections.at(-1)?.end, text.length);
});

test('offsets stay inside the text and in order, whatever the text', () => {
  const seeds = [...UNITS, 'Heading\n\n', 'A sentence that ends.\n', '\u202eABC\n', '😀 TITLE\n\n'];
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  for (let round = 0; round < 120; round++) {
    const text = Array.from({ length: next(60) }, () => seeds[next(seeds.length)] ?? '').join('');
    const shown = JSON.stringify(text);
    const { sections, blocks } = parseBrief(text);
    let last = 0;
    for (const { start, end, heading } of sections) {
      assert.ok(start >= last && start === heading.start && heading.end <= end && end <= text.length, shown);
      last = start;
    }
    last = 0;
    for (const { start, end } of blocks) {
      assert.ok(start >= last && start < end && end <= text.length, shown);
      last = end;
    }
    assert.equal(new Set(sections.map(({ path }) => path)).size, sections.length, shown);
  }
});
