import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { build } from 'esbuild';
import { hostsRunHere, root } from '../host/hosts.mjs';
import { extensionFolders } from './build.mjs';
import { copySample } from './sample.mjs';

/** The runs of the API tests: where each takes place. */
export const API_RUNS = {
  node: 'the Node extension host',
  web: 'the web extension host',
  virtual: 'a workspace of two virtual folders',
};

/** Folders that no disk holds: test/vscode/api/memory-files.ts serves them. */
const VIRTUAL_WORKSPACE = JSON.stringify({ folders: [{ uri: 'memory:/first' }, { uri: 'memory:/second' }] });

/**
 * Runs test/vscode/api in an extension host of a real VS Code.
 * @param {object} options
 * @param {string} options.version a host, or `desktop`
 * @param {keyof typeof API_RUNS} options.kind `*.node.test.ts` are left out in the web's, where alone `*.web.test.ts` run; `*.virtual.test.ts` run apart
 * @param {string} [options.filter] a part of the tests' titles
 * @param {boolean} [options.verbose] name the tests that pass too
 * @param {(text: string) => void} detail
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function runApiTests({ version, kind, filter = '', verbose = false }, detail) {
  // here and not at the top: test/run.mjs starts before the packages are installed
  const { runTests } = await import('@vscode/test-electron');
  const suite = await bundleSuite(kind, filter);
  const workspace = kind === 'virtual' ? virtualWorkspace() : copySample();
  const userData = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-user-'));
  const events = [];
  const other = [];
  const output = collectLines((line) => {
    const mark = line.indexOf('\u001f{'); // a desktop may print something before it
    if (mark < 0) other.push(line);
    else events.push(JSON.parse(line.slice(mark + 1)));
  });
  let failure;
  const { log } = console;
  console.log = () => {}; // runTests tells the exit code on its own
  try {
    await runTests({
      ...(executableFor(version) && { vscodeExecutablePath: executableFor(version) }),
      extensionDevelopmentPath: extensionFolders,
      extensionTestsPath: suite,
      extensionTestsEnv: { HOST: version, ...(kind === 'node' && { WITH_GIT: '1' }) },
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${userData}`,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      stdout: output,
      stderr: output,
    });
  } catch (error) {
    failure = error;
  } finally {
    console.log = log;
    for (const each of [workspace, userData]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
  return judge(events, failure, other, { verbose, detail });
}

/** Which program runs the suite; undefined: @vscode/test-electron downloads the desktop's. */
function executableFor(version) {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (version === 'desktop' || !hostsRunHere) return undefined;
  return path.join(root, 'test/host/code-host.mjs');
}

/** A file that names the virtual folders. */
function virtualWorkspace() {
  const file = path.join(root, 'out/virtual.code-workspace');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, VIRTUAL_WORKSPACE);
  return file;
}

const FOLDER = 'test/vscode/api';

/**
 * The test files of one run.
 * @param {string} kind
 * @param {string} [filter] only those whose text has it: the title of a suite or a test
 */
export const filesOfRun = (kind, filter = '') =>
  readdirSync(path.join(root, FOLDER), { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => file.endsWith('.test.ts') && file.endsWith('.virtual.test.ts') === (kind === 'virtual'))
    .filter((file) => !file.endsWith(kind === 'web' ? '.node.test.ts' : '.web.test.ts'))
    .filter((file) => readFileSync(path.join(root, FOLDER, file), 'utf8').includes(filter))
    .sort();

/** Bundles the test files of one run into the single file that a web extension host can load. */
async function bundleSuite(kind, filter) {
  const files = filesOfRun(kind);
  const outfile = path.join(root, 'out/api', `${kind}.js`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { runMocha } from './test/vscode/run-mocha.ts';
        export const run = () => runMocha(async () => {
          ${files.map((file) => `await import('./${FOLDER}/${file}');`).join('\n')}
        });`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    logOverride: { 'require-resolve-not-external': 'silent' }, // Mocha's parallel mode, which is not used
    external: ['vscode'],
    define: {
      TEST_FILTER: JSON.stringify(filter),
      EXTENSION_HOST: JSON.stringify(kind),
      // Mocha's build for browsers would take the bundle's own module.exports
      ...(kind === 'web' && { module: 'undefined' }),
    },
    ...(kind !== 'web'
      ? { platform: 'node', target: 'node20' }
      : { platform: 'browser', target: 'es2022', alias: { mocha: './test/vscode/mocha-for-web.mjs' } }),
  });
  return outfile;
}

/** Counts what the suite reported; a suite that broke off has failed, whatever passed before. */
function judge(events, failure, other, { verbose, detail }) {
  const passed = events.filter(({ event }) => event === 'pass');
  const failed = events.filter(({ event }) => event === 'fail');
  if (verbose) for (const { title, ms } of passed) detail(`✓ ${title} (${ms} ms)`);
  for (const { title, error } of events.filter(({ event }) => event === 'again'))
    detail(`runs once more: ${title}\n${error}`);
  for (const { title, error } of failed) detail(`✗ ${title}\n${error}`);
  const ended = events.some(({ event }) => event === 'end');
  const explained = failure === undefined || failed.length > 0;
  if (!ended || !explained) {
    detail(`The suite broke off: ${failure?.message ?? 'no end was reported'}\n${other.join('\n')}`);
    return { passed: passed.length, failed: failed.length + 1 };
  }
  return { passed: passed.length, failed: failed.length };
}

function collectLines(onLine) {
  let rest = '';
  return new Writable({
    write(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
      done();
    },
  });
}
