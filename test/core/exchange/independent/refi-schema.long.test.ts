import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { readZip } from '../../../../src/core/exchange/bytes/read-zip.ts';
import { exportFormat } from '../../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../../src/core/exchange/export-rows.ts';
import { forSeeds, seeded } from '../../project/random.ts';
import { type RandomExport, randomExport } from '../random-rows.ts';

// libxml2, which most programs read XML with, and a schema. REFI_QDA_SCHEMAS=FOLDER takes the official ones.

const OFFICIAL = process.env.REFI_QDA_SCHEMAS;

function schema(name: 'Project' | 'Codebook'): XsdValidator {
  const file = OFFICIAL
    ? path.join(OFFICIAL, `${name}.xsd`)
    : `test/fixtures/schemas/refi-qda-${name.toLowerCase()}.xsd`;
  return XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(file, 'utf8')));
}
const schemas = { 'refi-qda': schema('Project'), qdc: schema('Codebook') };

function written(id: 'refi-qda' | 'qdc', { rows, ...given }: RandomExport): string {
  const format = exportFormat(id);
  assert.ok(format);
  const { content } = exportRows(format, rows, { ...given, title: 'Test “é” & <x>' });
  if (typeof content === 'string') return content;
  return new TextDecoder().decode(readZip(content).value[0]?.read().value);
}

/** What libxml2 has against a text; empty when it is well-formed and fits. */
function faults(id: 'refi-qda' | 'qdc', xml: string): string {
  try {
    using document = XmlDocument.fromString(xml);
    schemas[id].validate(document);
    return '';
  } catch (error) {
    return String(error);
  }
}

for (const id of ['refi-qda', 'qdc'] as const)
  test(`${id}: every project that we write fits the schema`, () => {
    forSeeds(20, (random) => {
      assert.equal(faults(id, written(id, randomExport(random))), '');
    });
  });

test('the schema sees what is wrong', () => {
  const whole = written('refi-qda', randomExport(seeded(3)));
  const mutants: readonly (readonly [string, RegExp, string])[] = [
    ['empty list', /<Users>[\s\S]*<\/Users>/, '<Users/>'],
    ['no isCodable', / isCodable="true"/, ''],
    ['colour by name', / color="[^"]+"/, ' color="blue"'],
    ['GUID without dashes', /(<Code guid="[^"-]+)-/, '$1'],
    ['empty user', /creatingUser="[^"]+"/, 'creatingUser=""'],
    ['date with a blank', /creationDateTime="([^T"]+)T/, 'creationDateTime="$1 '],
    [
      'description last',
      /(<PlainTextSelection [^>]+>\s*)(<Description>[^<]*<\/Description>)(\s*<Coding [\s\S]*?<\/Coding>)/,
      '$1$3$2',
    ],
    ['order', /(<Users>[\s\S]*<\/Users>)([\s\S]*)(<\/Project>)/, '$2$1$3'],
    ['broken position', /startPosition="/, 'startPosition="0.'],
    ['no namespace', / xmlns="[^"]+"/, ''],
    ['other version', /project:1\.0/, 'project:1:0'],
    ['not well-formed', /<\/Codes>/, ''],
    ['unescaped', /<Description>/, '<Description>& '],
  ];
  for (const [what, from, to] of mutants) {
    const xml = whole.replace(from, to);
    assert.notEqual(xml, whole, what);
    assert.notEqual(faults('refi-qda', xml), '', what);
  }
});
