import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

// The extension that reads documents: its manifest is made of its own and the main one's.

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly extensionDependencies: readonly string[];
}
const { documentsManifest } = await import(path.resolve('esbuild.documents.mjs'));
const main = JSON.parse(readFileSync('package.json', 'utf8'));
const reader: Manifest = documentsManifest();

test('the extension that reads documents is the one that ours looks for, and needs ours', () => {
  const code = readFileSync('src/vscode/document-reader.ts', 'utf8');
  assert.ok(code.includes(`const ID = '${reader.publisher}.${reader.name}';`));
  assert.deepEqual(reader.extensionDependencies, [`${main.publisher}.${main.name}`]);
});

test('it runs where ours runs, in the same version', () => {
  for (const name of ['version', 'engines', 'capabilities', 'license'])
    assert.deepEqual(reader[name as keyof Manifest], main[name], name);
  // With both entries VS Code sends it to the extension host that ours is in.
  for (const name of ['main', 'browser'] as const) assert.ok(reader[name] && main[name], name);
});

test('it starts only when ours asks', () => {
  assert.deepEqual(reader.activationEvents, []);
});
