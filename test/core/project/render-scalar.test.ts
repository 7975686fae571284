import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { renderBlock, renderScalar } from '../../../src/core/project/yaml/render-scalar.ts';
import { forSeeds } from './random.ts';
import { anyText } from './random-text.ts';

test('every string comes back equal, from a line, a list and a block, by YAML 1.1 and 1.2', () => {
  forSeeds(600, (random) => {
    const text = anyText(random);
    const shown = JSON.stringify(text);
    // YAML 1.1 takes dates for dates; we leave them readable, as the file format shows them.
    const is11Date = /^\d{4}-\d\d?-\d\d?/.test(text);
    for (const options of is11Date ? [{}] : [{}, { schema: YAML11_SCHEMA }]) {
      assert.deepEqual(load(`memo: ${renderScalar(text)}\nid: a\n`, options), { memo: text, id: 'a' }, shown);
      assert.deepEqual(load(`- [${renderScalar(text, 'flow')}, b]\n`, options), [[text, 'b']], shown);
      assert.deepEqual(
        load(`- {memo: ${renderScalar(text, 'flow')}, b: c}\n`, options),
        [{ memo: text, b: 'c' }],
        shown,
      );
      for (const eol of ['\n', '\r\n']) {
        const block = renderBlock(text, 6, eol);
        if (block === undefined) continue;
        assert.deepEqual(
          load(`- memo: ${block}${eol}  id: a${eol}`, options),
          [{ memo: text, id: 'a' }],
          shown,
        );
      }
    }
  });
});

test('a value is written as plainly as YAML allows', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Jens Stoltenberg', 'Jens Stoltenberg'],
    ['2022-01-12', '2022-01-12'],
    ['2026-11-24T10:12:00Z', '2026-11-24T10:12:00Z'],
    ['position/red-line', 'position/red-line'],
    ['Russia’s “demands” (2021)', 'Russia’s “demands” (2021)'],
    ['no', "'no'"],
    ['12345678', "'12345678'"],
    ['1e5', "'1e5'"],
    ['The NATO ', "'The NATO '"],
    ["it's: so", "'it''s: so'"],
    ['one\ntwo', '"one\\ntwo"'],
    ['\u0000\ud83d', '"\\0\\ud83d"'],
  ];
  for (const [value, written] of cases) assert.equal(renderScalar(value), written);
});

test('a text of several lines is a block; one that a block would change is not', () => {
  assert.equal(renderBlock('one\n\n  two: #', 4, '\r\n'), '|-\r\n    one\r\n\r\n      two: #');
  for (const text of ['one', ' one\ntwo', 'one \ntwo', '\none', 'one\ntwo\n\n', 'a\rb\nc', 'a\u0000\nb']) {
    assert.equal(renderBlock(text, 2, '\n'), undefined, JSON.stringify(text));
  }
});
