import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/core/annotation/describe.ts';
import { isSettled, needsLook } from '../../../src/core/annotation/place.ts';
import { placeAll } from '../../../src/core/annotation/place-all.ts';
import { NOTE, rangeOf } from './brief-text.ts';

/** Where a passage stands in a later text, and whether a person should look; undefined when it is nowhere. */
function found(before: string, passage: string, after: string): { words: string; look: boolean } | undefined {
  const [place] = placeAll(after, [describe(before, rangeOf(before, passage))], { previousText: before });
  if (!place || !isSettled(place)) return undefined;
  return { words: after.slice(place.start, place.end), look: needsLook(place) };
}

test('a plain word is sure when one of its neighbours was replaced and those beyond stand still', () => {
  const after = NOTE.replace('transparency and risk reduction', 'openness and risk cuts');
  assert.deepEqual(found(NOTE, 'risk', after), { words: 'risk', look: false });
});

test('a rule of hyphens is no proof that what stands behind it is the passage', () => {
  const withNote = (note: string): string =>
    NOTE.replace('## III.', `${'-'.repeat(70)}\n\n^[1] ${note}\n\n## III.`);
  const before = withNote('See the minutes of that week.');
  const after = withNote('Numbers are rounded up.');
  assert.deepEqual(found(before, '1] See the minutes', after), { words: '1]', look: true });
});

test('words that stand together again and again prove less than as many others', () => {
  const rules = [
    'Doors shall not be shut',
    'Cars shall not be moved',
    'Flags shall not be raised',
    'Lights shall not be dimmed',
    'Bells shall not be rung',
    'Trees shall not be cut',
    'Used pens are thrown away and used paper is kept',
  ].join('. ');
  const rewritten = (opening: string): boolean | undefined => {
    const before = `${opening}${NOTE}\nHalls shall not be used at night.\n`;
    const after = `${opening}${NOTE}\nTickets shall not be used twice.\n`;
    return found(before, 'shall not be used', after)?.look;
  };
  assert.equal(rewritten(''), false);
  assert.equal(rewritten(`${rules}.\n\n`), true);
});
