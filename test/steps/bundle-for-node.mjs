import { build } from 'esbuild';
import { root } from '../host/hosts.mjs';

/**
 * Bundles TypeScript of the tests into modules that Node 20 runs as they are; packages stay outside.
 * @param {import('esbuild').BuildOptions} options what to bundle, and to where
 */
export const bundleForNode = (options) =>
  build({
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
  });
