// Builds everything that ships: `node esbuild.mjs [--minify] [--watch]`.
//   dist/extension.js          desktop extension host (Node)
//   dist/chunks/*.js           its parts that are loaded when first used: those of src/vscode/chunks.ts
//   dist/extension.browser.js  web extension host (worker)
//   dist/cli.mjs               the command `policy-annotator`
//   dist/core.mjs              the core as a library, self-contained
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** The modules that src/vscode/chunks.ts requires. */
function chunks() {
  const requires = readFileSync('src/vscode/chunks.ts', 'utf8').matchAll(/\brequire\('(.+)'\)/g);
  return [...requires].map(([, module]) => path.posix.join('src/vscode', module));
}

/** Leaves them out of the bundle: it loads their files. */
const chunksOutside = {
  name: 'chunks-outside',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path: module }) =>
      kind === 'require-call'
        ? { path: `./chunks/${path.basename(module, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

const builds = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    external: ['vscode'],
    plugins: [chunksOutside],
  },
  {
    ...node,
    entryPoints: chunks(),
    outdir: 'dist/chunks',
    entryNames: '[name]',
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
