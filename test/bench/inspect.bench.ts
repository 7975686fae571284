import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import { recognise } from '../../src/core/entities/recognise.ts';
import { median, printTable } from './timing.ts';

// A brief parsed and recognised: the samples as they are, and copies of them in a row (linear: ms per 100 KB stays).

const folder = 'test/fixtures/sample';
const sample = readdirSync(folder)
  .filter((name) => /\.brief\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n\n');

const rows = [1, 10, 100, 1000].map((times) => {
  const text = Array.from({ length: times }, () => sample).join('\n\n');
  const kilobytes = text.length / 1000;
  const runs = times >= 100 ? 3 : 9;
  const parse = median(() => parseBrief(text), runs);
  const all = median(() => {
    const { actors, meetings, dates } = recognise(parseBrief(text));
    return actors.length + meetings.length + dates.length;
  }, runs);
  return [`${kilobytes.toFixed(0)} KB`, parse, all - parse, all, (100 * all) / kilobytes];
});
printTable(['text', 'sections ms', 'names ms', 'inspect ms', 'ms per 100 KB'], rows);
