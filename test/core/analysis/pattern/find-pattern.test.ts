import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPattern } from '../../../../src/core/analysis/pattern/find-pattern.ts';
import { readPattern } from '../../../../src/core/analysis/pattern/read-pattern.ts';

function found(text: string, pattern: string): string[] {
  const { value, problems } = readPattern(pattern);
  assert.ok(value, problems[0]?.message);
  const search = findPattern(text, value);
  let step = search.next();
  while (!step.done) step = search.next();
  assert.ok(step.value.complete);
  return step.value.ranges.map(({ start, end }) => text.slice(start, end));
}

/** How many pauses a search makes: its work, counted. */
function pauses(text: string, pattern: string): number {
  const { value } = readPattern(pattern);
  assert.ok(value);
  const search = findPattern(text, value);
  let count = 0;
  while (!search.next().done) count += 1;
  return count;
}

const TEXT = `On 10 January 2022 the NATO-Russia Council met; on 12 March 2023
the Council met again. It costs €1.5 billion, then €20 million.
Élise said: “us”, the US, U.S. and 🚢🚢 ships.
- Ministers wanted   more
`;

// Each pattern must find what JavaScript's own engine finds, which is asked with the same flags.
const SAME = [
  '\\d+',
  '\\d{1,2} [a-z]+ \\d{4}',
  '€[\\d.]+ (?:million|billion)',
  '€[\\d.]+? ?(m|b)illion',
  'council met( again)?',
  '^the.*$',
  '^- .+$',
  'c|co|council',
  'council|c',
  '[^\\s,;]+;',
  '\\p{Lu}\\p{Ll}+',
  '🚢+',
  '(?<day>\\d\\d) (January|March)',
  '(a|b)*?l',
  '(m*)*e',
  'x*',
  'ministers?\\s+wanted',
  '[\\]\\-–]',
  '“.*?”',
  'u\\.?s\\.?',
  '\\u{1F6A2}',
  't{2}|s{2,}|e{1,3}',
];
for (const pattern of SAME)
  test(`${pattern} finds what JavaScript finds`, () => {
    const native = [...TEXT.matchAll(new RegExp(pattern, 'gimu'))].map(([all]) => all);
    assert.deepEqual(
      found(TEXT, pattern),
      native.filter((each) => each !== ''),
    );
  });

test('a blank fits a line end, letters of all languages belong to words', () => {
  assert.deepEqual(found('the Secretary\n  General, élus', 'secretary general'), ['Secretary\n  General']);
  assert.deepEqual(found('élus lus', '\\blus'), ['lus']);
  assert.deepEqual(found('Élise dit', '\\w+'), ['Élise', 'dit']);
});

test('case does not matter, but between slashes', () => {
  assert.deepEqual(found(TEXT, 'us\\b'), ['us', 'US']);
  assert.deepEqual(found(TEXT, '/US\\b/'), ['US']);
  assert.deepEqual(found(TEXT, '/US\\b/i'), ['us', 'US']);
});

test('patterns that hang other engines take time in proportion to the text', () => {
  const evil = ['(a+)+b', '(a|a)*b', '(a*)*b', '(.*)*x', '([a-z]+)*\\d', '(a|aa)+$x'];
  for (const pattern of evil) {
    const [small, large] = [pauses('a'.repeat(50_000), pattern), pauses('a'.repeat(200_000), pattern)];
    assert.ok(small > 0 && large <= (small + 1) * 4, `${pattern}: ${small} → ${large}`);
  }
});

test('a search that would take too long is given up, with a pause now and then', () => {
  const { value } = readPattern('a[^b]*b|a');
  assert.ok(value);
  const search = findPattern('a'.repeat(20_000), value, 2_000_000);
  let step = search.next();
  let count = 0;
  for (; !step.done; step = search.next()) count += 1;
  assert.equal(step.value.complete, false);
  assert.ok(count >= 5, String(count));
});

test('what cannot be searched for in linear time, or makes no sense, is told', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['(a)\\1', /References back/],
    ['a(?=b)', /Looking ahead/],
    ['(?<!a)b', /Looking ahead/],
    ['(a', /“\(” is not closed/],
    ['a)', /closes nothing/],
    ['[a', /“\[” is not closed/],
    ['*a', /nothing before it/],
    ['a**', /behind another/],
    ['a{3,2}', /no number of times/],
    ['a{2000}', /no number of times/],
    ['(a{1000}){1000}', /too long/],
    ['\\p{Nothing}', /cannot be understood/],
    ['[z-a]', /cannot be understood/],
    ['\\q', /means nothing/],
    ['a\\', /at the end/],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, /too many brackets/],
    ['^*', /cannot be repeated/],
  ];
  for (const [pattern, message] of wrong) {
    const { value, problems } = readPattern(pattern);
    assert.equal(value, undefined, pattern);
    assert.match(problems[0]?.message ?? '', message);
  }
});

test('nothing a thousand times a thousand times is nothing, and takes no time', () => {
  for (const part of ['', 'a{0}'])
    assert.deepEqual(found('abc', `(((((${part}){1000}){1000}){1000}){1000})b`), ['b']);
  const { problems } = readPattern('((((|){1000}){1000}){1000})b');
  assert.match(problems[0]?.message ?? '', /too long/);
});

test('any text is read without a throw', () => {
  for (const pattern of [
    '',
    '|',
    '()',
    '{',
    '{1',
    '}',
    ']',
    '/',
    '//',
    '\\u',
    '\\x',
    '\\p',
    '[]',
    '[^]',
    '[^]]',
    '(?',
  ])
    readPattern(pattern);
  assert.deepEqual(found('a{1 b', '{1'), ['{1']);
});
