import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDIT_PROPERTIES, type Property } from './edit-properties.ts';
import { forSeeds, seeded } from './random.ts';

/** Cases of each property; `npm run bench fuzz` tries many thousands. */
const CASES = 40;

for (const [name, property] of Object.entries<Property>(EDIT_PROPERTIES)) {
  test(name, () => {
    let telling = 0;
    forSeeds(CASES, (random) => {
      telling += Number(property(random));
    });
    assert.ok(telling > CASES / 10 || process.env.SEED !== undefined, `only ${telling} cases say something`);
  });
}

/** Seeds that once broke their promise. */
const ONCE_BROKEN = [
  ['a mutilated file takes edits as long as it is writable, and loses nothing', 1_000_690],
] as const;

for (const [name, seed] of ONCE_BROKEN)
  test(`${name}, seed ${seed}`, () => void EDIT_PROPERTIES[name](seeded(seed)));
