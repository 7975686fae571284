import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainReason } from '../../src/core/plain-reason.ts';

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

test('errors of a file system are told in words that a person knows', () => {
  const cases: readonly (readonly [Error, string])[] = [
    [withCode('ENOSPC: no space left on device, write', 'ENOSPC'), 'the disk is full'],
    [
      withCode(
        "Unable to write file 'x' (NoSpace (FileSystemError): Error: ENOSPC: no space left on device, open '/x')",
        'Unknown',
      ),
      'the disk is full',
    ],
    [withCode('EROFS: read-only file system', 'EROFS'), 'the disk is read-only'],
    [
      withCode("Unable to write file 'memory:/x'", 'NoPermissions'),
      'it is read-only, or you have no permission',
    ],
    [withCode('x', 'Unavailable'), 'its place is out of reach'],
  ];
  for (const [error, expected] of cases) assert.equal(plainReason(error), expected);
});

test("Node's own errors are known", () => {
  let thrown: unknown;
  try {
    writeFileSync('src', 'x');
  } catch (error) {
    thrown = error;
  }
  assert.equal(plainReason(thrown), 'a folder of that name stands there');
});

test('of any other error the first line stands, without its full stop', () => {
  assert.equal(plainReason(new Error('The file is locked.\n    at x')), 'The file is locked');
  assert.equal(plainReason('a word'), 'a word');
  assert.equal(plainReason(withCode('EFTA and EURATOM spoke', 'X')), 'EFTA and EURATOM spoke');
  assert.equal(plainReason(withCode('x', 'constructor')), 'x');
});
