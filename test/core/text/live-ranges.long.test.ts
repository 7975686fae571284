import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followRanges, type LiveRanges } from '../../../src/core/text/live-ranges.ts';
import type { TextChange } from '../../../src/core/text/map-range.ts';
import { assertLinear } from '../growth.ts';
import { applyEdit, invertEdit, randomEdit, randomText } from './edits.ts';
import { randomSource } from './random.ts';

/** A text with a followed passage marked as [[…]] and the edits made to it. */
function follow(marked: string): {
  live: LiveRanges;
  edit(find: string, text: string): TextChange[];
  make(changes: readonly TextChange[]): ReturnType<LiveRanges['apply']>;
  passage(): string | undefined;
} {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  let text = marked.replace('[[', '').replace(']]', '');
  const live = followRanges();
  live.set('one', { start, end }, text.slice(start, end));
  const make = (changes: readonly TextChange[]): ReturnType<LiveRanges['apply']> => {
    text = applyEdit(text, changes);
    return live.apply(changes);
  };
  return {
    live,
    make,
    edit(find, by) {
      const at = text.indexOf(find);
      assert.notEqual(at, -1, find);
      const changes = [{ start: at, end: at + find.length, text: by }];
      const back = invertEdit(text, changes);
      make(changes);
      return back;
    },
    passage() {
      const range = live.get('one');
      return range && text.slice(range.start, range.end);
    },
  };
}

test('undoing a deletion brings the passage back', () => {
  const { edit, make, passage } = follow('The ministers [[agreed to meet]] in May.');
  const back = edit('ministers agreed to meet in', '');
  assert.equal(passage(), undefined);
  assert.deepEqual(make(back).restored, ['one']);
  assert.equal(passage(), 'agreed to meet');
});

test('backspacing a passage away and undoing it in one step brings it back', () => {
  const { live, make, passage } = follow('They [[agreed]] twice, agreed.');
  for (let end = 11; end > 2; end--) make([{ start: end - 1, end, text: '' }]);
  assert.equal(live.get('one'), undefined);
  make([{ start: 2, end: 2, text: 'ey agreed' }]);
  assert.equal(passage(), 'agreed');
  assert.deepEqual(live.get('one'), { start: 5, end: 11 });
});

test('undoing what was typed over the cut edge of a passage does not grow it, even in one letter over and over', () => {
  const { live, edit, make } = follow(`${'x'.repeat(7)}[[${'x'.repeat(10)}]]${'x'.repeat(20)}`);
  const change = (start: number, end: number, text: string): TextChange => ({ start, end, text });
  make([change(13, 20, '')]);
  assert.deepEqual(live.get('one'), { start: 7, end: 13 });
  make([change(13, 18, 'a line of words')]);
  make([change(13, 28, 'xxxxx')]);
  assert.deepEqual(live.get('one'), { start: 7, end: 13 });
  make([change(13, 13, 'xxxxxxx')]);
  assert.deepEqual(live.get('one'), { start: 7, end: 17 });
  edit('x', 'y');
  assert.deepEqual(live.get('one'), { start: 7, end: 17 });
});

test('a passage that was deleted does not come back with an edit of other lengths that holds its letters', () => {
  const { make, passage } = follow('xxxxxxxx[[x]]xxxxxxxxx');
  const edit = { start: 7, end: 15, text: 'xxxxxxxxxxxx' };
  make([{ start: 8, end: 10, text: 'xxxxxxxxxxxx' }]);
  make([edit]);
  make([edit]);
  assert.equal(passage(), undefined);
  make([{ start: 7, end: 19, text: 'xxxxxxxx' }]);
  make([{ start: 7, end: 19, text: 'xxxxxxxx' }]);
  assert.equal(passage(), undefined);
  make([{ start: 8, end: 20, text: 'xx' }]);
  assert.equal(passage(), 'x');
});

test('a passage whose end was cut off grows again on undo', () => {
  const { edit, make, passage } = follow('The [[Council welcomed the report]] of March.');
  const back = edit('the report of', 'it in');
  assert.equal(passage(), 'Council welcomed ');
  assert.deepEqual(make(back).touched, ['one']);
  assert.equal(passage(), 'Council welcomed the report');
});

test('cut and paste elsewhere takes the passage along', () => {
  const { edit, make, passage } = follow(
    'First point.\nThe [[sanctions]] stay, sanctions or not.\nLast point.\n',
  );
  edit('The sanctions stay, sanctions or not.\n', '');
  assert.equal(passage(), undefined);
  make([{ start: 24, end: 24, text: 'The sanctions stay, sanctions or not.\n' }]);
  assert.equal(passage(), 'sanctions');
});

test('a line moved within one edit keeps its passage', () => {
  const { make, passage, live } = follow('One.\n[[Two]].\nThree.\n');
  make([
    { start: 17, end: 17, text: 'Two.\n' },
    { start: 5, end: 10, text: '' },
  ]);
  assert.equal(passage(), 'Two');
  assert.equal(live.get('one')?.start, 12);
});

test('a short passage is not taken from elsewhere', () => {
  const { edit, make, passage } = follow('We met [[the]] envoy.');
  edit('the ', '');
  make([{ start: 0, end: 0, text: 'Later the press came. ' }]);
  assert.equal(passage(), undefined);
});

test('typing at the edges does not grow a passage; typing within does and is reported', () => {
  const { live, make, passage } = follow('a [[b c]] d');
  assert.deepEqual(make([{ start: 2, end: 2, text: 'x' }]).touched, []);
  assert.deepEqual(make([{ start: 6, end: 6, text: 'y' }]).touched, []);
  assert.deepEqual(make([{ start: 4, end: 4, text: 'z' }]).touched, ['one']);
  assert.equal(passage(), 'bz c');
  assert.equal(live.textOf('one'), 'bz c');
});

test('random edits: ranges hold the text they say, and undo and redo return every one', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomSource(seed);
    let text = randomText(random, 60);
    const live = followRanges();
    for (let id = 0; id < 12; id++) {
      const start = random.below(text.length);
      const end = Math.min(text.length, start + 1 + random.below(25));
      live.set(String(id), { start, end }, text.slice(start, end));
    }
    const states = [snapshot(live)];
    const edits: { readonly changes: TextChange[]; readonly back: TextChange[] }[] = [];
    const story = (): string => `seed ${seed}: ${JSON.stringify(edits.map((each) => each.changes))}`;
    const make = (changes: readonly TextChange[]): void => {
      text = applyEdit(text, changes);
      live.apply(changes);
      for (const [id, range] of live.entries())
        assert.equal(live.textOf(id), text.slice(range.start, range.end), story());
    };
    for (let step = 0; step < 15; step++) {
      const changes = randomEdit(random, text, 1);
      edits.push({ changes, back: invertEdit(text, changes) });
      make(changes);
      states.push(snapshot(live));
    }
    for (let step = edits.length - 1; step >= 0; step--) {
      make(edits[step]?.back ?? []);
      assert.deepEqual(snapshot(live), states[step], `undo to ${step}, ${story()}`);
    }
    for (const [step, { changes }] of edits.entries()) {
      make(changes);
      assert.deepEqual(snapshot(live), states[step + 1], `redo of ${step}, ${story()}`);
    }
  }
});

function snapshot(live: LiveRanges): unknown {
  return Object.fromEntries(
    [...live.entries()].map(([id, range]) => [id, [range.start, range.end]] as const).sort(),
  );
}

test('a keystroke costs in proportion to the ranges followed', () => {
  const followed = (count: number) => {
    const live = followRanges();
    for (let k = 0; k < count; k++)
      live.set(String(k), { start: k * 100, end: k * 100 + 40 }, 'x'.repeat(40));
    return { live, middle: (count / 2) * 100 + 20 };
  };
  assertLinear('keystroke', followed, 2_000, ({ live, middle }) =>
    live.apply([{ start: middle, end: middle, text: 'y' }]),
  );
});
