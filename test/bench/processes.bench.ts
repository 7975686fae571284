import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProject } from '../../src/core/project/project-source.ts';
import { buildWriter, ended, killRounds, startWriter } from '../node/writer-process.ts';

// Several processes on one project file, and a process that is killed while it saves: what is lost, what is torn.
// EDITS, SAVES and KILLS change how many.

const EDITS = Number(process.env.EDITS ?? 1000);
const SAVES = Number(process.env.SAVES ?? 500);
const KILLS = Number(process.env.KILLS ?? 500);
const folder = mkdtempSync(path.join(tmpdir(), 'policy-annotator-'));
const file = path.join(folder, 'policy-annotations.yaml');
try {
  const program = await buildWriter(folder);
  const names = ['ada', 'ben', 'eve'];
  const counts = names.map((_, index) => Math.floor((EDITS + index) / names.length));
  await Promise.all(
    names.map((name, index) => ended(startWriter(program, file, name, String(counts[index])))),
  );
  const ids = new Set(readProject(readFileSync(file, 'utf8')).project.annotations.map(({ id }) => id));
  const wanted = names.flatMap((name, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, n) => `${name}${n}`),
  );
  const lost = wanted.filter((id) => !ids.has(id)).length;
  console.log(`  3 processes, ${wanted.length} interleaved edits: lost = ${lost}`);

  rmSync(file);
  const kills = await killRounds(program, file, SAVES, KILLS);
  console.log(
    `  ${kills.rounds} SIGKILLs at random moments during ${kills.saves} saves: torn = ${kills.torn}, lost edits = ${kills.lost}`,
  );
  process.exitCode = lost + kills.torn + kills.lost === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
