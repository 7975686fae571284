// Builds everything that ships: `node esbuild.mjs [--minify] [--watch]`.
//   dist/extension.js          desktop extension host (Node)
//   dist/chunks/*.js           its parts that are loaded when first used, and its thread: see src/README.md
//   dist/extension.browser.js  web extension host (worker)
//   dist/cli.mjs               the command `policy-annotator`
//   dist/core.mjs              the core as a library, self-contained
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

/** The modules that are required where chunks are loaded. */
function chunks() {
  return ['src/vscode/chunks.ts', 'src/vscode/commands/index.ts'].flatMap((file) => {
    const requires = readFileSync(file, 'utf8').matchAll(/\brequire\('(.+)'\)/g);
    return [...requires].map(([, module]) => path.posix.join(path.posix.dirname(file), module));
  });
}

/** Leaves chunks out of a bundle: it loads their files, which lie in a folder beside it. */
const chunksOutside = (folder) => ({
  name: 'chunks-outside',
  setup({ onResolve }) {
    const files = new Set(chunks().map((file) => path.resolve(file)));
    onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path: module }) =>
      kind !== 'entry-point' && files.has(path.resolve(resolveDir, module))
        ? { path: `${folder}/${path.basename(module, '.ts')}.js`, external: true }
        : undefined,
    );
  },
});

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
    plugins: [vscodeOnce, chunksOutside('./chunks')],
  },
  {
    ...node,
    entryPoints: chunks(),
    outdir: 'dist/chunks',
    entryNames: '[name]',
    format: 'cjs',
    plugins: [vscodeOnce, chunksOutside('.')],
  },
  {
    ...node,
    entryPoints: ['src/node/read-apart-thread.ts'],
    outdir: 'dist/chunks',
    format: 'cjs',
    plugins: [chunksOutside('.')],
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

rmSync('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  await Promise.all(builds.map(async (options) => (await context(options)).watch()));
} else {
  await Promise.all(builds.map((options) => build(options)));
}
