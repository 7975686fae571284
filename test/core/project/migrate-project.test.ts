import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupName, migrateProject } from '../../../src/core/project/migrate-project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

test('a file of an older version is shown, not written to, and brought to this one by the steps between', () => {
  const old = '# mine\r\nversion: 0 # draft\r\nannotations:\r\n  - {id: a, brief: b, quote: q}\r\n';
  const source = readProject(old);
  assert.equal(source.writable, false);
  assert.equal(source.project.annotations.length, 1);
  assert.deepEqual(
    source.problems.map(({ code }) => code),
    ['old-version'],
  );
  const migrated = migrateProject(old);
  assert.deepEqual(migrated, { text: old.replace('version: 0', 'version: 1'), from: 0 });
  assert.equal(readProject(migrated?.text ?? '').writable, true);
  const renamed = migrateProject(old, [{ from: 0, migrate: (text) => text.replace('quote', 'exact') }]);
  assert.match(renamed?.text ?? '', /exact: q/);
  assert.equal(migrateProject(old, []), undefined, 'no way from there');
});

test('a file of this version, without one, of a later one, or broken is left as it is', () => {
  for (const raw of ['version: 1\n', 'annotations:\n', 'version: 2\n', 'version: 0\na: "', 'version: -1\n'])
    assert.equal(migrateProject(raw), undefined, raw);
});

test('the copy has a name of its own, numbered where it is taken', () => {
  assert.equal(backupName('a.yaml', { text: '', from: 0 }), 'a.yaml.v0.bak');
  assert.equal(backupName('a.yaml', { text: '', from: 0 }, 2), 'a.yaml.v0-2.bak');
});
