import type { Apart } from '../../../src/core/apart/in-threads.ts';
import { deepEqual } from '../assert.ts';

/** Checks that a thread or worker reads a brief and places an annotation; gives the text it read. */
export async function understandsApart(apart: Apart): Promise<string> {
  const text = '1. WATER\n\nKenya met Uganda in Entebbe on 10 January 2022.\n';
  const { brief, recognition } = await apart.read(text, { actors: [], meetings: [] });
  deepEqual(
    [
      brief.sections.map(({ title }) => title),
      recognition.actors.map(({ name }) => name),
      recognition.dates.map(({ iso }) => iso),
    ],
    [['WATER'], ['Kenya', 'Uganda'], ['2022-01-10']],
  );
  const annotation = { id: 'a', brief: 'a.txt', tags: ['t'], quote: 'Uganda' };
  deepEqual(await apart.place(text, [annotation], []), [{ kind: 'moved', start: 20, end: 26 }]);
  return text;
}
