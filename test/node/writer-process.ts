import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readProject } from '../../src/core/project/project-source.ts';

/** Builds the program that makes edits as fast as it can: `node writer.mjs FILE NAME COUNT`; it prints each that is written. */
export async function buildWriter(folder: string): Promise<string> {
  const outfile = path.join(folder, 'writer.mjs');
  await build({
    entryPoints: ['test/node/writer.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}

export const startWriter = (program: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', (code) => resolve(code)));

/** What was found after each kill. */
export interface Kills {
  readonly rounds: number;
  readonly saves: number;
  /** Files that were not whole. */
  readonly torn: number;
  /** Edits that were said to be written and are not there. */
  readonly lost: number;
}

/** Starts a writer and kills it at a random moment, again and again, until there were so many saves and kills. */
export async function killRounds(program: string, file: string, saves: number, kills = 1): Promise<Kills> {
  let [rounds, written, torn, lost] = [0, 0, 0, 0];
  while (written < saves || rounds < kills) {
    const name = `r${rounds}x`;
    const child = startWriter(program, file, name, '1000');
    let last = -1;
    child.stdout?.on('data', (chunk: Buffer) => {
      last = Number(chunk.toString().trim().split('\n').at(-1));
    });
    const end = ended(child);
    while (last < 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    child.kill('SIGKILL');
    await end;
    const text = readFileSync(file, 'utf8');
    const { project, problems, writable } = readProject(text);
    if (problems.length > 0 || !writable || !text.endsWith('\n')) torn++;
    const own = project.annotations.filter(({ id }) => id.startsWith(name)).length;
    lost += Math.max(0, last + 1 - own);
    written += own;
    // One annotation is shared by all.
    lost += Math.max(0, written + 1 - project.annotations.length);
    rounds++;
  }
  return { rounds, saves: written, torn, lost };
}
