/**
 * The thread or worker that reads documents, one file for Node and the browser. pdf.js is kept from taking the place
 * for Node, where it would look for a canvas to draw on; `import.meta.url` would name a file that is not there.
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
  define: { process: 'undefined', 'import.meta.url': '""' },
};
