import path from 'node:path';
import { root } from '../host/hosts.mjs';
import { must } from '../host/run.mjs';

/** The folders of our extensions as they are built: ours, and the one beside it that reads documents. */
export const extensionFolders = [root, path.join(root, 'dist/documents-extension')];

/** Builds everything that ships. Rejects with esbuild's words. */
export const buildAll = () => must(process.execPath, ['esbuild.mjs'], { cwd: root });
