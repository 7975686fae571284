import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import { recognise } from '../../src/core/entities/recognise.ts';
import { bundleRecogniser } from '../bundle-recogniser.ts';

const SAMPLES = ['test/fixtures/sample', 'test/core/brief/outlines'];

test('with short names the recogniser finds what it finds by its sources', async () => {
  const { shortNames } = await import(path.resolve('short-names.mjs'));
  const code = new TextDecoder().decode(await bundleRecogniser(shortNames));
  const short = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const texts = SAMPLES.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  assert.ok(texts.length > 20);
  const found = (recogniser: { recognise: typeof recognise }, text: string): string => {
    const { actors, meetings, dates } = recogniser.recognise(parseBrief(text));
    return JSON.stringify({ actors, meetings, dates });
  };
  for (const text of texts) assert.equal(found(short, text), found({ recognise }, text));
});
