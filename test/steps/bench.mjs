import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hostsRunHere, NEWEST, root } from '../host/hosts.mjs';
import { run } from '../host/run.mjs';
import { buildAll } from './build.mjs';
import { bundleForNode } from './bundle-for-node.mjs';
import { makePackages, packages } from './package.mjs';

/**
 * Runs the benchmarks, each in a process of its own; they print their tables themselves. The last are in VS Code.
 * @param {string} filter a part of their names
 * @returns {Promise<boolean>} whether there was one and all ended well
 */
export async function runBenchmarks(filter) {
  const names = readdirSync(path.join(root, 'test/bench')).filter(
    (name) => name.endsWith('.bench.ts') && name.includes(filter),
  );
  const inVsCode = IN_VS_CODE.filter(({ name }) => name.includes(filter));
  const inHost = IN_EXTENSION_HOST.filter(({ name }) => name.includes(filter));
  let allWell = names.length + inVsCode.length + inHost.length > 0;
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
  for (const each of inHost) allWell = (await benchInHost(each)) && allWell;
  if (inVsCode.length > 0 && hostsRunHere) await makePackages();
  for (const each of inVsCode) allWell = (await benchInVsCode(each)) && allWell;
  return allWell;
}

/** What is measured in a real VS Code, with the packaged extension: files of UI checks, and what they are asked for. */
const IN_VS_CODE = [
  { name: 'activation', ask: { RUNS: '7' } },
  { name: 'memos', ask: { MEMOS: '10000' } },
  { name: 'key-to-colour', ask: { RUNS: '7', COUNTS: '100,1000,10000,1000+99000' } },
];

/** What is measured within the extension host: API tests by their title, which ends in the figures. */
const IN_EXTENSION_HOST = [
  {
    name: 'keystroke',
    suite: 'Keystrokes and large files',
    ask: { COUNTS: '0,100,1000,10000', KEYS: '200', FILE: '100000' },
  },
];

async function benchInHost({ name, suite, ask }) {
  const { runApiTests } = await import('./api.mjs');
  Object.assign(process.env, ask);
  await buildAll();
  console.log(`\n${name}`);
  const options = { version: process.env.HOST ?? NEWEST, kind: 'node', filter: suite, verbose: true };
  const { failed } = await runApiTests(options, (text) => console.log(`  ${text}`));
  return failed === 0;
}

async function benchInVsCode({ name, ask }) {
  if (!hostsRunHere) return true;
  const { runUiChecks } = await import('./ui.mjs');
  Object.assign(process.env, ask);
  console.log(`\n${name}`);
  const options = { version: process.env.HOST ?? NEWEST, packages, filter: name, verbose: true };
  const { failed } = await runUiChecks(options, (text) => console.log(`  ${text}`));
  return failed === 0;
}
