import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as sources from '../../src/core/read-brief.ts';
import { bundleRecogniser } from '../bundle-recogniser.ts';

const SAMPLES = ['test/fixtures/sample', 'test/core/brief/outlines'];

test('with short names sections, actors, meetings, dates, hints and cards are those of the sources', async () => {
  const { shortNames } = await import(path.resolve('short-names.mjs'));
  const bundle = await bundleRecogniser({ ...shortNames, entryPoints: ['src/core/read-brief.ts'] });
  const code = new TextDecoder().decode(bundle);
  const short = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const texts = SAMPLES.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  assert.ok(texts.length > 20);
  for (const text of texts) assert.equal(read(short, text), read(sources, text));
});

/** All that is read from a text, as JSON: a name that is shortened in one place alone shows. */
function read(reader: typeof sources, text: string): string {
  const brief = reader.parseBrief(text);
  const recognition = reader.recognise(brief);
  const { actors, meetings, dates } = recognition;
  return JSON.stringify({
    brief,
    actors: actors.map((actor) => [actor, reader.actorCard(actor, brief, recognition)]),
    meetings: meetings.map((meeting) => [meeting, reader.meetingCard(meeting, brief, recognition)]),
    dates,
    hints: reader.findHints(brief, recognition),
    overview: reader.overview(brief, recognition),
  });
}
