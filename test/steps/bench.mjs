import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hostsRunHere, NEWEST, root } from '../host/hosts.mjs';
import { run } from '../host/run.mjs';
import { bundleForNode } from './bundle-for-node.mjs';
import { packageVsix, vsix } from './package.mjs';

/**
 * Runs the benchmarks, each in a process of its own; they print their tables themselves. The last is in VS Code.
 * @param {string} filter a part of their names
 * @returns {Promise<boolean>} whether there was one and all ended well
 */
export async function runBenchmarks(filter) {
  const names = readdirSync(path.join(root, 'test/bench')).filter(
    (name) => name.endsWith('.bench.ts') && name.includes(filter),
  );
  const activation = 'activation'.includes(filter);
  let allWell = names.length > 0 || activation;
  for (const name of names.sort()) {
    const outfile = path.join(root, 'out/bench', name.replace(/\.ts$/, '.mjs'));
    await bundleForNode({
      entryPoints: [`test/bench/${name}`],
      outfile,
    });
    console.log(`\n${name.replace(/\.bench\.ts$/, '')}`);
    const { code } = await run(process.execPath, ['--enable-source-maps', '--expose-gc', outfile], {
      cwd: root,
    });
    allWell &&= code === 0;
  }
  if (activation) allWell = (await benchActivation()) && allWell;
  return allWell;
}

/** Activation by VS Code's own measure, of the packaged extension, several times. */
async function benchActivation() {
  if (!hostsRunHere) return true;
  const { runUiChecks } = await import('./ui.mjs');
  process.env.RUNS = '7';
  console.log('\nactivation');
  await packageVsix();
  const options = { version: process.env.HOST ?? NEWEST, vsix, filter: 'activation', verbose: true };
  const { failed } = await runUiChecks(options, (text) => console.log(`  ${text}`));
  return failed === 0;
}
