import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeZip } from '../../../../src/core/exchange/bytes/write-zip.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { type ImportPlan, planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';

// Texts that other tools carry with their line ends and mark: they count them, and we do not.

const BRIEF = 'Zürich 😀\nThe ministers rejected all demands.\nThey agreed.\n';
const RAW = `\ufeff${BRIEF.replaceAll('\n', '\r\n')}`;
const WORDS = ['ministers', 'demands.\nThey'];

/** Where words stand in the raw text, in UTF-16 units or code points. */
function spans(unit: 'utf16' | 'code-points'): [number, number][] {
  return WORDS.map((words) => {
    const raw = words.replaceAll('\n', '\r\n');
    const start = RAW.indexOf(raw);
    const count = (end: number): number => (unit === 'utf16' ? end : [...RAW.slice(0, end)].length);
    return [count(start), count(start + raw.length)];
  });
}

function planned(name: string, content: string | Uint8Array): { plan: ImportPlan; codes: string[] } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { value, problems } = readImport(name, bytes);
  assert.ok(value, problems.map(({ message }) => message).join());
  const plan = planImport(name, value, EMPTY_PROJECT, [{ path: 'summit.txt', text: BRIEF }]);
  return { plan, codes: problems.map(({ code }) => code) };
}

const places = ({ edit }: ImportPlan): unknown[] =>
  edit.changes.flatMap((each) =>
    each.list === 'annotations' && each.after ? [[each.after.quote, each.after.start]] : [],
  );

const expected = WORDS.map((words) => [words, BRIEF.indexOf(words)]);

test('doccano, Label Studio and Prodigy: positions over CRLF and a mark are exact', () => {
  const label = spans('utf16').map(([start, end]) => [start, end, 'a']);
  const result = spans('utf16').map(([start, end], at) => ({
    type: 'labels',
    value: { start, end, text: WORDS[at], labels: ['a'] },
  }));
  const prodigy = spans('code-points').map(([start, end]) => ({ start, end, label: 'a' }));
  const files = [
    { text: RAW, label, brief: 'summit.txt' },
    [{ data: { text: RAW, brief: 'summit.txt' }, annotations: [{ result }] }],
    { text: RAW, spans: prodigy, meta: { brief: 'summit.txt' } },
  ];
  for (const file of files) {
    const { plan, codes } = planned('x.json', JSON.stringify(file));
    assert.deepEqual(places(plan), expected);
    assert.deepEqual(codes, []);
  }
});

test('brat counts the text file as it is; a tool that does not is recognised by the words', () => {
  const standoff = (count: (at: number) => number): Uint8Array => {
    const start = RAW.indexOf('ministers');
    const ann = `T1\tx ${count(start)} ${count(start + 9)}\tministers\n`;
    return writeZip([
      { name: 'summit.txt', content: RAW },
      { name: 'summit.ann', content: ann },
    ]);
  };
  const asItIs = planned(
    'x.zip',
    standoff((at) => [...RAW.slice(0, at)].length),
  );
  assert.deepEqual(places(asItIs.plan), [expected[0]]);
  assert.deepEqual(asItIs.codes, []);
  const normalised = (at: number): number =>
    [...RAW.slice(0, at).replaceAll('\r\n', '\n').replace('\ufeff', '')].length;
  const inferred = planned('x.zip', standoff(normalised));
  assert.deepEqual(places(inferred.plan), [expected[0]]);
  assert.deepEqual(inferred.codes, ['inferred-offsets']);
});

test('words win over positions that say others; positions outside of the text are left out', () => {
  const zip = writeZip([
    { name: 'summit.txt', content: BRIEF },
    { name: 'summit.ann', content: 'T1\tx 0 6\tZürich\nT2\tx 1 7\trejected\nT3\tx 900 906\tagreed\n' },
  ]);
  assert.deepEqual(places(planned('x.zip', zip).plan), [
    ['Zürich', 0],
    ['rejected', BRIEF.indexOf('rejected')],
    ['agreed', BRIEF.indexOf('agreed')],
  ]);
  const file = { text: BRIEF, label: [[900, 906, 'a']], brief: 'summit.txt' };
  const { plan } = planned('x.json', JSON.stringify(file));
  assert.deepEqual(plan.edit.changes, []);
  assert.equal(plan.documents[0]?.refused, 1);
});
