import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;
const SOURCE = path.join(root, 'src/documents-extension');
const FOLDER = 'dist/documents-extension';

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
};

/**
 * The thread or worker that reads documents, one file for Node and the browser. pdf.js is kept from taking the place
 * for Node, where it would look for a canvas to draw on, and its half that reads from listening to the messages of this
 * worker as if they were its own, which it does where there is no window.
 * @type {import('esbuild').BuildOptions}
 */
export const documentsBuild = {
  ...shared,
  entryPoints: ['src/documents/document-worker.ts'],
  outfile: `${FOLDER}/documents.js`,
  format: 'iife',
  banner: { js: '/*! With pdf.js (Mozilla Foundation, Apache-2.0) and htmlparser2 (MIT). */' },
  define: { process: 'undefined', window: 'globalThis', 'import.meta.url': '""' },
};

/**
 * What runs of the extension that brings it, on the desktop as on the web.
 * @type {import('esbuild').BuildOptions}
 */
export const documentsExtensionBuild = {
  ...shared,
  entryPoints: ['src/documents-extension/extension.ts'],
  outfile: `${FOLDER}/extension.js`,
  format: 'cjs',
  external: ['vscode'],
};

/** That extension's manifest: its own words, and what it has in common with the main one. */
export function documentsManifest() {
  const own = JSON.parse(readFileSync(path.join(SOURCE, 'package.json'), 'utf8'));
  const main = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const common = ['version', 'publisher', 'license', 'repository', 'bugs', 'homepage', 'engines'];
  common.push('galleryBanner', 'capabilities');
  return {
    ...own,
    ...Object.fromEntries(common.map((name) => [name, main[name]])),
    icon: path.basename(main.icon),
  };
}

/** Lays out what else that extension has, so that its folder can be loaded and packaged. */
export function layOutDocumentsExtension() {
  const folder = path.join(root, FOLDER);
  mkdirSync(folder, { recursive: true });
  const manifest = documentsManifest();
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(path.join(SOURCE, 'README.md'), path.join(folder, 'README.md'));
  for (const file of ['LICENSE', `media/${manifest.icon}`])
    cpSync(path.join(root, file), path.join(folder, path.basename(file)));
}
