// Builds everything that ships: `node esbuild.mjs [--minify] [--watch]`.
//   dist/extension.js          desktop extension host (Node)
//   dist/chunks/*.js           its parts that are loaded when first used: those of src/vscode/chunks.ts
//   dist/extension.browser.js  web extension host (worker)
//   dist/cli.mjs               the command `policy-annotator`
//   dist/core.mjs              the core as a library, self-contained
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/**
 * Gets VS Code's API once instead of once a file. In the desktop's host each `require` of it looks the file up on disk,
 * and esbuild copies the 400 names of what comes from `require`: together that was half of our activation.
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'vscode', namespace: 'once' } : { external: true },
    );
    onLoad({ filter: /^vscode$/, namespace: 'once' }, () => {
      const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      const used = sources.flatMap(
        (file) => readFileSync(`src/${file}`, 'utf8').match(/\bvscode\.\w+/g) ?? [],
      );
      const names = [...new Set(used)].map((each) => each.replace('vscode.', ''));
      const exports = names.map((name) => `export const ${name} = /* @__PURE__ */ get('${name}');`);
      return {
        contents: ["const api = require('vscode');", 'const get = (name) => api[name];', ...exports].join(
          '\n',
        ),
      };
    });
  },
};

const builds = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    plugins: [vscodeOnce, chunksOutside],
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
    plugins: [vscodeOnce],
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
