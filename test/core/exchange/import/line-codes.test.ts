import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT } from '../../../../src/core/project/project.ts';
import { assertLinear } from '../../growth.ts';

const TEXT = 'Talks 😀\n\n  The ministers met\nin Oslo and agreed\non fish.\n\nNothing else.\n';
const CODES = '\n\nmeeting, agreement\nagreement,meeting \nagreement\n\n, silence,,\n';

function plan(name: string, codes: string, text = TEXT) {
  const { value, problems } = readImport(name, new TextEncoder().encode(codes));
  assert.ok(value, problems.map(({ message }) => message).join('\n'));
  return planImport(name, value, EMPTY_PROJECT, [{ path: 'notes/talks.brief.txt', text }]);
}

const added = ({ edit }: ReturnType<typeof plan>): unknown[] =>
  edit.changes.flatMap((each) => {
    if (each.list !== 'annotations' || !each.after) return [];
    const { brief, quote, start, tags, by } = each.after;
    return [{ brief, quote, start, tags, by }];
  });

test('codes of lines that follow one another are one passage, signed by their coder', () => {
  const whole = plan('talks.txt.ada.codes', CODES);
  const common = { brief: 'notes/talks.brief.txt', by: 'ada' };
  assert.deepEqual(added(whole), [
    { ...common, quote: 'The ministers met\nin Oslo and agreed', start: 12, tags: ['meeting'] },
    { ...common, quote: 'The ministers met\nin Oslo and agreed\non fish.', start: 12, tags: ['agreement'] },
    { ...common, quote: 'Nothing else.', start: TEXT.indexOf('Nothing'), tags: ['silence'] },
  ]);
  assert.equal(whole.format, 'qc');
  assert.deepEqual(whole.problems, []);
});

test('Windows line ends and a last line without an end say the same', () => {
  const crlf = CODES.replaceAll('\n', '\r\n');
  for (const codes of [crlf, CODES.replace(/\n$/, '')])
    assert.deepEqual(
      added(plan('talks.txt.ada.codes', codes)),
      added(plan('talks.txt.ada.codes', CODES)),
      JSON.stringify(codes),
    );
});

test('in a text that has other lines now, nothing is placed, and that is told', () => {
  const other = plan('talks.txt.ada.codes', CODES, `A new first line.\n${TEXT}`);
  assert.deepEqual(added(other), []);
  assert.deepEqual(
    other.problems.map(({ code }) => code),
    ['other-lines'],
  );
  assert.equal(other.documents[0]?.refused, 3);
});

test('a code on an empty line is left out', () => {
  const empty = plan('talks.txt.ada.codes', '\nlost\n\n\n\n\nkept\n');
  assert.deepEqual(
    added(empty).map((each) => (each as { tags: unknown }).tags),
    [['kept']],
  );
  assert.equal(empty.documents[0]?.refused, 1);
});

test('many codes on many lines cost no more than their length', () => {
  assertLinear(
    'lines',
    (size) => `${'a, b, c\n'.repeat(size)}${'x\n\n'.repeat(size)}`,
    500,
    (codes) => void readImport('t.txt.ada.codes', new TextEncoder().encode(codes)),
  );
});
