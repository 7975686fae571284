import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  expectedValue,
  isFieldName,
  type OwnField,
  readFieldValue,
} from '../../../src/core/codebook/own-field.ts';

const read = (field: Omit<OwnField, 'id'>, typed: string): string | undefined =>
  readFieldValue({ id: 'f', ...field }, typed);

test('each type takes what it means and nothing else', () => {
  const choice = { type: 'choice', values: ['draft', 'final text'] } as const;
  const taken: readonly (readonly [Omit<OwnField, 'id'>, string, string | undefined])[] = [
    [{ type: 'text' }, '  any words ', 'any words'],
    [{ type: 'text' }, '   ', undefined],
    [{ type: 'number' }, '+12.5', '12.5'],
    [{ type: 'number' }, '-3', '-3'],
    [{ type: 'number' }, '1,000', undefined],
    [{ type: 'number' }, '1e9', undefined],
    [{ type: 'date' }, '2022-06-30', '2022-06-30'],
    [{ type: 'date' }, '2022', '2022'],
    [{ type: 'date' }, '2022-06/2022-07', '2022-06/2022-07'],
    [{ type: 'date' }, '2022-02-30', undefined],
    [{ type: 'date' }, '30 June', undefined],
    [{ type: 'date' }, '2022/2023/2024', undefined],
    [choice, 'final text', 'final text'],
    [choice, 'Draft', undefined],
    [{ type: 'choice' }, 'x', undefined],
    [{ type: 'yes/no' }, 'TRUE', 'yes'],
    [{ type: 'yes/no' }, 'No', 'no'],
    [{ type: 'yes/no' }, 'perhaps', undefined],
    [{ type: 'actor' }, 'European Union', 'European Union'],
  ];
  for (const [field, typed, value] of taken)
    assert.equal(read(field, typed), value, `${field.type}: ${typed}`);
});

test('a name begins with a letter of any script', () => {
  for (const name of ['deadline', 'délai-2', 'срок', 'a_b']) assert.ok(isFieldName(name), name);
  for (const name of ['', '2nd', 'a b', '-x', 'a:b', 'constructor.x']) assert.ok(!isFieldName(name), name);
  assert.equal(expectedValue({ id: 'f', type: 'choice', values: ['a', 'b'] }), 'one of a, b');
});
