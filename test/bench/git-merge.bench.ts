import { newProjectFile } from '../../src/core/project/new-project-file.ts';
import { annotate, gitIsMissing, inRepository } from '../cli/git-repository.ts';
import { seeded } from '../core/project/random.ts';
import { printTable } from './timing.ts';

// Two people who tag passages of one brief on two branches: how often git merges them without a conflict, by lines
// as it does of itself, and with the driver. The file has 400 annotations of that brief before.

const ROUNDS = Number(process.env.ROUNDS ?? 10);
const base = annotate(newProjectFile(), 'base', 400, seeded(1));
if (gitIsMissing) console.log(`  ${gitIsMissing}`);
else
  await inRepository(base, ({ git, cli, commit }) => {
    git('config', 'core.autocrlf', 'false');
    const clean = (count: number): number => {
      let merged = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const name = `${count}-${round}`;
        for (const [side, seed] of [
          ['ada', 2 * round],
          ['ben', 2 * round + 1],
        ] as const)
          commit(`${side}-${name}`, annotate(base, side, count, seeded(1000 * count + seed)));
        git('checkout', '-q', `ada-${name}`);
        if (git('merge', '-q', '--no-edit', `ben-${name}`).code === 0) merged++;
        else git('merge', '--abort');
        git('checkout', '-q', 'main');
        git('branch', '-q', '-D', `ada-${name}`, `ben-${name}`);
      }
      return merged;
    };
    const counts = [1, 2, 5, 20, 200];
    const without = counts.map(clean);
    cli('init-git', '--yes');
    commit('main', base);
    const withDriver = counts.map(clean);
    printTable(
      ['new annotations on each branch', 'merged by lines', 'merged with the driver'],
      counts.map((count, index) => [
        String(count),
        `${without[index]} of ${ROUNDS}`,
        `${withDriver[index]} of ${ROUNDS}`,
      ]),
    );
  });
