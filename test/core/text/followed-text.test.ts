import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followText } from '../../../src/core/text/followed-text.ts';
import { applyEdit, randomEdit, randomText } from './edits.ts';
import { randomSource } from './random.ts';

test('a text that is followed by its edits is the text after them, whenever it is asked for', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomSource(seed);
    let text = randomText(random, 12);
    const followed = followText();
    followed.know(text);
    for (let step = 0; step < 120; step++) {
      const changes = randomEdit(random, text, 3);
      text = applyEdit(text, changes);
      followed.change(changes);
      if (random.below(30) === 0) assert.equal(followed.now(), text, `seed ${seed}, step ${step}`);
      if (random.below(60) === 0) followed.know(text);
    }
    assert.equal(followed.now(), text, `seed ${seed}`);
  }
});

test('a text that nobody has told is not known', () => {
  const followed = followText();
  followed.change([{ start: 0, end: 0, text: 'x' }]);
  assert.equal(followed.now(), undefined);
  followed.know('y');
  assert.equal(followed.now(), 'y');
});
