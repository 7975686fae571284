import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brat } from '../../../src/core/exchange/brat.ts';
import { readZip } from '../../../src/core/exchange/bytes/read-zip.ts';
import { doccano } from '../../../src/core/exchange/doccano.ts';
import type { ExportFormat } from '../../../src/core/exchange/export-format.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { hypothesis } from '../../../src/core/exchange/hypothesis.ts';
import { labelStudio } from '../../../src/core/exchange/label-studio.ts';
import { prodigy } from '../../../src/core/exchange/prodigy.ts';
import { refiProject } from '../../../src/core/exchange/refi/refi-project.ts';
import { codePointsOf } from '../../../src/core/exchange/text-units.ts';
import { w3c } from '../../../src/core/exchange/w3c.ts';
import { readXml, type XmlNode } from '../../../src/core/exchange/xml/read-xml.ts';
import { forSeeds } from '../project/random.ts';
import { type RandomExport, randomExport } from './random-rows.ts';
import { written } from './rows-of.ts';

// Each format counts in its own unit: a passage cut out in that unit has to be the passage, emoji or not.

const codePoints = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');
const utf16 = (text: string, start: number, end: number): string => text.slice(start, end);

interface Cut {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function check(
  cutsOf: (given: RandomExport) => readonly Cut[],
  cut: (text: string, start: number, end: number) => string,
): void {
  let passages = 0;
  forSeeds(8, (random) => {
    const given = randomExport(random);
    const cuts = cutsOf(given);
    const quotes = given.rows.map(({ quote }) => quote);
    for (const { text, start, end, quote } of cuts) {
      assert.equal(cut(text, start, end), quote);
      assert.ok(quotes.includes(quote));
      passages++;
    }
  });
  assert.ok(passages > 25);
}

const textOf = ({ briefs }: RandomExport, path: string): string =>
  briefs.find((each) => each.path === path)?.text ?? '';

/** Files of a format that is a zip. */
function unzipped(format: ExportFormat, { rows, project, briefs }: RandomExport): Map<string, string> {
  const { content } = exportRows(format, rows, { project, briefs, title: 'Test' });
  assert.ok(typeof content !== 'string');
  const { value, problems } = readZip(content);
  assert.deepEqual(problems, []);
  return new Map(
    value.map(({ name, read }) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(read().value)]),
  );
}

test('code points and UTF-16 units are turned into one another', () => {
  const text = 'a😀b\ud800c𝒳';
  const points = codePointsOf(text);
  for (let n = 0; n <= [...text].length; n++) {
    const offset = [...text].slice(0, n).join('').length;
    assert.equal(points.of(offset), n);
    assert.equal(points.toUtf16(n), offset);
  }
  assert.equal(points.of(2), 2, 'the middle of a pair is its end');
  assert.equal(points.of(99), [...text].length);
  assert.equal(points.toUtf16(99), text.length);
});

test('REFI-QDA counts code points over the text it carries', () => {
  check((given) => {
    const files = unzipped(refiProject, given);
    const { value } = readXml(files.get('project.qde') ?? '');
    const all = (node: XmlNode | undefined, name: string): XmlNode[] =>
      node
        ? [
            ...node.children.filter((each) => each.name === name),
            ...node.children.flatMap((each) => all(each, name)),
          ]
        : [];
    return all(value, 'TextSource').flatMap((source) => {
      const path = source.attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? '';
      const text = files.get(path) ?? '';
      assert.ok(text !== '' && !text.includes('\r') && !text.startsWith('\ufeff'));
      return all(source, 'PlainTextSelection').map(({ attributes }) => ({
        text,
        start: Number(attributes.get('startPosition')),
        end: Number(attributes.get('endPosition')),
        quote: attributes.get('name') ?? '',
      }));
    });
  }, codePoints);
});

test('brat counts code points, and a fragment has no line end', () => {
  let entities = 0;
  forSeeds(8, (random) => {
    const given = randomExport(random);
    const files = unzipped(brat, given);
    for (const [name, content] of files) {
      if (!name.endsWith('.ann')) continue;
      const text = files.get(name.replace(/ann$/, 'txt')) ?? '';
      for (const line of content.split('\n').filter((each) => each.startsWith('T'))) {
        const [, spec = '', words = '', ...more] = line.split('\t');
        // A tab in a passage is part of its text there.
        const [type = '', ...spans] = spec.split(/[ ;]/);
        assert.match(type, /^[A-Za-z0-9_-]+$/);
        const fragments: string[] = [];
        for (let at = 0; at < spans.length; at += 2)
          fragments.push(codePoints(text, Number(spans[at]), Number(spans[at + 1])));
        assert.equal(fragments.join(' '), [words, ...more].join('\t'));
        entities++;
      }
    }
  });
  assert.ok(entities > 25);
});

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
}

/** The cut that a quote and a position selector mean. */
function cutOf(given: RandomExport, source: string, selectors: readonly Selector[]): Cut {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return {
    text: textOf(given, decodeURIComponent(source.replace('urn:policy-annotator:brief:', ''))),
    start: position?.start ?? -1,
    end: position?.end ?? -1,
    quote: quote?.exact ?? '',
  };
}

test('the W3C’s positions count code points', () => {
  check((given) => {
    const { first } = JSON.parse(written(w3c, given.rows, given)) as {
      first?: { items: readonly { target: { source: string; selector: readonly Selector[] } }[] };
    };
    return (first?.items ?? []).map(({ target }) => cutOf(given, target.source, target.selector));
  }, codePoints);
});

test('Hypothes.is counts UTF-16 units', () => {
  check((given) => {
    const { rows } = JSON.parse(written(hypothesis, given.rows, given)) as {
      rows: readonly { uri: string; target: readonly { selector: readonly Selector[] }[] }[];
    };
    return rows.map(({ uri, target }) => cutOf(given, uri, target[0]?.selector ?? []));
  }, utf16);
});

test('doccano and Label Studio count UTF-16 units', () => {
  check(
    (given) =>
      written(doccano, given.rows, given)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .flatMap(({ text, label }) =>
          label.map(([start, end]: number[]) => ({ text, start, end, quote: text.slice(start, end) })),
        ),
    utf16,
  );
  check(
    (given) =>
      JSON.parse(written(labelStudio, given.rows, given)).flatMap(
        ({
          data,
          annotations,
        }: {
          data: { text: string };
          annotations: { result: { value: { start: number; end: number; text: string } }[] }[];
        }) =>
          annotations.flatMap(({ result }) =>
            result.map(({ value: { start, end, text } }) => ({ text: data.text, start, end, quote: text })),
          ),
      ),
    utf16,
  );
});

test('spaCy and Prodigy count code points', () => {
  check(
    (given) =>
      written(prodigy, given.rows, given)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .flatMap(({ text, spans }) =>
          spans.map(({ start, end }: { start: number; end: number }) => ({
            text,
            start,
            end,
            quote: codePoints(text, start, end),
          })),
        ),
    codePoints,
  );
});
