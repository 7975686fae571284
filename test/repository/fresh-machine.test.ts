import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

// On a fresh machine `npm start` and `npm test` install what is missing: until then only Node's own modules are there.

for (const entry of ['test/host/start.mjs', 'test/run.mjs'])
  test(`${entry} begins without any package`, () => {
    const seen = new Set<string>();
    const packages: string[] = [];
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|\} from|export .* from)\b.*?'([^']+)';/gm,
      )) {
        if (from.startsWith('.')) follow(path.join(path.dirname(file), from));
        else if (!from.startsWith('node:')) packages.push(`${file}: ${from}`);
      }
    };
    follow(entry);
    assert.ok(seen.size > 2, [...seen].join(', '));
    assert.deepEqual(packages, []);
  });
