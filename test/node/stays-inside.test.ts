import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { staysInside } from '../../src/node/stays-inside.ts';

test('links are followed: what leads out of the folder is outside, what leads back into it is inside', async () => {
  const base = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  try {
    const folder = path.join(base, 'briefs');
    mkdirSync(path.join(folder, 'june'), { recursive: true });
    mkdirSync(path.join(base, 'briefs-of-others'));
    const at = (...parts: string[]): string => path.join(folder, ...parts);
    for (const file of [at('june', 'a.txt'), path.join(base, 'briefs-of-others', 'b.txt')])
      writeFileSync(file, 'text');
    symlinkSync(at('june', 'a.txt'), at('inner.txt'));
    symlinkSync(path.join(base, 'briefs-of-others', 'b.txt'), at('outer.txt'));
    symlinkSync(path.join(base, 'briefs-of-others'), at('others'));
    symlinkSync(folder, path.join(base, 'same'));
    for (const inside of [at('june', 'a.txt'), at('inner.txt'), at('not-there', 'x.txt'), at('..x', 'y.txt')])
      assert.ok(await staysInside(folder, inside), inside);
    for (const outside of [
      at('outer.txt'),
      at('others', 'b.txt'),
      at('others', 'new.txt'),
      at('..', 'z.txt'),
    ])
      assert.ok(!(await staysInside(folder, outside)), outside);
    // The folder itself may be reached by a link.
    assert.ok(await staysInside(path.join(base, 'same'), path.join(base, 'same', 'june', 'a.txt')));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
