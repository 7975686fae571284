import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODEBOOK_FORMATS, EXPORT_FORMATS, exportFormat } from '../../../src/core/exchange/export-formats.ts';
import { exportRows, exportSteps } from '../../../src/core/exchange/export-rows.ts';
import { jsonDocument } from '../../../src/core/exchange/json-document.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { atOnce } from '../../../src/core/text/steps.ts';
import { row } from './rows-of.ts';

const briefs = Array.from({ length: 12 }, (_, n) => ({ path: `b${n}.txt`, text: 'The ministers agreed.\n' }));
const rows = Array.from({ length: 2400 }, (_, n) =>
  row({
    ...{ id: `a${n}`, brief: `b${n % 12}.txt`, quote: 'ministers', start: 4, end: 13, tags: [`t${n % 3}`] },
    memo: n % 5 === 0 ? 'a \ud800 b' : '',
  }),
);
const context = { project: EMPTY_PROJECT, briefs, title: 'Steps' };

/** Those whose file grows with the annotations. */
const ofAnnotations = EXPORT_FORMATS.filter(
  (format) =>
    !CODEBOOK_FORMATS.includes(format) && !['label-studio-config', 'ics', 'sarif'].includes(format.id),
);

for (const format of ofAnnotations)
  test(`${format.id} gives way while many annotations are written, and writes the same`, () => {
    const steps = exportSteps(format, rows, context);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    assert.ok(pauses >= 12, `${pauses} pauses`);
    assert.deepEqual(step.value, exportRows(format, rows, context));
    assert.ok(step.value.content.length > 500, `${step.value.content.length} units or bytes`);
  });

test('halves of characters are counted across the pauses, and whole ones are not', () => {
  const format = exportFormat('csv-exact');
  assert.ok(format);
  const losses = (memo: string): number | undefined =>
    exportRows(format, [row({ memo })], context).losses.find(({ code }) => code === 'halves')?.count;
  // wherever the text is parted, a pair may stand there
  assert.equal(losses('😀'.repeat(700_000)), undefined);
  assert.equal(losses(`x${'😀'.repeat(700_000)}`), undefined);
  assert.equal(losses('\ud83d'.repeat(1_200_000)), 1_200_000);
});

test('a document around a list is written as JSON.stringify writes it', () => {
  const items = [{ a: [1, { b: '\n"' }] }, [], {}, 'text', 7, null];
  for (const list of [items, []])
    for (const documentOf of [
      (each: readonly unknown[]) => each,
      (each: readonly unknown[]) => ({ before: '[', deep: { each }, after: [1] }),
    ])
      assert.equal(
        atOnce(jsonDocument(list, 2, documentOf)),
        `${JSON.stringify(documentOf(list), undefined, 1)}\n`,
      );
});
