import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentBlock } from '../../src/core/documents/document.ts';
import { readDocx } from '../../src/core/documents/docx/read-docx.ts';
import { docxOf, numberingOf, paragraph } from './write-docx.ts';

function blocksOf(body: string, parts: Readonly<Record<string, string>> = {}): readonly DocumentBlock[] {
  const read = readDocx(docxOf(body, parts));
  if ('refused' in read) throw new Error(read.refused);
  return read.document.blocks;
}

const textsOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.map((block) => ('text' in block ? block.text : block.rows.flat().join('|')));

test('lists have the numbers that Word shows', () => {
  const numbering = numberingOf([
    ['upperRoman', '%1.'],
    ['decimal', '%1.%2'],
    ['lowerLetter', '(%3)'],
  ]);
  const at = (level: number, text: string): string =>
    paragraph(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`, text);
  const body =
    at(0, 'One') +
    at(1, 'first') +
    at(2, 'a') +
    at(2, 'b') +
    at(1, 'second') +
    at(2, 'anew') +
    at(0, 'Two') +
    at(1, 'first');
  assert.deepEqual(textsOf(blocksOf(body, { numbering })), [
    'I. One',
    'I.1 first',
    '(a) a',
    '(b) b',
    'I.2 second',
    '(a) anew',
    'II. Two',
    'II.1 first',
  ]);
});

test('headings by outline level, by style, and by bold letters alone', () => {
  const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>By its look</w:t></w:r></w:p>';
  const body =
    paragraph('<w:pStyle w:val="heading1"/>', 'By its style') +
    bold +
    paragraph('<w:outlineLvl w:val="1"/>', 'By its level');
  assert.deepEqual(blocksOf(body), [
    { kind: 'heading', level: 1, text: 'By its style' },
    { kind: 'heading', level: 3, text: 'By its look' },
    { kind: 'heading', level: 2, text: 'By its level' },
  ]);
});

test('deletions, fields, hidden words and contents are no text; insertions, links and boxes are', () => {
  const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = `<w:p>${t('The ')}<w:del>${t('old')}</w:del><w:ins>${t('new ')}</w:ins><w:hyperlink>${t('treaty')}</w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${t(' text')}<w:r><w:txbxContent><w:p>${t('In a box')}</w:p></w:txbxContent></w:r></w:p>`;
  assert.deepEqual(textsOf(blocksOf(body)), ['The new treaty text', 'In a box']);
});

test('styles that are based on each other in a circle end', () => {
  const style = (id: string, parent: string): string =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${parent}"/></w:style>`;
  const styles = `<w:styles xmlns:w="w">${style('a', 'b')}${style('b', 'a')}</w:styles>`;
  assert.deepEqual(textsOf(blocksOf(paragraph('<w:pStyle w:val="a"/>', 'Text'), { styles })), ['Text']);
});

test('numbers and levels that no list can have do no harm', () => {
  const list = (start: string, level: string): string =>
    numberingOf([['lowerLetter', '(%1)']])
      .replace('w:start w:val="1"', `w:start w:val="${start}"`)
      .replace('w:ilvl="0"', `w:ilvl="${level}"`);
  const body = (level: string): string =>
    paragraph(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`, 'Text');
  for (const start of ['0', '-1000', '-Infinity'])
    assert.deepEqual(textsOf(blocksOf(body('0'), { numbering: list(start, '0') })), ['() Text']);
  for (const level of ['0.5', 'one', '-1', '9'])
    assert.deepEqual(textsOf(blocksOf(body(level), { numbering: list('1', level) })), ['Text']);
});

test('blanks beside signs of no width stay; words that look like marks of notes stay words', () => {
  const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  assert.deepEqual(textsOf(blocksOf(`<w:p>${t('one')}${t('\u00ad two')}${t(' \ue0001\ue001')}</w:p>`)), [
    'one two 1',
  ]);
});
