import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { annotationRows } from '../../src/core/exchange/annotation-row.ts';
import { EXPORT_FORMATS, exportFormat } from '../../src/core/exchange/export-formats.ts';
import { exportRows, exportSteps } from '../../src/core/exchange/export-rows.ts';
import { readImport, readSteps } from '../../src/core/exchange/import/import-file.ts';
import { planImport, planSteps } from '../../src/core/exchange/import/plan-import.ts';
import { EMPTY_PROJECT, type Project } from '../../src/core/project/project.ts';
import type { Steps } from '../../src/core/text/steps.ts';
import { printTable } from './timing.ts';

// 10,000 annotations in 20 briefs of 70 KB: out in every format, and as REFI-QDA there and back.

const COUNT = 10_000;
const BRIEFS = 20;

const sentence = (n: number): string =>
  `In sentence ${n} the ministers of ${n % 7} states 😀 agreed on point ${n}.`;
const briefs = Array.from({ length: BRIEFS }, (_, at) => ({
  path: `folder/brief-${at}.txt`,
  text: `Title ${at}\n\n${Array.from({ length: 1000 }, (_, n) => sentence(at * 1000 + n)).join('\n\n')}\n`,
}));
const annotations = briefs.flatMap(({ path, text }, at) => {
  const starts = Array.from({ length: COUNT / BRIEFS }, (_, n) =>
    text.indexOf(`sentence ${at * 1000 + 2 * n} `),
  );
  return starts.map((start, n): Annotation => {
    const end = text.indexOf('.', start);
    return {
      id: `a${at}x${n}`,
      brief: path,
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 40), start),
      suffix: text.slice(end, end + 40),
      start,
      tags: n % 3 === 0 ? ['position', `topic/t${n % 50}`] : [`topic/t${n % 50}`],
      memo: n % 2 === 0 ? `Note ${n}` : '',
      by: n % 2 === 0 ? 'ada' : 'ben',
      created: '2026-11-24T10:00:00Z',
    };
  });
});
const project: Project = {
  ...EMPTY_PROJECT,
  codebook: [{ name: 'position', color: 'blue' }, { name: 'topic' }],
  annotations,
};

/** Milliseconds of processor time: what others do on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Longest processor time between two pauses of work done in steps: how long an editor cannot answer. */
function longestStretch(steps: Steps<unknown>): number {
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const from = cpuTime();
    isDone = steps.next().done === true;
    longest = Math.max(longest, cpuTime() - from);
  }
  return longest;
}

const rows = annotationRows(project, briefs);
const written = EXPORT_FORMATS.map((format) => {
  const started = cpuTime();
  const { content } = exportRows(format, rows, { project, briefs, title: 'Bench' });
  const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  const spent = cpuTime() - started;
  const stretch = longestStretch(exportSteps(format, rows, { project, briefs, title: 'Bench' }));
  return [
    format.id,
    `${spent.toFixed(0)} ms`,
    `${stretch.toFixed(0)} ms`,
    `${(size / 1e6).toFixed(1)} MB`,
  ] as const;
});
printTable(['out', 'processor time', 'longest stretch', 'size'], written);

const started = cpuTime();
const format = exportFormat('refi-qda');
if (!format) throw new Error('no REFI-QDA');
const { content } = exportRows(format, rows, { project, briefs, title: 'Bench' });
const out = cpuTime();
const { value } = readImport('bench.qdpx', content as Uint8Array);
const read = cpuTime();
if (!value) throw new Error('not read');
const plan = planImport('bench.qdpx', value, EMPTY_PROJECT, briefs);
const planned = cpuTime();
const peak = process.resourceUsage().maxRSS * 1024;

const tell = (all: readonly Annotation[]): Set<string> =>
  new Set(
    all.map(({ brief, quote, start, tags, memo, by, created }) =>
      JSON.stringify([brief, quote, start, [...tags].sort(), memo || undefined, by, created]),
    ),
  );
const [gone, back] = [
  tell(annotations),
  tell(plan.edit.changes.flatMap((each) => (each.list === 'annotations' && each.after ? [each.after] : []))),
];
const differences =
  [...gone].filter((each) => !back.has(each)).length + [...back].filter((each) => !gone.has(each)).length;
const again = planImport('bench.qdpx', value, project, briefs).edit.changes.filter(
  (each) => each.list === 'annotations',
).length;
printTable(
  [
    '.qdpx and back',
    'write',
    'read',
    'match and place',
    'peak memory of it all',
    'differences',
    'added by a second import',
  ],
  [
    [
      `${COUNT} annotations`,
      `${(out - started).toFixed(0)} ms`,
      `${(read - out).toFixed(0)} ms`,
      `${(planned - read).toFixed(0)} ms`,
      `${(peak / 1e6).toFixed(0)} MB`,
      String(differences),
      String(again),
    ],
  ],
);
printTable(
  ['longest stretch', 'read', 'match and place', 'a second time'],
  [
    [
      '.qdpx',
      longestStretch(readSteps('bench.qdpx', content as Uint8Array)),
      longestStretch(planSteps('bench.qdpx', value, EMPTY_PROJECT, briefs)),
      longestStretch(planSteps('bench.qdpx', value, project, briefs)),
    ].map((cell) => (typeof cell === 'number' ? `${cell.toFixed(0)} ms` : cell)),
  ],
);
if (differences > 0 || again > 0) process.exitCode = 1;
