import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './hosts.mjs';
import { must, npmEnvironment } from './run.mjs';

/**
 * Runs `npm ci` if node_modules is missing or older than the lock. Needs nothing but Node itself.
 * @param {(text: string) => void} say told once, before an installation
 */
export async function installDependencies(say) {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const modified = (file) => statSync(file).mtimeMs;
  if (existsSync(installed) && modified(installed) >= modified(path.join(root, 'package-lock.json'))) return;
  say('Installing the packages that building and testing need.');
  // no package here needs its install script: esbuild's and Biome's programs come as packages of their own
  await must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: npmEnvironment(),
  });
}
