// Runs the tests that need no editor: `node test/unit.mjs [part of a path]`.
// Bundles each test file with esbuild (Node 20 cannot run TypeScript) and hands them to node:test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const filter = process.argv[2] ?? '';
const outdir = path.join(root, 'out/unit', filter.replace(/\W+/g, '-') || 'all');

const testFiles = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => file.endsWith('.test.ts') && file.includes(filter));

const entryPoints = ['test/core', 'test/cli', 'test/node', 'test/repository'].flatMap((folder) => {
  try {
    return testFiles(folder);
  } catch {
    return []; // the folder does not exist
  }
});
if (entryPoints.length === 0) {
  console.error(`No test file has "${filter}" in its path.`);
  process.exit(1);
}
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints,
  outdir,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const files = readdirSync(outdir, { recursive: true })
  .map((file) => path.join(outdir, String(file)))
  .filter((file) => file.endsWith('.test.mjs'));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
