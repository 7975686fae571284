/**
 * The thread or worker that reads documents, one file for Node and the browser. pdf.js is kept from taking the place
 * for Node, where it would look for a canvas to draw on, and its half that reads from listening to the messages of this
 * worker as if they were its own, which it does where there is no window.
 * @type {import('esbuild').BuildOptions}
 */
export const documentsBuild = {
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/documents/document-worker.ts'],
  outfile: 'dist/documents.js',
  bundle: true,
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  banner: { js: '/*! With pdf.js (Mozilla Foundation, Apache-2.0) and htmlparser2 (MIT). */' },
  logLevel: 'warning',
  define: { process: 'undefined', window: 'globalThis', 'import.meta.url': '""' },
};
