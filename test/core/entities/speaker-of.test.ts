import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';
import { speakerOf } from '../../../src/core/entities/speaker-of.ts';

const TEXT = `MADRID SUMMIT

I. TALKS

NATO Secretary General Jens Stoltenberg said that “Allies will do more”. The weather in the city stayed mild.
`;

test('the speaker of a quotation is known, that of a plain sentence is not guessed', () => {
  const brief = parseBrief(TEXT);
  const { actors } = recognise(brief);
  const at = (words: string) => {
    const start = TEXT.indexOf(words);
    return speakerOf(brief, actors, { start, end: start + words.length })?.name;
  };
  assert.equal(at('Allies will do more'), 'Jens Stoltenberg');
  assert.equal(at('will do'), 'Jens Stoltenberg');
  assert.equal(at('The weather'), undefined);
});
