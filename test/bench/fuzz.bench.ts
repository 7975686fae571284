import { AssertionError } from 'node:assert';
import { EDIT_PROPERTIES, type Property } from '../core/project/edit-properties.ts';
import { seeded } from '../core/project/random.ts';
import { printTable } from './timing.ts';

// Random project files and random edits against the promises of the file. `INPUTS=200000 npm run bench fuzz` is the
// long run; `FROM=7 INPUTS=1` repeats one input of each promise.

const properties = Object.entries<Property>(EDIT_PROPERTIES);
const each = Math.ceil(Number(process.env.INPUTS ?? 5000) / properties.length);
const from = Number(process.env.FROM ?? 1);
let [inputs, crashes, broken] = [0, 0, 0];

const rows = properties.map(([name, property]) => {
  let [telling, crashed, failed] = [0, 0, 0];
  for (let seed = from; seed < from + each; seed++) {
    try {
      telling += Number(property(seeded(seed)));
    } catch (error) {
      const isBroken = error instanceof AssertionError;
      if (isBroken) failed++;
      else crashed++;
      if (failed + crashed <= 3)
        console.error(`\n${name}, FROM=${seed}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  inputs += each;
  crashes += crashed;
  broken += failed;
  return [name, String(each), String(telling), String(crashed), String(failed)];
});
printTable(['promise', 'inputs', 'of them telling', 'crashes', 'broken promises'], rows);
console.log(`  ${inputs} inputs, ${crashes} crashes, ${broken} broken promises`);
process.exit(crashes + broken === 0 ? 0 : 1);
