// `npm start`: the extension at work on a copy of the sample workspace, in the VS Code of this machine if there
// is one, else in VS Code's own server, for the browser. Ends with Ctrl+C. HOST=1.139 or 1.100 asks for the server.
// Only Node's own modules may be imported before the packages are installed.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copySample } from '../steps/sample.mjs';
import { findOnPath } from './find-on-path.mjs';
import { hostsRunHere, NEWEST } from './hosts.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { installHost, installPackages } from './install-host.mjs';
import { run } from './run.mjs';
import { startServer } from './server.mjs';
import { QUIET } from './settings.mjs';

const say = (text) => console.log(text);
const parent = process.ppid;

await installDependencies(say);
const { buildAll, extensionFolders } = await import('../steps/build.mjs');
const { makePackages } = await import('../steps/package.mjs');
const code = process.env.HOST ? undefined : findDesktop();
if (code) await startDesktop(code);
else if (hostsRunHere) await startInServer(process.env.HOST ?? NEWEST);
else {
  say('Install VS Code, and its command `code` (in VS Code: Shell Command: Install code command in PATH).');
  process.exit(1);
}

/** The program `code`, where it could show a window. */
function findDesktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? findOnPath(process.platform === 'win32' ? ['code.cmd'] : ['code']) : undefined;
}

async function startDesktop(program) {
  await buildAll();
  const folder = copySample();
  say(`Opening a copy of the sample in VS Code: ${folder}\nClose its window, or press Ctrl+C, to end.`);
  const { code } = await run(program, [
    '--wait',
    '--new-window',
    ...extensionFolders.map((each) => `--extensionDevelopmentPath=${each}`),
    folder,
  ]);
  process.exit(code);
}

async function startInServer(version) {
  say('Building and packaging the extensions.');
  const packages = await makePackages();
  const host = await installHost(version, say);
  const data = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-data-'));
  await installPackages(host, packages, data);
  // the token keeps other pages and other users of this machine away from a server that can run programs
  const token = randomUUID();
  const port = process.env.PORT ?? '8139-8199';
  const server = await startServer(host, { data, settings: QUIET, token, port });
  const folder = copySample();
  say(`\nPolicy Annotator in VS Code ${version}, on a copy of the sample in ${folder}:\n`);
  say(`  ${server.url}?${new URLSearchParams({ tkn: token, folder })}\n\nPress Ctrl+C to end.`);
  const end = async () => {
    await server.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());
  // npm runs this in a shell, which passes no signal on: when the shell is gone, so is the reason to stay
  setInterval(() => process.ppid !== parent && void end(), 1000);
}
