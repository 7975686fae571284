import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Chunk,
  type Chunker,
  textPositionSelectorMatcher,
  textQuoteSelectorMatcher,
} from '@apache-annotator/selector';
import jsonld from 'jsonld';
import { w3c } from '../../../../src/core/exchange/w3c.ts';
import { forSeeds, seeded } from '../../project/random.ts';
import { type RandomExport, randomExport } from '../random-rows.ts';
import { written } from '../rows-of.ts';
import { CONTEXT, w3cFaults } from './w3c-rules.ts';

// What other programs make of our Web Annotations: a JSON-LD processor, and Apache Annotator's matchers.

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
interface Item extends Readonly<Record<string, unknown>> {
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}
interface Collection {
  readonly '@context': readonly unknown[];
  readonly first?: { readonly items: readonly Item[] };
}

const collection = (given: RandomExport): Collection => JSON.parse(written(w3c, given.rows, given));
const itemsOf = ({ first }: Collection): readonly Item[] => first?.items ?? [];

/** The seeds of this test, one after the other: their work is asynchronous. */
function exports(count: number): RandomExport[] {
  const all: RandomExport[] = [];
  forSeeds(count, (random) => all.push(randomExport(random)));
  return all;
}

/** Expands as a reader would that refuses whatever it does not know. Nothing is loaded from anywhere. */
async function expand(document: object): Promise<number> {
  // "safe" is newer than the types of the package.
  const options: jsonld.Options.Expand & { readonly safe: true } = {
    safe: true,
    documentLoader: async (url) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
      return { document: CONTEXT, documentUrl: url };
    },
  };
  const nodes = await jsonld.expand(document as jsonld.JsonLdDocument, options);
  return nodes.length;
}

test('every annotation keeps what the standard demands', () => {
  let annotations = 0;
  for (const given of exports(10))
    for (const item of itemsOf(collection(given))) {
      assert.deepEqual(w3cFaults({ '@context': collection(given)['@context'], ...item }), []);
      annotations++;
    }
  assert.ok(annotations > 30);
});

test('the demands are seen when they are broken', () => {
  const [item] = itemsOf(collection(randomExport(seeded(3))));
  assert.ok(item);
  const whole = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...item };
  assert.deepEqual(w3cFaults(whole), []);
  const { target } = item;
  const [quote, position] = target.selector;
  const select = (selector: readonly unknown[]): object => ({ target: { ...target, selector } });
  const mutants: readonly (readonly [string, object])[] = [
    ['3.1 context', { '@context': 'other' }],
    ['3.1 id', { id: undefined }],
    ['3.1 id', { id: 'relative/path' }],
    ['3.1 type', { type: 'Note' }],
    ['3.1 target', { target: undefined }],
    ['3.2.5 body and bodyValue', { bodyValue: 'x' }],
    ['3.3.1 created', { created: 'yesterday' }],
    ['3.3.1 creator', { creator: 'Ada' }],
    ['3.3.5 motivation', { motivation: 'musing' }],
    ['3.2.4 body', { body: [{ type: 'TextualBody' }] }],
    ['3.2.7 body is one thing', { body: [{ type: 'TextualBody', value: 'x', items: [] }] }],
    ['4 source', { target: { ...target, source: 'a b.txt' } }],
    ['4.2 selector', select([])],
    ['4.2 kind of selector', select([{ type: 'Other' }])],
    ['4.2.4 exact', select([{ ...quote, exact: undefined }])],
    ['4.2.5 position', select([{ ...position, start: -1 }])],
    ['4.2.5 position', select([{ ...position, start: 0.5 }])],
  ];
  for (const [fault, change] of mutants) assert.deepEqual(w3cFaults({ ...whole, ...change }), [fault]);
});

test('JSON-LD in safe mode knows every word', async () => {
  for (const given of exports(6)) assert.equal(await expand(collection(given)), 1);
  const whole = collection(randomExport(seeded(3)));
  await assert.rejects(expand({ ...whole, unheard: 'x' }), 'a word of no vocabulary');
  const { first } = whole;
  assert.ok(first);
  const relative = first.items.map((item) => ({ ...item, id: 'a b' }));
  await assert.rejects(expand({ ...whole, first: { ...first, items: relative } }), 'a relative identifier');
});

/** A text in one piece, as Apache Annotator's matchers want it. */
function chunker(data: string): Chunker<Chunk<string>> {
  const currentChunk: Chunk<string> = { data, equals: (other) => other === currentChunk };
  return {
    currentChunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}

test('Apache Annotator finds each passage, by its quote and by its position, once', async () => {
  let found = 0;
  for (const given of exports(8))
    for (const { target } of itemsOf(collection(given))) {
      const path = decodeURIComponent(target.source.replace('urn:policy-annotator:brief:', ''));
      const text = given.briefs.find((each) => each.path === path)?.text ?? '';
      const [{ exact } = { exact: '' }] = target.selector;
      for (const selector of target.selector) {
        const match =
          selector.type === 'TextQuoteSelector'
            ? textQuoteSelectorMatcher({ ...selector, type: 'TextQuoteSelector' })
            : textPositionSelectorMatcher({ ...selector, type: 'TextPositionSelector' });
        const passages: string[] = [];
        for await (const { startIndex, endIndex } of match(chunker(text)))
          passages.push(text.slice(startIndex, endIndex));
        assert.deepEqual(passages, [exact]);
        found++;
      }
    }
  assert.ok(found > 50);
});
