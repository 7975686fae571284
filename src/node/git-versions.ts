import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Versions of a file that are looked into, newest first. */
const MOST_VERSIONS = 30;
/** Milliseconds for one call of git. */
const PATIENCE = 5000;
/** Bytes of one version. */
const LARGEST = 50_000_000;

/**
 * The contents of a file as git has them, newest first, each read when it is asked for; a file that was renamed is
 * followed under its old names. Nothing, in silence, where there is no git, no repository or no such file in it.
 *
 * The repository may be anyone's: no hook, pager, filter, signature check or network is run for it.
 */
export function* gitVersions(file: string): Generator<string> {
  // Of a folder that was moved with its files, nothing is there to run git in.
  let folder = path.dirname(file);
  while (!existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  const name = path.relative(folder, file).split(path.sep).join('/');
  const names = ['--follow', '--format=%H', '--name-only', '-z', '--no-ext-diff', '--no-textconv'];
  const log = git(folder, 'log', ...names, `--max-count=${MOST_VERSIONS}`, '--', name);
  let commit = '';
  // With -z a commit is its hash and NUL, then for each file a line end, its path from the root, and NUL.
  for (const part of log?.split('\0') ?? []) {
    if (!part.startsWith('\n')) commit = part;
    else {
      const content = git(folder, 'cat-file', 'blob', `${commit}:${part.slice(1)}`);
      if (content !== undefined) yield content;
    }
  }
}

/** What git says; undefined when it fails, is not there, or takes too long. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const safe = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'log.showSignature=false'];
  try {
    return execFileSync('git', ['--no-pager', ...safe.flatMap((each) => ['-c', each]), ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: PATIENCE,
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      env: {
        ...process.env,
        GIT_LITERAL_PATHSPECS: '1', // "[1].txt" is a name, no pattern
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: '',
      },
    });
  } catch {
    return undefined;
  }
}
