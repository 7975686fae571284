#!/usr/bin/env node
// Stands in for the desktop program `code` in @vscode/test-electron's runTests({ vscodeExecutablePath }):
// takes the same arguments, runs the suite in the VS Code of $HOST under headless Chromium, ends with its code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './find-chromium.mjs';
import { NEWEST } from './hosts.mjs';
import { installHost } from './install-host.mjs';
import { startServer } from './server.mjs';
import { STEADY } from './settings.mjs';
import { withGit } from './with-git.mjs';
import { newUser, openBrowser, openWorkbench } from './workbench-page.mjs';

const TIME_LIMIT_MS = 10 * 60 * 1000;
/** What the lines of a suite begin with: see test/vscode/run-mocha.ts. */
const SUITE_LINE = '\u001f';
const DEBUG = Boolean(process.env.CODE_HOST_DEBUG);

const { values, positionals } = parseArgs({
  strict: false, // runTests passes flags that only the desktop knows
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});
const say = (text) => console.error(text);
const installed = await installHost(process.env.HOST ?? NEWEST, say);
const host = process.env.WITH_GIT ? withGit(installed) : installed;
const chromium = await findChromium(say);
const server = await startServer(host, {
  settings: { ...STEADY, ...kindSetting() },
  flags: ['--enable-smoke-test-driver'],
});
const browser = await openBrowser(chromium);
const stop = async (code) => {
  await browser.close().catch(() => {});
  await server.close();
  process.exit(code);
};
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => void stop(130));
await stop(
  await runSuite().catch((error) => {
    say(error.stack);
    return 1;
  }),
);

/**
 * Sends the extension to the extension host that --extensionDevelopmentKind names, by the user's setting:
 * the web workbench (1.139) reads that flag but does not follow it.
 */
function kindSetting() {
  const kind = values.extensionDevelopmentKind;
  if (!kind) return {};
  const ids = values.extensionDevelopmentPath.map((folder) => {
    const { publisher, name } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${publisher}.${name}`;
  });
  return { 'remote.extensionKind': Object.fromEntries(ids.map((id) => [id, [kind]])) };
}

/** Runs the suite; its lines go to standard output as they come. */
async function runSuite() {
  // not `vscode-remote://remote/…`: the workbench would not know it as its own server
  const at = (file) => ({ scheme: 'vscode-remote', authority: server.authority, path: path.resolve(file) });
  const tests = at(values.extensionTestsPath);
  const user = await newUser(browser, (values.extensionDevelopmentPath ?? []).map(at));
  let exit = () => {};
  const exited = new Promise((resolve) => (exit = resolve));
  const timeout = setTimeout(() => exit('timeout'), TIME_LIMIT_MS);
  let lines = 0;
  const print = (type, values) => {
    const text = values.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ');
    if (text.startsWith(SUITE_LINE)) {
      lines++;
      process.stdout.write(`${text}\n`);
    } else if (DEBUG) say(`[extension host] ${type} ${text}`);
  };
  await openWorkbench(user, server, {
    target: positionals[0] && path.resolve(positionals[0]),
    payload: [['extensionTestsPath', `${tests.scheme}://${tests.authority}${tests.path}`]],
    prepare: async (page) => {
      page.on('pageerror', (error) => say(`[workbench] ${error.message}`));
      await page.exposeFunction('codeAutomationLog', print);
      await page.exposeFunction('codeAutomationExit', exit);
    },
  });
  const code = await exited;
  clearTimeout(timeout);
  if (code === 'timeout') {
    say(`The suite gave no result in ${TIME_LIMIT_MS / 60_000} minutes.`);
    return 124;
  }
  // the workbench also reports 0 when the extension host dies before the suite starts
  if (code === 0 && lines === 0) {
    say(`The suite said nothing: the extension host did not start.\n${server.log()}`);
    return 3;
  }
  return code;
}
