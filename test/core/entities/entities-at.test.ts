import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { entityAt, isMentionedIn, mentionAt } from '../../../src/core/entities/entities-at.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

const MENTIONS = [
  { start: 10, end: 14 },
  { start: 20, end: 24 },
  { start: 30, end: 34 },
].map((range) => ({ ...range, text: 'NATO' }));

test('the mention at an offset is the one that covers it or ends there', () => {
  const found = [9, 10, 14, 15, 24, 34, 35].map((offset) => mentionAt(MENTIONS, offset)?.start);
  assert.deepEqual(found, [undefined, 10, 10, undefined, 20, 30, undefined]);
  assert.equal(mentionAt([], 3), undefined);
});

test('a passage holds a mention when they share a letter, as comparing it with each says', () => {
  for (let start = 0; start < 40; start++)
    for (let end = start + 1; end < 40; end++)
      assert.equal(
        isMentionedIn(MENTIONS, { start, end }),
        MENTIONS.some((each) => each.start < end && start < each.end),
        `${start} ${end}`,
      );
});

test('names within a clause that tells of a meeting are names; its other words are the meeting', () => {
  const text =
    'The note was sent.\n\nThe Harbour Agency met Norway on Monday 10 January 2022. Oslo was content.\n';
  const found = recognise(parseBrief(text));
  const meant = (words: string): string | undefined => entityAt(found, text.indexOf(words) + 1)?.kind;
  assert.deepEqual(['Harbour Agency', 'met', 'Norway'].map(meant), ['actor', 'meeting', 'actor']);
});
