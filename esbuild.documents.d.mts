import type { BuildOptions } from 'esbuild';

/** The thread or worker that reads documents, one file for Node and the browser. */
export declare const documentsBuild: BuildOptions;
