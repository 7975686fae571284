import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A host with VS Code's own Git extension, which is left out of those that are installed: it is off until turned on.
 * @param {import('./hosts.mjs').Host} host installed
 * @returns {import('./hosts.mjs').Host}
 */
export function withGit(host) {
  const builtins = withoutGit(host, 'builtins-with-git');
  cpSync(path.join(host.vscode, 'extensions/git'), path.join(builtins, 'git'), { recursive: true });
  // its one native module, which copies files for worktrees, is not in the npm package
  const missing = path.join(builtins, 'git/node_modules/@vscode/fs-copyfile');
  mkdirSync(missing, { recursive: true });
  writeFileSync(path.join(missing, 'index.js'), "exports.copyFile = require('node:fs/promises').copyFile;\n");
  return { ...host, builtins };
}

/** The file in the workspace folder that says that somebody asked for git's API. */
export const WITNESS = 'git-was-asked';

/**
 * A host with an extension in the place of VS Code's Git extension that runs in untrusted folders too, and writes
 * {@link WITNESS} when somebody asks for its API; it knows no repository. VS Code's own is switched off there, and asks
 * for trust before it opens a repository: what we ask of it, or not, would not show.
 * @param {import('./hosts.mjs').Host} host installed
 * @returns {import('./hosts.mjs').Host}
 */
export function withGitWitness(host) {
  const builtins = withoutGit(host, 'builtins-with-witness');
  const { name, publisher, version, engines } = JSON.parse(
    readFileSync(path.join(host.vscode, 'extensions/git/package.json'), 'utf8'),
  );
  const manifest = { name, publisher, version, engines, main: './main.js', activationEvents: [] };
  const capabilities = { untrustedWorkspaces: { supported: true } };
  mkdirSync(path.join(builtins, 'git'));
  writeFileSync(path.join(builtins, 'git/package.json'), JSON.stringify({ ...manifest, capabilities }));
  writeFileSync(path.join(builtins, 'git/main.js'), WITNESS_CODE);
  return { ...host, builtins };
}

const WITNESS_CODE = `const vscode = require('vscode');
exports.activate = () => ({
  enabled: true,
  getAPI() {
    const [folder] = vscode.workspace.workspaceFolders;
    require('node:fs').writeFileSync(require('node:path').join(folder.uri.fsPath, '${WITNESS}'), '');
    return { state: 'initialized', getRepository: () => null };
  },
});
`;

/** A folder of built-in extensions like the host's, without Git. */
function withoutGit(host, folder) {
  const builtins = path.join(host.folder, folder);
  rmSync(builtins, { recursive: true, force: true });
  mkdirSync(builtins);
  for (const name of readdirSync(host.builtins))
    if (name !== 'git') symlinkSync(path.join(host.builtins, name), path.join(builtins, name));
  return builtins;
}
