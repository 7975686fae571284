import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationRows } from '../../../src/core/exchange/annotation-row.ts';
import { EXPORT_FORMATS, exportFormat } from '../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { readProject } from '../../../src/core/project/project-source.ts';

const { project } = readProject(`
codebook: [{tag: promise, asks: [deadline]}]
fields:
  - {name: deadline, label: Deadline, type: date}
  - {name: share, type: number}
  - {name: payer, label: Who pays, type: actor}
actors: [{id: eu, name: European Union, type: organisation}]
annotations:
  - {id: one, brief: a.txt, tags: [promise], quote: by June, start: 0, fields: {share: 2.5, payer: eu, 'odd; name': '=1+1'}}
  - {id: two, brief: a.txt, tags: [promise], quote: soon, start: 9}
`);
const briefs = [{ path: 'a.txt', text: 'by June, soon.\n' }];
const rows = annotationRows(project, briefs);
const out = (id: string): { readonly text: string; readonly losses: readonly string[] } => {
  const format = exportFormat(id);
  assert.ok(format);
  const { content, losses } = exportRows(format, rows, { project, title: 'T', briefs });
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return { text, losses: losses.map(({ code }) => code) };
};

test('a row has the values of own fields, actors by their names', () => {
  assert.deepEqual(rows[0]?.fields, { share: '2.5', payer: 'European Union', 'odd; name': '=1+1' });
  assert.deepEqual(rows[1]?.fields, {});
});

test('CSV has a column for each field that is used, declared ones first, guarded like any cell', () => {
  const [head = '', first = '', second = ''] = out('csv').text.split('\r\n');
  assert.ok(head.includes('statement_date,field_share,field_payer,field_odd; name,memo'), head);
  assert.ok(first.includes(",2.5,European Union,'=1+1,"), first);
  assert.ok(second.includes(',,,,'), second);
  assert.ok(!head.includes('deadline'), 'what nobody uses has no column');
});

test('reports and structured formats say them', () => {
  for (const id of ['markdown', 'html']) {
    const plain = out(id).text.replaceAll('\\', '');
    assert.ok(plain.includes('share: 2.5') && plain.includes('Who pays: European Union'), id);
  }
  assert.deepEqual(JSON.parse(out('jsonl').text.split('\n')[0] ?? '').fields, rows[0]?.fields);
  const [item] = JSON.parse(out('w3c').text).first.items;
  assert.deepEqual(item.fields, rows[0]?.fields);
});

test('whatever has no place for values or declarations tells so', () => {
  const carrying = EXPORT_FORMATS.map(({ id }) => id).filter((id) => id !== 'doccano' && id !== 'iob2');
  for (const { id } of EXPORT_FORMATS) {
    const { losses } = out(id);
    assert.equal(losses.includes('fields'), !carrying.includes(id), id);
    assert.equal(losses.includes('own-fields'), id !== 'xlsx' && id !== 'codebook-yaml', id);
  }
});
