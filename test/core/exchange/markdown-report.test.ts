import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownReport } from '../../../src/core/exchange/markdown-report.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { row, written } from './rows-of.ts';

const CONTEXT = {
  project: {
    ...EMPTY_PROJECT,
    codebook: [{ name: 'threat', include: 'A harm is announced.' }, { name: 'position' }],
  },
  briefs: [],
  title: 'Annotations of a folder',
};

test('groups by tag in the codebook’s order, then by section', () => {
  const report = written(
    markdownReport,
    [
      row({ quote: 'first' }),
      row({ quote: 'second', tags: ['threat', 'position'], section: 'II', sectionTitle: 'Unrest' }),
    ],
    CONTEXT,
  );
  const headings = report.split('\n').filter((line) => line.startsWith('#'));
  assert.deepEqual(headings, [
    '# Annotations of a folder',
    '## By tag',
    '### threat (1)',
    '### position (2)',
    '## By section',
    '### Summit',
    '#### I \\/ A Deterrence (1)',
    '#### II Unrest (1)',
  ]);
  assert.match(report, /\*A harm is announced\\\.\*/);
});

test('annotations without a place are listed, not dropped', () => {
  const { start: _s, end: _e, line: _l, ...nowhere } = row({ quote: 'lost words', place: 'orphan' });
  const report = written(markdownReport, [nowhere], CONTEXT);
  assert.match(report, /## Needs a look\n\n- “lost words”/);
});

test('what a person marked as gone is listed apart', () => {
  const { start: _s, end: _e, line: _l, ...nowhere } = row({ quote: 'cut words', place: 'gone' });
  const report = written(markdownReport, [nowhere], CONTEXT);
  assert.match(report, /## No longer in the brief\n\n- “cut words”/);
  assert.doesNotMatch(report, /Needs a look/);
});

test('HTML, links and headings in a brief stay text', () => {
  const hostile =
    '<img src=x onerror=alert(1)> [a](command:evil) # heading\n\n- item ![i](http://x) `code` **b**';
  const report = written(markdownReport, [row({ quote: hostile, memo: hostile, brief: hostile })], CONTEXT);
  assert.doesNotMatch(report, /(?<!\\)[<>[\]`]/, 'every such mark is escaped');
  assert.doesNotMatch(report, /^(?:- item|# heading)/m);
});
