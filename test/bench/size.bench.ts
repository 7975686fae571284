import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { printTable } from './timing.ts';

// Sizes of what ships, minified, and of the recogniser alone.

const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  write: false,
  format: 'esm',
  target: 'es2022',
} as const;
const entries: readonly (readonly [string, string, 'node' | 'browser'])[] = [
  ['extension (desktop)', 'src/extension.ts', 'node'],
  ['extension (web)', 'src/extension.browser.ts', 'browser'],
  ['command line', 'src/cli/policy-annotator.ts', 'node'],
  ['core as a library', 'src/core/index.ts', 'browser'],
  ['recogniser with its data', 'src/core/entities/recognise.ts', 'browser'],
];
const rows = entries.map(([name, entry, platform]) => {
  const built = buildSync({ ...shared, entryPoints: [entry], platform, external: ['vscode', './chunks/*'] });
  const code = built.outputFiles[0]?.contents ?? new Uint8Array();
  return [name, kilobytes(code.length), kilobytes(gzipSync(code).length)];
});
printTable(['bundle', 'minified', 'gzip'], rows);

const vsix = `policy-annotator-${JSON.parse(readFileSync('package.json', 'utf8')).version}.vsix`;
for (const file of [vsix, 'policy-annotator.vsix'].filter((each) => existsSync(each)))
  console.log(`  ${file}: ${kilobytes(statSync(file).size)}`);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
