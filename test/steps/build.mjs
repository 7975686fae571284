import { root } from '../host/hosts.mjs';
import { must } from '../host/run.mjs';

/** Builds everything that ships. Rejects with esbuild's words. */
export const buildAll = () => must(process.execPath, ['esbuild.mjs'], { cwd: root });
