import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fittingScript, READER_PROTOCOL } from '../../../src/core/documents/document-reader.ts';

const script = 'file:///extensions/documents.js';

test('a reader of our protocol gives its script', () => {
  assert.deepEqual(fittingScript({ protocol: READER_PROTOCOL, script }, '1.2.3'), { script });
});

test('a newer reader asks to update the extension, an older one or none of ours to update the reader', () => {
  assert.deepEqual(fittingScript({ protocol: READER_PROTOCOL + 1, script }, '9.0.0'), {
    misfit: 'Policy Annotator is too old for Policy Annotator Documents 9.0.0. Update Policy Annotator.',
  });
  const older = {
    misfit:
      'Policy Annotator Documents 0.0.9 does not fit this Policy Annotator. Update Policy Annotator Documents.',
  };
  for (const exported of [
    { protocol: READER_PROTOCOL - 1, script },
    { protocol: READER_PROTOCOL, script: 7 },
    { protocol: String(READER_PROTOCOL), script },
    {},
    undefined,
    null,
    'documents.js',
  ])
    assert.deepEqual(fittingScript(exported, '0.0.9'), older, JSON.stringify(exported));
});
