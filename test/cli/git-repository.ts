import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { applyEdit } from '../../src/core/project/apply-edit.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import type { Random } from '../core/project/random.ts';

/** Why tests with git cannot run here; false when they can. */
export const gitIsMissing: string | false =
  spawnSync('git', ['--version']).status === 0 ? false : 'git is not found';

/** A git repository in a temporary folder with a project file, and the command line built beside it. */
export interface Repository {
  readonly folder: string;
  /** Runs git; gives its exit code and all that it said. */
  git(...args: readonly string[]): { readonly code: number; readonly said: string };
  /** Runs `policy-annotator` in the folder. */
  cli(...args: readonly string[]): { readonly code: number; readonly said: string };
  read(): string;
  /** Writes the project file and commits it on a branch, which is made when it is not there. */
  commit(branch: string, text: string): void;
}

const FILE = 'policy-annotations.yaml';

/** Runs `work` in a new repository whose branch `main` has `text` as its project file. */
export async function inRepository(text: string, work: (repository: Repository) => void): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
  const folder = path.join(home, 'it’s a folder'); // a shell minds both
  const program = path.join(home, 'cli.mjs');
  // None of the settings of this machine.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: home };
  const run = (command: string, args: readonly string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    return { code: status ?? 70, said: stdout + stderr };
  };
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], folder);
  try {
    await build({
      entryPoints: ['src/cli/policy-annotator.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'warning',
    });
    run('git', ['init', '-q', '-b', 'main', folder], home);
    const repository: Repository = {
      folder,
      git,
      cli: (...args) => run(process.execPath, [program, ...args], folder),
      read: () => readFileSync(path.join(folder, FILE), 'utf8'),
      commit(branch, content) {
        if (git('checkout', '-q', branch).code !== 0) git('checkout', '-q', '-b', branch, 'main');
        writeFileSync(path.join(folder, FILE), content);
        git('add', '-A');
        git('commit', '-q', '-m', branch);
      },
    };
    writeFileSync(path.join(folder, FILE), text);
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
    work(repository);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The file with new annotations of one person, at random places of one brief. */
export function annotate(text: string, by: string, count: number, random: Random, length = 70_000): string {
  const changes = Array.from({ length: count }, (_, n) => ({
    list: 'annotations' as const,
    after: {
      id: `${by}${n}x`,
      brief: '2022-06-30-madrid-summit.brief.txt',
      tags: ['commitment'],
      quote: `passage ${n} that ${by} tagged`,
      start: random.below(length),
      by,
    },
  }));
  return applyEdit(readProject(text), { label: 'Test', changes }).value.text;
}
