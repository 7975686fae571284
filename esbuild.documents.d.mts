import type { BuildOptions } from 'esbuild';

/** The thread or worker that reads documents, one file for Node and the browser. */
export declare const documentsBuild: BuildOptions;

/** What runs of the extension that brings it. */
export declare const documentsExtensionBuild: BuildOptions;

/** That extension's manifest: its own words, and what it has in common with the main one. */
export declare function documentsManifest(): Record<string, unknown>;

/** Lays out what else that extension has. */
export declare function layOutDocumentsExtension(): void;
