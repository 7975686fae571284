import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from '../host/find-chromium.mjs';
import { root } from '../host/hosts.mjs';
import { installHost, installPackages } from '../host/install-host.mjs';
import { killExtensionHosts } from '../host/kill-extension-hosts.mjs';
import { startServer } from '../host/server.mjs';
import { STEADY } from '../host/settings.mjs';
import { withGitWitness } from '../host/with-git.mjs';
import { newUser, openBrowser, openWorkbench } from '../host/workbench-page.mjs';
import { bundleForNode } from './bundle-for-node.mjs';
import { isCrash, watchConsole } from './console-errors.mjs';
import { copySample } from './sample.mjs';

/**
 * Runs test/vscode/ui: a browser as the user, our packages installed, no test driver inside VS Code.
 * @param {object} options
 * @param {string} options.version a host
 * @param {readonly string[]} options.packages our .vsix files, the extension itself first
 * @param {string} [options.filter] a part of the files' names
 * @param {boolean} [options.verbose] name the checks that pass too
 * @param {(text: string) => void} detail
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function runUiChecks({ version, packages, filter = '', verbose = false }, detail) {
  const { createUi, files } = await bundleChecks(filter);
  const host = await installHost(version);
  const browser = await openBrowser(await findChromium(detail));
  const result = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    result.passed += passed;
    result.failed += failed;
  };
  let server;
  try {
    // Files with the same needs share a server: starting one takes seconds.
    for (const file of files.toSorted((a, b) => needs(a).localeCompare(needs(b)))) {
      const run = async () => {
        if (server?.needs !== needs(file) || file.options?.alone) {
          await server?.close();
          server = await serverFor(file, host, packages);
        }
        writeFileSync(server.settings, JSON.stringify({ ...STEADY, ...file.options?.settings }, null, 2));
        return runFile({ ...file, createUi, version, server, browser, verbose, detail });
      };
      const first = await run();
      // A browser, a server and two hosts share a machine that may have two processors: what fails is told and tried
      // once more, from a fresh window. What fails twice has failed.
      if (first.failed > 0) detail(`${file.name} runs once more: ${first.failed} failed`);
      add(first.failed > 0 ? await run() : first);
    }
  } finally {
    await browser.close();
    await server?.close();
  }
  return result;
}

/** What a file of checks wants of its server, as a word to compare. */
const needs = ({ options }) => ['trust', 'alone', 'gitWitness'].filter((each) => options?.[each]).join(' ');

/** Starts a server as a file of checks needs it, our packages installed in a folder that goes when it is closed. */
async function serverFor(file, host, packages) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-data-'));
  await installPackages(host, file.options?.alone ? packages.slice(0, 1) : packages, data);
  const trust = file.options?.trust === true;
  const server = await startServer(file.options?.gitWitness ? withGitWitness(host) : host, {
    data,
    settings: STEADY,
    trust,
  });
  const close = async () => {
    await server.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...server, needs: needs(file), close };
}

/** One file of checks: a user of its own, a window on a fresh copy of the sample. */
async function runFile({ name, checks, options, createUi, version, server, browser, verbose, detail }) {
  const result = { passed: 0, failed: 0 };
  const context = await newUser(browser);
  const workspace = copySample();
  const target = options?.target?.(workspace) ?? workspace;
  const errors = [];
  let killed = false;
  const count = async (title, error, milliseconds, page) => {
    if (error === undefined) {
      result.passed++;
      if (verbose) detail(`✓ ${name}: ${title} (${Math.round(milliseconds)} ms)`);
      return;
    }
    result.failed++;
    const picture = path.join(folderFor(`ui-${version}`), `${name}-${title.replace(/\W+/g, '-')}.png`);
    await page?.screenshot({ path: picture }).catch(() => {});
    const where = page ? `\npicture: ${path.relative(root, picture)}` : '';
    detail(`✗ ${name}: ${title}\n${reasonOf(error)}${where}`);
  };
  const openWindow = () =>
    openWorkbench(context, server, {
      target,
      prepare: (page) => {
        page.setDefaultTimeout(20_000);
        watchConsole(page, (error) => errors.push(error));
      },
    });
  let page;
  try {
    page = await openWindow();
    const ui = createUi({
      page,
      workspace,
      version,
      settingsFile: server.settings,
      pictures: process.env.PICTURES ? path.join(root, 'docs/pictures') : folderFor('pictures'),
      openWindow,
      killExtensionHosts: () => {
        killed = true;
        return killExtensionHosts(server);
      },
      onResult: (title, error, milliseconds) => count(title, error, milliseconds, page),
    });
    await ui.ready();
    await checks(ui);
    const unexpected = [...new Set(errors)].filter((each) => !(killed && isCrash(each)));
    await count('no error in the console', unexpected.length > 0 ? unexpected.join('\n') : undefined, 0);
  } catch (error) {
    await count('the checks run to their end', error, 0, page);
  } finally {
    // a page that is left tells the server so; one that is closed keeps its extension host waiting
    for (const each of context.pages()) await each.goto('about:blank').catch(() => {});
    await context.close();
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}

/** Bundles the files of checks and their helpers into one module, and loads it. */
async function bundleChecks(filter) {
  const folder = 'test/vscode/ui';
  const names = readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ui.ts') && file.includes(filter))
    .sort();
  const outfile = path.join(root, 'out/ui', `checks-${filter.replace(/\W+/g, '-') || 'all'}.mjs`);
  await bundleForNode({
    stdin: {
      contents: [
        `export { createUi } from './${folder}/ui.ts';`,
        ...names.map((name, index) => `import * as file${index} from './${folder}/${name}';`),
        'export const files = [',
        ...names.map((name, index) => `{ name: '${name.replace('.ui.ts', '')}', ...file${index} },`),
        '];',
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** What went wrong and where in a file of checks, without Playwright's log of attempts and its colours. */
function reasonOf(error) {
  if (typeof error === 'string') return error;
  const text = stripVTControlCharacters(error.stack ?? String(error));
  const message = text
    .replace(/\n\s+at [\s\S]*$/, '')
    .replace(/\n\s+-[\s\S]*$/, (log) => log.split('\n').slice(0, 3).join('\n'));
  const places = text.split('\n').filter((line) => /^\s+at .*test\/vscode\//.test(line));
  return [message, ...places].join('\n');
}

function folderFor(name) {
  const folder = path.join(root, 'out', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
