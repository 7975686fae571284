import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { printTable } from './timing.ts';

// Sizes of what ships, as packaged for the Marketplace.

execFileSync(process.execPath, ['test/run.mjs', 'package'], { stdio: 'ignore' });

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:js|mjs|css)$/.test(file))
  .map((file) => `dist/${file}`)
  .sort();
const rows = files.map((file) => {
  const code = readFileSync(file);
  return [file, kilobytes(code.length), kilobytes(gzipSync(code).length)];
});
rows.push(['policy-annotator.vsix', kilobytes(statSync('policy-annotator.vsix').size), '']);
printTable(['file', 'minified', 'gzip'], rows);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
