import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDIT_PROPERTIES, type Property } from './edit-properties.ts';
import { forSeeds } from './random.ts';

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
