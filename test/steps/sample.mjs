import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../host/hosts.mjs';

/**
 * Copies the sample workspace to a temporary folder, so that what is tried there leaves the repository clean.
 * @returns {string} the copy's path
 */
export function copySample() {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-sample-')));
  cpSync(path.join(root, 'test/fixtures/sample'), folder, { recursive: true });
  return folder;
}
