import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXPORT_FORMATS } from '../../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../../src/core/exchange/export-rows.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';
import { assertLinear, assertLinearMatching } from '../../growth.ts';
import { forSeeds } from '../../project/random.ts';
import { randomExport } from '../random-rows.ts';
import { utf8 } from './read.ts';

test('damaged files of every format end with a sentence and never throw', () => {
  forSeeds(5, (random) => {
    const { rows, ...given } = randomExport(random);
    for (const format of EXPORT_FORMATS) {
      const { content } = exportRows(format, rows, { ...given, title: 'Test' });
      const bytes = typeof content === 'string' ? utf8(content) : content.slice();
      for (let n = random.below(5); n > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
      const { value, problems } = readImport('x', bytes.subarray(0, random.below(bytes.length + 1)));
      assert.ok(value || problems.length > 0, format.id);
      for (const { message } of problems) assert.match(message, /[.)]$/);
      if (value) planImport('x', value, given.project, given.briefs);
    }
  });
});

test('values of the wrong kind, deep JSON, __proto__ and cyclic names are only data', () => {
  const hostile = [
    '[{"text": 1, "label": []}]',
    '{"text": "x", "label": [[0, 1, {"a": 1}], [-1, 2, "x"], [0, 1e400, "x"], null]}',
    '{"brief": "a.txt", "quote": "x", "tags": {"__proto__": 1}, "start": "1"}',
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": {"source": {"id": 5}}}',
    `{"rows": [{"uri": "x", "target": [${'['.repeat(3000)}${']'.repeat(3000)}]}]}`,
    '{"brief": "../../etc/passwd", "quote": "root", "tags": ["a"]}',
    '{"brief": "__proto__", "quote": "x", "tags": ["__proto__", "constructor/x", "//", " \\u0000 "]}',
  ];
  for (const each of hostile) {
    const { value } = readImport('x.json', utf8(each));
    if (value) planImport('x', value, EMPTY_PROJECT, [{ path: '__proto__', text: 'x y' }]);
  }
  assert.equal(({} as Record<string, unknown>).a, undefined);
});

test('reading and planning are linear in annotations, documents and codes', () => {
  const text = 'Words of the ministers. '.repeat(60);
  const plan = (content: string): unknown => {
    const { value } = readImport('x', utf8(content));
    return value && planImport('x', value, EMPTY_PROJECT, [{ path: 'a.txt', text }]);
  };
  assertLinear(
    'documents',
    (n) =>
      Array.from({ length: n }, (_, k) => `{"brief": "a${k}.txt", "quote": "q", "tags": ["t${k}"]}`).join(
        '\n',
      ),
    60,
    plan,
  );
  assertLinear(
    'quotes that are nowhere',
    (n) => Array.from({ length: n }, (_, k) => `{"brief": "a.txt", "quote": "q${k}", "tags": []}`).join('\n'),
    40,
    plan,
  );
  const many = (n: number): unknown => {
    const long = Array.from({ length: n }, (_, k) => `In sentence ${k} they agreed.`).join('\n\n');
    const line = (k: number): string =>
      `${JSON.stringify({ brief: 'a.txt', quote: `sentence ${k} they`, tags: ['t'] })}\n`;
    const { value } = readImport('x', utf8(Array.from({ length: n }, (_, k) => line(k)).join('')));
    return value && planImport('x', value, EMPTY_PROJECT, [{ path: 'a.txt', text: long }]);
  };
  assertLinear(
    'annotations in one long brief',
    (n) => ' '.repeat(n),
    200,
    (blanks) => many(blanks.length),
  );
  const nest = (n: number): string =>
    '<Code guid="1" name="a">'.repeat(100) + '</Code>'.repeat(100) + '<Code guid="2" name="b"/>'.repeat(n);
  assertLinear('codes', (n) => `<CodeBook><Codes>${nest(n)}</Codes></CodeBook>`, 500, plan);
  assertLinear(
    'cells',
    (n) => `tag,quote\n${'"a",b\n'.repeat(n)}`,
    100,
    (content) => readImport('x.csv', utf8(content)),
  );
  assertLinearMatching(
    'quotation marks',
    (n) => `tag,quote\n${'"'.repeat(n)}`,
    2000,
    (content) => readImport('x.csv', utf8(content)),
  );
});
