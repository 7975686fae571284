// Runs the tests: `npm test` for all of them, or one part: `node test/run.mjs check | api | ui | bench | package`.
// HOST=1.139, 1.100 or desktop chooses the VS Code; without it `npm test` uses both versions.
// Only Node's own modules may be imported before the packages are installed.
import { hostsRunHere, NEWEST, OLDEST } from './host/hosts.mjs';
import { installDependencies } from './host/install-dependencies.mjs';

process.setSourceMapsEnabled(true); // failures are told by their place in the sources
const [command = 'all', filter = ''] = process.argv.slice(2);
const say = (text) => console.log(text);
await installDependencies(say);

const { step, suite, sum } = await import('./steps/report.mjs');
const { buildAll } = await import('./steps/build.mjs');
const { checkTypes, lint, runUnitTests } = await import('./steps/check.mjs');
const { makePackages, packages } = await import('./steps/package.mjs');

const desktop = process.env.HOST === 'desktop' || Boolean(process.env.VSCODE_EXECUTABLE) || !hostsRunHere;
const newest = desktop ? 'desktop' : (process.env.HOST ?? NEWEST);

/** Types, lint and the tests that need no editor; `quick`, without the long ones: seconds. */
const check = async (quick) => [
  await step('types', checkTypes),
  await step('lint', lint),
  await suite('unit tests', (detail) => runUnitTests(filter, quick, detail)),
];

const api = async (version, verbose) => {
  const { API_RUNS, filesOfRun, runApiTests } = await import('./steps/api.mjs');
  const results = [];
  const runs = Object.entries(API_RUNS);
  // A filter may span the titles of a suite and a test, which no file has in one piece.
  const fitting = runs.filter(([kind]) => filesOfRun(kind, filter).length > 0);
  for (const [kind, where] of fitting.length > 0 ? fitting : runs.slice(0, 2)) {
    const title = `API in ${where}, VS Code ${version}`;
    results.push(await suite(title, (detail) => runApiTests({ version, kind, filter, verbose }, detail)));
  }
  return results;
};

const ui = async (version, part, verbose) => {
  const { runUiChecks } = await import('./steps/ui.mjs');
  const options = { version, packages, filter: part, verbose };
  return suite(`user interface, VS Code ${version}`, (detail) => runUiChecks(options, detail));
};

/** The hosts and the browser, so that their installation shares its time with the checks. */
async function prepareHosts(versions) {
  const { installHost } = await import('./host/install-host.mjs');
  const { findChromium } = await import('./host/find-chromium.mjs');
  await findChromium(say);
  for (const version of versions) await installHost(version, say);
}

async function all() {
  const versions = process.env.HOST || desktop ? [newest] : [NEWEST, OLDEST];
  const prepared = desktop ? Promise.resolve() : prepareHosts(versions);
  prepared.catch(() => {}); // told below
  const results = await check(false);
  results.push(await step('build', buildAll));
  const packaged = await step('packages', makePackages);
  results.push(packaged, await step('VS Code for the tests', () => prepared));
  for (const version of versions) {
    results.push(...(await api(version, false)));
    if (desktop || packaged.failed) continue;
    results.push(await ui(version, version === OLDEST ? 'smoke' : '', false));
  }
  return results;
}

const parts = {
  all,
  check: () => check(filter === ''),
  api: async () => [await step('build', buildAll), ...(await api(newest, true))],
  ui: async () => [await step('packages', makePackages), await ui(newest, filter, true)],
  package: async () => [await step(`packages ${packages.join(', ')}`, makePackages)],
  bench: async () => {
    const { runBenchmarks } = await import('./steps/bench.mjs');
    process.exit((await runBenchmarks(filter)) ? 0 : 1);
  },
};
if (!Object.hasOwn(parts, command)) {
  console.error(`There is no part "${command}": ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const { passed, failed } = sum(await parts[command]());
if (command !== 'package') console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
