import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { annotationRows } from '../../../src/core/exchange/annotation-row.ts';
import { readZip } from '../../../src/core/exchange/bytes/read-zip.ts';
import { EXPORT_FORMATS } from '../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { annotatedBriefs } from '../../../src/core/project/annotations-by-brief.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

// The sample in every format, as files that a person can read and a diff can show. After a change that is meant:
// UPDATE=1 node test/unit.mjs golden

const SAMPLE = 'test/fixtures/sample';
const GOLDEN = 'test/fixtures/exports';

const source = readProject(readFileSync(path.join(SAMPLE, 'policy-annotations.yaml'), 'utf8'));
const briefs = annotatedBriefs(source.project).map((name) => ({
  path: name,
  text: readFileSync(path.join(SAMPLE, name), 'utf8'),
}));
const rows = annotationRows(source.project, briefs);
const context = { project: source.project, briefs, source, title: 'Sample' };

/** An archive as text: its files one after the other, without the briefs. */
function readable(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  return readZip(content)
    .value.filter(({ name }) => !name.endsWith('.txt'))
    .map(({ name, read }) => `===== ${name} =====\n${new TextDecoder().decode(read().value)}`)
    .join('\n');
}

const goldenName = (id: string, extension: string): string =>
  path.join(GOLDEN, `${id}.${/^(?:qdpx|zip|xlsx)$/.test(extension) ? 'txt' : extension}`);

for (const format of EXPORT_FORMATS) {
  test(`the sample as ${format.label} is as it was`, () => {
    const { content, losses } = exportRows(format, rows, context);
    const file = goldenName(format.id, format.extension);
    if (process.env.UPDATE !== undefined) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, readable(content));
    }
    assert.ok(existsSync(file), `UPDATE=1 node test/unit.mjs golden writes ${file}`);
    assert.equal(readable(content), readFileSync(file, 'utf8'));
    assert.ok(losses.every(({ count, what }) => count > 0 && what !== ''));
  });
}

test('there is no file of a format that is gone', () => {
  const expected = EXPORT_FORMATS.map(({ id, extension }) => path.basename(goldenName(id, extension)));
  assert.deepEqual(readdirSync(GOLDEN).sort(), expected.sort());
});
