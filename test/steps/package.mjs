import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root } from '../host/hosts.mjs';
import { must, npmEnvironment } from '../host/run.mjs';

/** Where the packaged extension lies. */
export const vsix = path.join(root, 'policy-annotator.vsix');

/** Of all but what reads documents, which is loaded for that alone and has a limit of its own (docs/adr). */
const LARGEST_KB = 400;
const LARGEST_DOCUMENTS_KB = 600;
const LARGEST_BUNDLE_KB = 250;

/** What the package may hold; anything else got in by mistake. */
const EXPECTED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE(\.txt)?)$/i,
  /^dist\/(extension|extension\.browser|read-apart-thread|documents)\.js$/,
  /^dist\/webview\/[\w.-]+\.(js|css)$/,
  /^(syntaxes|snippets)\/[\w.-]+\.json$/,
  /^src\/core\/project\/policy-annotations\.schema\.json$/,
  /^test\/fixtures\/sample\/[\w.-]+$/,
  /^media\/[\w./-]+\.(svg|png|md)$/,
];

/**
 * Packages the extension, minified, as the Marketplace gets it.
 * @returns {Promise<string>} its path
 * @throws when it or the desktop's bundle is too large, or it holds a file that nobody meant to ship
 */
export async function packageVsix() {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const options = { cwd: root, env: npmEnvironment() };
  await must(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], options);
  const listed = await must(process.execPath, [vsce, 'ls', '--no-dependencies'], options);
  const files = listed.split(/\r?\n/).filter(Boolean);
  const unexpected = files.filter((file) => !EXPECTED.some((each) => each.test(file)));
  if (unexpected.length > 0)
    throw new Error(`The package holds what it should not: ${unexpected.join(', ')}`);
  const documents = deflateRawSync(readFileSync(path.join(root, 'dist/documents.js')), { level: 9 }).length;
  for (const [what, bytes, largest] of [
    ['dist/documents.js, packed,', documents, LARGEST_DOCUMENTS_KB],
    ['The package without it', statSync(vsix).size - documents, LARGEST_KB],
  ]) {
    const kilobytes = Math.ceil(bytes / 1024);
    if (kilobytes > largest) throw new Error(`${what} has ${kilobytes} KB; the limit is ${largest} KB.`);
  }
  const bundle = statSync(path.join(root, 'dist/extension.js')).size / 1000;
  if (bundle > LARGEST_BUNDLE_KB)
    throw new Error(
      `dist/extension.js has ${Math.ceil(bundle)} KB; the limit is ${LARGEST_BUNDLE_KB} KB. Load code when first used: see src/README.md.`,
    );
  return vsix;
}
