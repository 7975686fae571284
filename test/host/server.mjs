import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A running VS Code server.
 * @typedef {object} Server
 * @property {string} url ends with a slash
 * @property {string} authority as in vscode-remote://AUTHORITY/path
 * @property {string} settings the path of its user settings; a change takes effect at once
 * @property {number} pid leads the group of all its processes
 * @property {() => string} log what it printed so far
 * @property {() => Promise<void>} close ends it and its children, and removes its data
 */

const FLAGS = [
  '--host=127.0.0.1',
  '--accept-server-license-terms',
  '--disable-experiments',
  '--disable-telemetry',
  '--telemetry-level=off',
  '--disable-getting-started-override',
  '--force-disable-user-env', // else it starts the user's login shell first, which can take seconds
];

/**
 * Starts VS Code's server.
 * @param {import('./hosts.mjs').Host} host installed
 * @param {object} [options]
 * @param {string} [options.data] its data folder (kept at the end); default: a new one, removed at the end
 * @param {object} [options.settings] user settings
 * @param {string} [options.port] a port or a range; default: any free one
 * @param {string} [options.token] what a browser must show; default: nothing
 * @param {boolean} [options.trust] ask whether a folder is trusted; default: every folder is
 * @param {readonly string[]} [options.flags] more flags for the server
 * @returns {Promise<Server>}
 */
export async function startServer(
  host,
  { data, settings = {}, port = '0', token, trust = false, flags = [] } = {},
) {
  const folder = data ?? mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-server-'));
  const settingsFile = path.join(folder, 'data/User/settings.json');
  const home = path.join(folder, 'home');
  mkdirSync(path.dirname(settingsFile), { recursive: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(settingsFile, JSON.stringify(settings, null, 2));

  const child = spawn(
    host.node,
    [
      'out/server-main.js',
      ...FLAGS,
      `--port=${port}`,
      `--server-data-dir=${folder}`,
      `--builtin-extensions-dir=${host.builtins}`,
      ...(trust ? [] : ['--disable-workspace-trust']),
      token ? `--connection-token=${token}` : '--without-connection-token',
      ...flags,
    ],
    {
      cwd: host.vscode,
      env: { ...process.env, HOME: home, SHELL: '/bin/sh', EXTENSIONS_GALLERY: '{}' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a process group of its own, so that close() reaches the extension hosts too
    },
  );
  process.once('exit', () => signal(-child.pid, 'SIGKILL')); // when a run is broken off
  let log = '';
  const listening = new Promise((resolve, reject) => {
    const read = (chunk) => {
      log += chunk;
      const match = /listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
  });
  const remove = () => data ?? rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const actual = await listening;
    return {
      url: `http://127.0.0.1:${actual}/`,
      authority: `127.0.0.1:${actual}`,
      settings: settingsFile,
      pid: child.pid,
      log: () => log,
      close: async () => {
        await endGroup(child);
        remove();
      },
    };
  } catch (error) {
    await endGroup(child);
    remove();
    throw error;
  }
}

async function endGroup(child) {
  const gone = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  signal(-child.pid, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
  signal(-child.pid, 'SIGKILL');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // it ended already
  }
}
