// Builds everything that ships: `node esbuild.mjs [--minify] [--watch]`.
//   dist/extension.js          desktop extension host (Node)
//   dist/chunks/names.js       its recogniser of names, loaded when first used
//   dist/extension.browser.js  web extension host (worker)
//   dist/cli.mjs               the command `policy-annotator`
//   dist/core.mjs              the core as a library, self-contained
import { existsSync } from 'node:fs';
import { build, context } from 'esbuild';

const minify = process.argv.includes('--minify');
const shared = {
  bundle: true,
  minify,
  charset: 'utf8',
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: minify ? false : 'linked',
};
const node = { ...shared, platform: 'node', target: 'node20' };

const builds = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    external: ['vscode', './chunks/*'],
  },
  {
    ...node,
    entryPoints: ['src/core/entities/names.ts'],
    outfile: 'dist/chunks/names.js',
    format: 'cjs',
  },
  {
    ...shared,
    platform: 'browser',
    entryPoints: ['src/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['src/cli/policy-annotator.ts'],
    outfile: 'dist/cli.mjs',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.mjs',
    format: 'esm',
  },
].filter((options) => existsSync(options.entryPoints[0]));

if (process.argv.includes('--watch')) {
  await Promise.all(builds.map(async (options) => (await context(options)).watch()));
} else {
  await Promise.all(builds.map((options) => build(options)));
}
