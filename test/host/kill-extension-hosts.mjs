import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kills the extension hosts of a server, as a crash would: no deactivate, no last write.
 * @param {import('./server.mjs').Server} server
 * @returns {number} how many there were
 */
export function killExtensionHosts(server) {
  const pids = processGroup(server.pid).filter((pid) => commandLine(pid).includes('--type=extensionHost'));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}

/** The processes that share a group, from Linux's own table. */
function processGroup(leader) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      // "pid (name) state parent group …": the name may hold spaces and brackets
      const fields = read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[2]) === leader;
    });
}

const commandLine = (pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process ended in between
  }
}
