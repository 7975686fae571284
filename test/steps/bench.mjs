import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/hosts.mjs';
import { run } from '../host/run.mjs';
import { bundleForNode } from './bundle-for-node.mjs';

/**
 * Runs the benchmarks, each in a process of its own; they print their tables themselves.
 * @param {string} filter a part of their names
 * @returns {Promise<boolean>} whether there was one and all ended well
 */
export async function runBenchmarks(filter) {
  const names = readdirSync(path.join(root, 'test/bench')).filter(
    (name) => name.endsWith('.bench.ts') && name.includes(filter),
  );
  let allWell = names.length > 0;
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
  return allWell;
}
