// Builds everything that ships: `node esbuild.mjs [--minify] [--watch]`.
//   dist/extension.js          desktop extension host (Node)
//   dist/read-apart-thread.js  its thread that reads long briefs
//   dist/extension.browser.js  web extension host (worker), with the chunks that the desktop loads when first used
//   dist/documents-extension   the extension beside it whose documents.js, a thread or worker, reads PDF, DOCX and HTML
//   dist/cli.mjs               the command `policy-annotator`
//   dist/core.mjs              the core as a library, self-contained
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { documentsBuild, documentsExtensionBuild, layOutDocumentsExtension } from './esbuild.documents.mjs';
import { packTables } from './pack-tables.mjs';
import { shortNames } from './short-names.mjs';

const minify = process.argv.includes('--minify');
const shared = {
  bundle: true,
  minify,
  charset: 'utf8',
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: minify ? false : 'linked',
  ...(minify && shortNames),
};
const packed = minify ? [packTables] : [];
const node = { ...shared, platform: 'node', target: 'node20' };

/** The modules that are required where chunks are loaded. */
function chunks() {
  return [
    'src/vscode/chunks.ts',
    'src/vscode/commands/index.ts',
    'src/vscode/git/index.ts',
    'src/vscode/language/hover.ts',
    'src/vscode/language/project-file.ts',
    'src/vscode/memos/index.ts',
    'src/vscode/moves/load.ts',
  ].flatMap((file) => {
    const requires = readFileSync(file, 'utf8').matchAll(/\brequire\('(.+)'\)/g);
    return [...requires].map(([, module]) => path.posix.join(path.posix.dirname(file), module));
  });
}

/** A chunk's name in the web's bundle. */
const chunkName = (file) => path.basename(file, '.ts');

/** The web's entry, with a function for each chunk. */
const webEntry = () => ({
  contents: [
    "export * from './src/extension.browser.ts';",
    'export const chunks = {',
    ...chunks().map((file) => `  '${chunkName(file)}': () => require('./${file}'),`),
    '};',
  ].join('\n'),
  resolveDir: import.meta.dirname,
  sourcefile: 'extension.browser.js',
});

/** Leaves chunks out of a bundle of the desktop: it takes them from the web's, which holds them all. */
const chunksFromWeb = {
  name: 'chunks-from-web',
  setup({ onResolve, onLoad }) {
    const files = new Set(chunks().map((file) => path.resolve(file)));
    onResolve({ filter: /\.ts$/ }, ({ resolveDir, path: module }) => {
      const file = path.resolve(resolveDir, module);
      return files.has(file) ? { path: chunkName(file), namespace: 'chunk' } : undefined;
    });
    onResolve({ filter: /\.js$/, namespace: 'chunk' }, () => ({ external: true }));
    onLoad({ filter: /./, namespace: 'chunk' }, ({ path: name }) => ({
      contents: `module.exports = require('./extension.browser.js').chunks['${name}']();`,
    }));
  },
};

/**
 * Gets VS Code's API once instead of once a file. In the desktop's host each `require` of it looks the file up on disk,
 * and esbuild copies the 400 names of what comes from `require`: together that was half of our activation. In the thread there is no such
 * module, and nothing that asks for it.
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
        contents: [
          "let api = {}; try { api = require('vscode'); } catch {}",
          'const get = (name) => api[name];',
          ...exports,
        ].join('\n'),
      };
    });
  },
};

/**
 * Leaves out of js-yaml what we do not use: its schemas and its writer, half of it. They are made by calls and literals
 * at the top of its one file that esbuild cannot know to be free of side effects; here they say so. What is used stays.
 */
const yamlParserAlone = {
  name: 'yaml-parser-alone',
  setup({ onLoad }) {
    const made =
      /^var (\w+) = ((?:define\w+Tag\(|new \w+\(|\w+\.withTags\(|String\.raw`|`|\{\n\t\.\.\.)[^\n]*(?:\n[\t}\])][^\n]*)*);$/gm;
    onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(made, 'var $1 = /* @__PURE__ */ (() => ($2))();'),
    }));
  },
};

const builds = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    plugins: [vscodeOnce, chunksFromWeb, yamlParserAlone, ...packed],
  },
  {
    ...node,
    entryPoints: ['src/node/read-apart-thread.ts'],
    outfile: 'dist/read-apart-thread.js',
    format: 'cjs',
    plugins: [chunksFromWeb, ...packed],
  },
  {
    ...shared,
    platform: 'browser',
    stdin: webEntry(),
    outfile: 'dist/extension.browser.js',
    format: 'cjs',
    plugins: [vscodeOnce, yamlParserAlone, ...packed],
  },
  ...[documentsBuild, documentsExtensionBuild].map((each) => ({
    ...each,
    minify,
    sourcemap: shared.sourcemap,
  })),
  {
    ...node,
    entryPoints: ['src/cli/policy-annotator.ts'],
    outfile: 'dist/cli.mjs',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    plugins: packed,
  },
  {
    ...shared,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.mjs',
    format: 'esm',
    plugins: packed,
  },
].filter(({ entryPoints: [entry] = ['.'] }) => existsSync(entry));

rmSync('dist', { recursive: true, force: true });
layOutDocumentsExtension();
if (process.argv.includes('--watch')) {
  await Promise.all(builds.map(async (options) => (await context(options)).watch()));
} else {
  await Promise.all(builds.map((options) => build(options)));
}
