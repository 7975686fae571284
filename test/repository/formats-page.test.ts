import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { EXPORT_FORMATS } from '../../src/core/exchange/export-formats.ts';
import type { Part } from '../../src/core/exchange/losses.ts';

// docs/formats.md says of each format what it carries; what it loses is taken from the code.

const LOST: Readonly<Record<Part, string>> = {
  unplaced: 'annotations without a place',
  section: 'section',
  actor: 'actor',
  stance: 'stance',
  statement: 'addressee, strength and date',
  fields: 'own fields',
  memo: 'memo',
  annotator: 'annotator',
  proposed: 'proposals as such',
  created: 'time',
  grouping: 'which tags belong together',
  untagged: 'annotations without a tag',
  annotations: 'annotations',
  'tag-rules': 'rules of tags',
  'tag-look': 'label, colour and rules of tags',
  tags: 'codebook',
  'own-fields': 'list of own fields',
  actors: 'list of actors',
  memos: 'memos on briefs and sections',
  meetings: 'meetings',
};

interface About {
  readonly unit: string;
  readonly back: string;
  readonly by: string;
}
const REFI: About = {
  unit: 'code points, half-open, LF',
  back: 'yes',
  by: 'libxml2 and schema, own rules for what it misses',
};
const TABLE = 'csv-parse, papaparse, Python, LibreOffice';
const ABOUT: Readonly<Record<string, About>> = {
  xlsx: { unit: 'UTF-16', back: 'no', by: 'read-excel-file, openpyxl, LibreOffice' },
  csv: { unit: 'UTF-16', back: 'yes', by: TABLE },
  html: { unit: '', back: 'no', by: 'LibreOffice, to PDF' },
  markdown: { unit: '', back: 'no', by: 'golden file' },
  'refi-qda': REFI,
  qdc: { ...REFI, unit: '' },
  'codebook-csv': { unit: '', back: 'yes', by: 'csv-parse, LibreOffice' },
  'codebook-yaml': { unit: '', back: 'yes', by: 'golden file' },
  taguette: { unit: '', back: 'yes', by: 'csv-parse' },
  'csv-exact': { unit: 'UTF-16', back: 'yes', by: 'csv-parse, papaparse, Python' },
  jsonl: { unit: 'UTF-16', back: 'yes', by: 'golden file' },
  w3c: { unit: 'code points', back: 'yes', by: 'the standard’s demands, jsonld, Apache Annotator, PyLD' },
  hypothesis: { unit: 'UTF-16', back: 'yes', by: 'cuts' },
  brat: { unit: 'code points', back: 'yes', by: 'cuts' },
  doccano: { unit: 'UTF-16', back: 'yes', by: 'cuts' },
  'label-studio': { unit: 'UTF-16, LF', back: 'yes', by: 'cuts' },
  'label-studio-config': { unit: '', back: 'no', by: 'golden file' },
  spacy: { unit: 'code points', back: 'yes', by: 'cuts' },
  iob2: { unit: 'tokens', back: 'no', by: 'NLTK' },
  ics: { unit: '', back: 'no', by: 'ical.js, icalendar' },
  sarif: { unit: 'lines and UTF-16 columns from 1', back: 'no', by: 'the schema of SARIF 2.1.0' },
};

// After a change that is meant: UPDATE=1 node test/unit.mjs formats-page
test('docs/formats.md has a row for each format, with what it loses', () => {
  const rows = EXPORT_FORMATS.map(({ id, lost }) => {
    const about = ABOUT[id];
    assert.ok(about, `${id} is not described`);
    return `| \`${id}\` | ${about.unit} | ${about.back} | ${about.by} | ${lost.map((part) => LOST[part]).join(', ')} |`;
  });
  const page = readFileSync('docs/formats.md', 'utf8');
  const head =
    '| `--format` | unit of positions | read back | validated by | lost |\n|---|---|---|---|---|\n';
  const table = `${head}${rows.join('\n')}\n`;
  const between = /(?<=<!-- formats -->\n)[\s\S]*?(?=<!-- \/formats -->)/;
  if (process.env.UPDATE)
    writeFileSync(
      'docs/formats.md',
      page.replace(between, () => table),
    );
  else assert.equal(between.exec(page)?.[0], table);
});

test('what is called read back is written and read in a round trip', () => {
  const trips = readFileSync('test/core/exchange/import/round-trip.long.test.ts', 'utf8');
  for (const [id, { back }] of Object.entries(ABOUT))
    assert.equal(new RegExp(`\\['${id}', \\[|^ {2}'?${id}'?: \\[`, 'm').test(trips), back === 'yes', id);
});
