import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/hosts.mjs';
import { must, run } from '../host/run.mjs';
import { bundleUnitTests, unitArguments } from '../unit.mjs';

const bin = (file) => path.join(root, 'node_modules', file);

/** The projects for the type checker: code that sees a page's DOM is kept apart from all other. */
const PROJECTS = ['.', 'src/webview', 'src/documents', 'test/vscode/ui'];

/** Checks the types of all sources and tests. Rejects with the compiler's words. */
export async function checkTypes() {
  for (const project of PROJECTS.filter((each) => existsSync(path.join(root, each, 'tsconfig.json')))) {
    await must(process.execPath, [bin('typescript/bin/tsc'), '--noEmit', '--project', project], {
      cwd: root,
    });
  }
}

/** Checks format and lint rules. Rejects with Biome's words. */
export const lint = () =>
  must(process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--colors=off'], {
    cwd: root,
  });

/**
 * Runs the tests that need no editor.
 * @param {string} filter a part of their paths
 * @param {boolean} quick leaves out those that try many inputs or large ones
 * @param {import('./report.mjs').Detail} detail
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function runUnitTests(filter, quick, detail) {
  const files = await bundleUnitTests(filter, quick);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const reporter = path.join(import.meta.dirname, 'unit-reporter.mjs');
  const { code, output } = await run(process.execPath, unitArguments(files, reporter), {
    cwd: root,
    quiet: true,
  });
  const [, said, counts] = /^(.*?)(\{"passed":\d+,"failed":\d+\})\s*$/s.exec(output) ?? [];
  if (said) detail(said);
  if (!counts) throw new Error(`Node's test runner ended with ${code}\n${output}`);
  const result = JSON.parse(counts);
  if (code !== 0 && result.failed === 0) throw new Error(`Node's test runner ended with ${code}`);
  return result;
}
