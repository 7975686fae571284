import { dump, load } from 'js-yaml';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { applyEdit } from '../../src/core/project/apply-edit.ts';
import { newProjectFile } from '../../src/core/project/new-project-file.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import { median, printTable } from './timing.ts';

// From a tag to a project file ready to write, against js-yaml reading and dumping the same file in the same run.

function annotation(n: number): Annotation {
  return {
    id: `a${n.toString(36).padStart(7, '0')}`,
    brief: `briefs/brief-${String(n % 50).padStart(2, '0')}.txt`,
    section: 'I / A',
    tags: ['position'],
    quote: `passage number ${n} of a text about the summit`,
    prefix: 'words that stand before it, and some more of them ',
    suffix: ' words that stand after it, and some more of them',
    start: n * 20,
    by: 'ada',
    created: '2026-11-24T10:12:00Z',
  };
}

const rows = [100, 10_000, 100_000].map((count) => {
  const before = newProjectFile();
  const changes = Array.from({ length: count }, (_, n) => ({
    list: 'annotations' as const,
    after: annotation(n),
  }));
  const raw = applyEdit(readProject(before), { label: 'fill', changes }).value.text;
  const read = median(() => readProject(raw), 3);
  const memory = memoryOf(() => readProject(Buffer.from(raw).toString()));
  const source = readProject(raw);
  let n = count;
  const edit = median(() => {
    n += 1;
    return applyEdit(source, { label: 'tag', changes: [{ list: 'annotations', after: annotation(n) }] }).value
      .text.length;
  });
  const whole = median(() => dump(load(raw)).length, count > 10_000 ? 1 : 3);
  return [
    count.toLocaleString('en'),
    `${(raw.length / 1e6).toFixed(2)} MB`,
    read,
    `${(memory / raw.length).toFixed(1)}×`,
    edit,
    whole,
    `${(whole / edit).toFixed(0)}×`,
  ];
});
printTable(
  ['annotations', 'file', 'read ms', 'memory / file', 'tag ms', 'js-yaml load + dump ms', 'faster'],
  rows,
);

/** Bytes that the result of `make` holds on the heap, its text included. Needs --expose-gc. */
function memoryOf(make: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  return made ? after - before : 0;
}
