import { statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/hosts.mjs';
import { must, npmEnvironment } from '../host/run.mjs';
import { extensionFolders } from './build.mjs';
import { recompress } from './recompress.mjs';

const LARGEST_BUNDLE_KB = 250;
const [main, documents] = extensionFolders;

/** What each package may hold, and how large it may be; anything else got in by mistake. */
const PACKAGES = [
  {
    file: path.join(root, 'policy-annotator.vsix'),
    folder: main,
    largestKb: 400,
    expected: [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE(\.txt)?)$/i,
      /^dist\/(extension|extension\.browser|read-apart-thread)\.js$/,
      /^dist\/webview\/[\w.-]+\.(js|css)$/,
      /^(syntaxes|snippets)\/[\w.-]+\.json$/,
      /^src\/core\/project\/policy-annotations\.schema\.json$/,
      /^test\/fixtures\/sample\/[\w.-]+$/,
      /^codebooks\/[\w-]+\.yaml$/,
      /^media\/[\w./-]+\.(svg|png|md)$/,
    ],
  },
  {
    file: path.join(root, 'policy-annotator-documents.vsix'),
    folder: documents,
    largestKb: 600,
    expected: [/^(package\.json|README\.md|LICENSE(\.txt)?|icon\.png|(extension|documents)\.js)$/],
  },
];

/** Where the packages lie: the extension, and the one beside it that reads documents. */
export const packages = PACKAGES.map(({ file }) => file);

/**
 * Packages both extensions, minified, as the Marketplace gets them.
 * @returns {Promise<readonly string[]>} their paths
 * @throws when one or the desktop's bundle is too large, or one holds a file that nobody meant to ship
 */
export async function makePackages() {
  // One after the other: packaging the first builds both.
  for (const each of PACKAGES) await makePackage(each);
  const bundle = statSync(path.join(root, 'dist/extension.js')).size / 1000;
  if (bundle > LARGEST_BUNDLE_KB)
    throw new Error(
      `dist/extension.js has ${Math.ceil(bundle)} KB; the limit is ${LARGEST_BUNDLE_KB} KB. Load code when first used: see src/README.md.`,
    );
  return packages;
}

async function makePackage({ file, folder, largestKb, expected }) {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const options = { cwd: folder, env: npmEnvironment() };
  await must(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], options);
  await recompress(file);
  const listed = await must(process.execPath, [vsce, 'ls', '--no-dependencies'], options);
  const files = listed.split(/\r?\n/).filter(Boolean);
  const unexpected = files.filter((name) => !expected.some((each) => each.test(name)));
  if (unexpected.length > 0)
    throw new Error(`${path.basename(file)} holds what it should not: ${unexpected.join(', ')}`);
  const kilobytes = Math.ceil(statSync(file).size / 1000);
  if (kilobytes > largestKb)
    throw new Error(`${path.basename(file)} has ${kilobytes} KB; the limit is ${largestKb} KB.`);
}
