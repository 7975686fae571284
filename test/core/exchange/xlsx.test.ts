import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnnotationRow } from '../../../src/core/exchange/annotation-row.ts';
import { readZip } from '../../../src/core/exchange/bytes/read-zip.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { xlsx } from '../../../src/core/exchange/xlsx.ts';
import { childOf, childrenOf, readXml, type XmlNode } from '../../../src/core/exchange/xml/read-xml.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';
import { row } from './rows-of.ts';

function open(
  rows: readonly AnnotationRow[],
  project: Project = EMPTY_PROJECT,
): { parts: Map<string, XmlNode>; codes: string[] } {
  const { content, losses } = exportRows(xlsx, rows, { project, briefs: [], title: 'T' });
  assert.ok(typeof content !== 'string');
  const parts = new Map<string, XmlNode>();
  for (const { name, read } of readZip(content).value) {
    const { value, problems } = readXml(new TextDecoder().decode(read().value));
    assert.deepEqual(problems, [], name);
    if (value) parts.set(name, value);
  }
  return { parts, codes: losses.map(({ code }) => code) };
}

/** Cells of a sheet by their place. */
function cells(sheet: XmlNode | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of childrenOf(childOf(sheet, 'sheetData'), 'row'))
    for (const cell of childrenOf(line, 'c')) {
      const text = childOf(childOf(cell, 'is'), 't')?.text ?? childOf(cell, 'v')?.text ?? '';
      assert.equal(childrenOf(cell, 'f').length, 0, 'a formula');
      found.set(cell.attributes.get('r') ?? '', text.replace(/_x005F_/g, '_'));
    }
  return found;
}

test('every part that is named is there, and every sheet has its name', () => {
  const { parts } = open([row()]);
  const sheets = childrenOf(childOf(parts.get('xl/workbook.xml'), 'sheets'), 'sheet');
  assert.deepEqual(
    sheets.map(({ attributes }) => attributes.get('name')),
    ['Annotations', 'Codebook', 'Actors', 'Meetings'],
  );
  const targets = new Map(
    childrenOf(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.get('Id'),
      `xl/${attributes.get('Target')}`,
    ]),
  );
  for (const sheet of sheets) assert.ok(parts.has(targets.get(sheet.attributes.get('r:id')) ?? ''));
  for (const { attributes } of childrenOf(parts.get('[Content_Types].xml'), 'Override'))
    assert.ok(parts.has(attributes.get('PartName')?.slice(1) ?? ''));
});

test('texts stand in cells as they are: formulas, lines, blanks and emoji; numbers are numbers', () => {
  const texts = ['=1+1', '+1', '@SUM(A1)', ' blank ', 'two\nlines', '😀 <b> & "q"', '_x000D_ stays', '-'];
  const found = cells(open(texts.map((quote) => row({ quote }))).parts.get('xl/worksheets/sheet1.xml'));
  const column = [...found].find(([, text]) => text === 'quote')?.[0].replace('1', '') ?? '';
  texts.forEach((text, at) => {
    assert.equal(found.get(`${column}${at + 2}`), text);
  });
  const place = [...found].find(([, text]) => text === 'start')?.[0].replace('1', '') ?? '';
  assert.equal(found.get(`${place}2`), '10');
});

test('codebook, actors and meetings have their sheets; what Excel cannot hold is told', () => {
  const project: Project = {
    ...EMPTY_PROJECT,
    codebook: [{ name: 'position', color: 'red', include: 'Says so.' }],
    actors: [
      {
        id: 'js',
        name: 'Jens Stoltenberg',
        type: 'person',
        aliases: ['Mr S'],
        roles: [{ role: 'Minister', from: '2025' }],
      },
    ],
    meetings: [{ id: 'm', name: 'Summit', aliases: [], date: '2022-06-28', actors: ['js'] }],
  };
  const { parts, codes } = open([row({ memo: '😀'.repeat(20_000) })], project);
  assert.deepEqual(codes, ['long-cells']);
  const sheet = (n: number): string[] => [...cells(parts.get(`xl/worksheets/sheet${n}.xml`)).values()];
  assert.ok(sheet(2).includes('Says so.'));
  assert.ok(sheet(3).includes('Minister (2025–)'));
  assert.ok(sheet(4).includes('Jens Stoltenberg'));
  const dismissed: Project = {
    ...project,
    actors: project.actors.map((each) => ({ ...each, ignore: true })),
    meetings: project.meetings.map((each) => ({ ...each, ignore: true })),
  };
  const without = open([row()], dismissed).parts;
  for (const n of [3, 4])
    assert.equal(cells(without.get(`xl/worksheets/sheet${n}.xml`)).has('A2'), false, 'what is none');
});
