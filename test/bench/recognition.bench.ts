import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import { recognise } from '../../src/core/entities/recognise.ts';
import { printTable } from './timing.ts';

// Our sections, actors, meetings and dates of a text of 70 KB, beside what the usual libraries do with the same text:
// compromise (people, places, organisations), chrono-node (dates), markdown-it (headings). Each in a process of its
// own, in turn, so that none runs in the memory that another left; processor time, the least of many runs.

const ROUNDS = 3;
const text = Array.from({ length: 6 }, sample).join('\n\n');

const tools: Readonly<Record<string, () => Promise<() => unknown>>> = {
  'policy-annotator': async () => () => {
    const { actors, meetings, dates } = recognise(parseBrief(text));
    return actors.length + meetings.length + dates.length;
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return () => {
      const doc = nlp(text);
      return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
    };
  },
  'chrono-node': async () => {
    const chrono = await import('chrono-node');
    return () => chrono.parse(text);
  },
  'markdown-it': async () => {
    const { default: MarkdownIt } = await import('markdown-it');
    const markdown = new MarkdownIt();
    return () => markdown.parse(text, {});
  },
};

const asked = process.argv[2];
const tool = asked === undefined ? undefined : tools[asked];
if (tool) console.log(least(await tool(), asked === 'compromise' ? 8 : 100));
else compare();

function compare(): void {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of Object.keys(tools)) {
      const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], {
        encoding: 'utf8',
      });
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, Number(out)));
    }
  const ours = best.get('policy-annotator') ?? Number.NaN;
  printTable(
    [`${(text.length / 1000).toFixed(0)} KB`, 'ms', 'times ours'],
    [...best].map(([name, ms]) => [name, ms, ms / ours]),
  );
}

/** The least milliseconds of processor time of some runs. */
function least(run: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function sample(): string {
  const folder = 'test/fixtures/sample';
  return readdirSync(folder)
    .filter((name) => /\.brief\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n\n');
}
