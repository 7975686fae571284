import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hostOf } from './hosts.mjs';
import { must, npmEnvironment } from './run.mjs';
import { trimBuiltins } from './trim-builtins.mjs';

/**
 * Installs a VS Code host if this machine does not have it, or has another lock's.
 * @param {string} version
 * @param {(text: string) => void} say told once, before an installation
 * @returns {Promise<import('./hosts.mjs').Host>}
 */
export async function installHost(version, say = () => {}) {
  const host = hostOf(version);
  const stamp = path.join(host.folder, 'installed');
  const wanted = fingerprint(host);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return host;

  say(`Installing VS Code ${version} for the tests (once, about half a minute).`);
  // into a folder beside it first: a broken or a parallel installation leaves no half host behind
  const place = `${host.folder}.${process.pid}`;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(host.recipe, place, { recursive: true });
  await must(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--install-links',
      '--omit=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: place, env: npmEnvironment() },
  );
  // the browser asks for /static/node_modules, which the npm package leaves to its own installer
  symlinkSync('../../..', path.join(place, 'node_modules/code-server/lib/vscode/node_modules'));
  trimBuiltins(
    path.join(place, 'node_modules/code-server/lib/vscode/extensions'),
    path.join(place, 'builtins'),
  );
  writeFileSync(path.join(place, 'installed'), wanted);
  rmSync(host.folder, { recursive: true, force: true });
  renameSync(place, host.folder);
  return host;
}

/**
 * Installs extensions for the server that will use the same data folder.
 * @param {import('./hosts.mjs').Host} host installed
 * @param {readonly string[]} packages their .vsix files
 * @param {string} data the server's data folder
 */
export async function installPackages(host, packages, data) {
  const flags = [
    ...packages.map((each) => `--install-extension=${each}`),
    `--server-data-dir=${data}`,
    '--accept-server-license-terms',
  ];
  await must(host.node, ['out/server-main.js', ...flags], { cwd: host.vscode });
}

/** Changes when anything does that an installation depends on. */
function fingerprint(host) {
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(host.recipe, 'package-lock.json')));
  hash.update(readFileSync(path.join(import.meta.dirname, 'trim-builtins.mjs')));
  return `${hash.digest('hex')}\n`;
}
