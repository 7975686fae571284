import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlReport } from '../../../src/core/exchange/html/html-report.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { assertLinear } from '../growth.ts';
import { forSeeds } from '../project/random.ts';
import { randomExport } from './random-rows.ts';
import { row, written } from './rows-of.ts';

/** What a reader sees of an element's inner HTML: without notes, numbers and tags. */
const shown = (html: string): string =>
  html
    .replace(/<aside[\s\S]*?<\/aside>/g, '')
    .replace(/<a class="note-number"[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('a brief is there with every word, each passage has its number once and its note', () => {
  forSeeds(8, (random) => {
    const { project, briefs, rows } = randomExport(random);
    const html = written(htmlReport, rows, { project, briefs });
    const articles = [
      ...html.matchAll(
        /<article class="brief">\n<h2[\s\S]*?<\/h2>\n<p class="quiet">[\s\S]*?<\/p>\n([\s\S]*?)<\/article>/g,
      ),
    ];
    assert.equal(articles.length, briefs.length);
    briefs.forEach(({ text }, at) => {
      assert.equal(folded(shown(articles[at]?.[1] ?? '')), folded(text));
    });
    rows.forEach((_, at) => {
      for (const id of [`passage-${at + 1}`, `note-${at + 1}`])
        assert.equal(html.split(`id="${id}"`).length, 2, id);
    });
    assert.equal(html.split('id="passage-').length - 1, rows.length);
  });
});

test('overlapping passages are coloured where each of them is', () => {
  const text = 'one two three four';
  const project = {
    ...EMPTY_PROJECT,
    codebook: [
      { name: 'a', color: '#aa0000' },
      { name: 'b', color: '#00bb00' },
    ],
  };
  const rows = [
    row({ id: '1', tags: ['a'], start: 0, end: 13, quote: 'one two three' }),
    row({ id: '2', tags: ['b'], start: 4, end: 18, quote: 'two three four' }),
  ];
  const html = written(htmlReport, rows, { project, briefs: [{ path: 'summit.txt', text }] });
  const marks = [...html.matchAll(/<mark style="--tag: (#\w+); box-shadow: ([^"]*)">([^<]*)<\/mark>/g)];
  assert.deepEqual(
    marks.map(([, ground, lines = '', words]) => [words, ground, lines.split(', ').length]),
    [
      ['one ', '#aa0000', 1],
      ['two three', '#00bb00', 2],
      [' four', '#00bb00', 1],
    ],
  );
});

test('nothing in briefs, tags, memos and names becomes HTML; there is no script, and none could run', () => {
  const hostile = `<img src=x onerror=alert(1)></style><script>alert(1)</script>" onclick='x' &lt; [a](command:x)`;
  const rows = [
    row({
      tags: [hostile],
      quote: hostile,
      memo: hostile,
      actor: hostile,
      by: hostile,
      briefTitle: hostile,
      section: hostile,
      start: 0,
      end: hostile.length,
    }),
    row({
      id: 'a2',
      place: 'orphan',
      start: undefined as never,
      quote: hostile,
      memo: hostile,
      brief: hostile,
    }),
  ];
  const project = { ...EMPTY_PROJECT, codebook: [{ name: hostile, include: hostile, color: hostile }] };
  const html = written(htmlReport, rows, {
    project,
    title: hostile,
    briefs: [{ path: 'summit.txt', text: `${hostile}\n` }],
  });
  assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>|onclick='/i);
  for (const [, tag] of html.matchAll(/<\/?([a-z0-9]+)/gi))
    assert.match(
      tag ?? '',
      /^(?:html|head|meta|title|style|body|h[1-5]|p|nav|ol|li|ul|a|span|article|section|aside|mark)$/,
    );
  assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline'"/);
});

test('it is linear in passages, also where all overlap', () => {
  const run = (text: string): unknown => {
    const count = text.length / 10;
    const rows = Array.from({ length: count }, (_, n) =>
      row({ id: `a${n}`, start: n, end: text.length - n, quote: 'x' }),
    );
    return written(htmlReport, rows, { briefs: [{ path: 'summit.txt', text }] });
  };
  assertLinear('nested', (n) => 'some words'.repeat(n), 300, run);
});
