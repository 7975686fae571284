import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXml, type XmlNode } from '../../../src/core/exchange/xml/read-xml.ts';
import { countIllegal, writeXml } from '../../../src/core/exchange/xml/write-xml.ts';
import { assertLinear, assertLinearMatching } from '../growth.ts';
import { forSeeds } from '../project/random.ts';
import { anyText } from '../project/random-text.ts';

const read = (text: string): XmlNode | undefined => readXml(text).value;

test('what is written is read back, whatever it says', () => {
  forSeeds(200, (random) => {
    const [attribute, text] = [anyText(random), anyText(random)];
    const written = writeXml({
      name: 'a',
      attributes: { x: attribute, none: undefined },
      content: [{ name: 'b', content: text }, { name: 'c' }],
    });
    const legal = (value: string): string => [...value].filter((each) => countIllegal(each) === 0).join('');
    const root = read(written);
    assert.equal(root?.attributes.get('x'), legal(attribute));
    assert.equal(root?.children[0]?.text, legal(text));
    assert.equal(root?.children[1]?.name, 'c');
  });
});

test('prefixes, CDATA, comments, processing instructions and references are understood', () => {
  const root = read(
    '\ufeff<?xml version="1.0"?><!-- < & --><p:a xmlns:p="urn:x" n=\'1 &gt; 0\nb\'>x<![CDATA[<&]]>&#x1F600;&#10;<?pi >?>y<b/></p:a>\n',
  );
  assert.equal(root?.name, 'a');
  assert.equal(root?.attributes.get('n'), '1 > 0 b');
  assert.equal(root?.text, 'x<&😀\ny');
  assert.deepEqual(
    root?.children.map(({ name }) => name),
    ['b'],
  );
});

test('what is not well-formed or could do harm is refused with its place', () => {
  const faults = [
    '',
    'words',
    '<a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a x="<"/>',
    '<a>&lol;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>& b</a>',
    '<a',
    '<a x="',
    '<!-- a',
    '<a><![CDATA[x</a>',
    '<!DOCTYPE a [<!ENTITY l "ll"><!ENTITY m "&l;&l;">]><a>&m;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    `${'<a>'.repeat(600)}${'</a>'.repeat(600)}`,
  ];
  for (const each of faults) {
    const { value, problems } = readXml(each);
    assert.equal(value, undefined, each.slice(0, 60));
    assert.equal(problems[0]?.code, 'bad-xml', each.slice(0, 60));
  }
});

test('a name such as __proto__ is a name', () => {
  assert.equal(read('<a __proto__="1"/>')?.attributes.get('__proto__'), '1');
});

test('reading is linear', () => {
  const run = (text: string): unknown => readXml(text);
  assertLinear('elements', (n) => `<a>${'<b c="d">&amp;</b>'.repeat(n)}</a>`, 2000, run);
  assertLinearMatching('blanks in a tag', (n) => `<a ${' '.repeat(n)}`, 20_000, run);
  assertLinear(
    'attributes',
    (n) => `<a ${Array.from({ length: n }, (_, k) => `a${k}="x"`).join(' ')}/>`,
    2000,
    run,
  );
  assertLinearMatching('ampersands', (n) => `<a>${'&'.repeat(n)}</a>`, 20_000, run);
  assertLinearMatching('openings', (n) => '<!--'.repeat(n), 20_000, run);
});
