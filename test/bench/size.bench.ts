import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleRecogniser } from '../bundle-recogniser.ts';
import { printTable } from './timing.ts';

// Sizes of what ships, as packaged for the Marketplace, and of the recogniser with its tables alone.

const GOALS: Readonly<Record<string, string>> = {
  'dist/extension.js': '≤ 250 KB',
  recogniser: '≤ 150 KB',
  'policy-annotator.vsix': '≤ 400 KB',
  'policy-annotator-documents.vsix': '≤ 600 KB',
};

execFileSync(process.execPath, ['test/run.mjs', 'package'], { stdio: 'ignore' });

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:js|mjs|css)$/.test(file))
  .map((file) => `dist/${file}`)
  .sort();
const row = (name: string, code: Uint8Array): string[] => [
  name,
  kilobytes(code.length),
  GOALS[name] ?? '',
  kilobytes(gzipSync(code).length),
];
const rows = files.map((file) => row(file, readFileSync(file)));
const { packTables } = await import(path.resolve('pack-tables.mjs'));
const { shortNames } = await import(path.resolve('short-names.mjs'));
rows.push(row('recogniser', await bundleRecogniser({ plugins: [packTables], ...shortNames })));
for (const name of ['policy-annotator.vsix', 'policy-annotator-documents.vsix'])
  rows.push([name, '', GOALS[name] ?? '', kilobytes(statSync(name).size)]);
printTable(['file', 'minified', 'goal', 'zipped'], rows);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
