// Runs the tests that need no editor: `node test/unit.mjs [part of a path]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from './steps/bundle-for-node.mjs';

const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['test/core', 'test/cli', 'test/documents', 'test/node', 'test/repository'];

/**
 * Bundles the test files with esbuild (Node 20 cannot run TypeScript).
 * @param {string} filter a part of their paths; empty: all
 * @param {boolean} [quick] leaves out the long ones
 * @returns {Promise<string[]>} the bundles
 */
export async function bundleUnitTests(filter, quick = false) {
  const outdir = path.join(root, 'out/unit', filter.replace(/\W+/g, '-') || (quick ? 'quick' : 'all'));
  const entryPoints = FOLDERS.filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => filesBelow(path.join(root, folder)))
    .filter((file) => file.endsWith('.test.ts') && path.relative(root, file).includes(filter))
    .filter((file) => !quick || !file.endsWith('.long.test.ts'));
  rmSync(outdir, { recursive: true, force: true });
  if (entryPoints.length === 0) return [];
  await bundleForNode({
    entryPoints,
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
  });
  return filesBelow(outdir).filter((file) => file.endsWith('.test.mjs'));
}

/**
 * Node's arguments for running such bundles.
 * @param {readonly string[]} files
 * @param {string} [reporter] path of a module
 */
export const unitArguments = (files, reporter) => [
  '--enable-source-maps',
  '--test',
  ...(reporter ? [`--test-reporter=${pathToFileURL(reporter)}`] : []),
  ...files,
];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file)));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const filter = process.argv[2] ?? '';
  const files = await bundleUnitTests(filter);
  if (files.length === 0) {
    console.error(`No test file has "${filter}" in its path.`);
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, unitArguments(files), { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}
