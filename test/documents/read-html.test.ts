import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/documents/read-html.ts';
import { assertLinearMatching } from '../core/growth.ts';

function textsOf(html: string): string[] {
  const read = readHtml(new TextEncoder().encode(html));
  if ('refused' in read) throw new Error(read.refused);
  return read.document.blocks.map((block) =>
    'text' in block ? block.text : block.rows.map((row) => row.join('|')).join('\n'),
  );
}

test('cells without a row are a row', () => {
  assert.deepEqual(textsOf('<table><td>words</td></table>'), ['words']);
  assert.deepEqual(textsOf('<table><th>one</th><td>two</td><tr><td>three<td>four</table>'), [
    'one|two\nthree|four',
  ]);
});

test('a raised figure is a note’s mark, other raised letters are words', () => {
  assert.deepEqual(
    textsOf('<p>Fish<sup><a href="#1"> 1 </a></sup> and m<sup>th</sup><sup><sup>2</sup></sup>'),
    ['Fish[1] and mth[2]'],
  );
  assert.deepEqual(textsOf('<p>Fish<sup>1<b>a</b></sup> &amp;<sup>*</sup><sup><br>it is 2</sup>'), [
    'Fish1a &[*]',
    'it is 2',
  ]);
});

test('the work grows with the text, raised letters in one paragraph included', () => {
  assertLinearMatching(
    'raised letters',
    (size) => 'some words<sup>th</sup> '.repeat(size),
    1000,
    (html) => void readHtml(Buffer.from(html)),
  );
});
