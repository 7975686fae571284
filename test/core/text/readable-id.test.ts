import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idGiver, slug } from '../../../src/core/text/readable-id.ts';

test('an id made of a name has its letters without accents, and never half a character', () => {
  assert.equal(slug('NATO-Russia Council 2022-01-12'), 'nato-russia-council-2022-01-12');
  assert.equal(slug('Recep Tayyip Erdoğan'), 'recep-tayyip-erdogan');
  assert.equal(slug("Côte d'Ivoire (in part)"), 'cote-divoire-in-part');
  assert.equal(slug('Совет Европы'), 'совет-европы');
  assert.equal(slug('…!'), '');
  assert.equal(slug(`${'a'.repeat(59)}𐒰`), 'a'.repeat(59));
  assert.equal(slug(`${'a'.repeat(59)} b`), 'a'.repeat(59));
});

test('no id is given twice, nor one that is taken', () => {
  const give = idGiver(['council', 'council-3']);
  assert.deepEqual(
    [give('council'), give('council'), give('board'), give('council-2')],
    ['council-2', 'council-4', 'board', 'council-2-2'],
  );
});
