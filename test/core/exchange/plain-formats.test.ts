import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXPORT_FORMATS } from '../../../src/core/exchange/export-formats.ts';
import { exportRows, tellLosses } from '../../../src/core/exchange/export-rows.ts';
import { iob2 } from '../../../src/core/exchange/iob2.ts';
import { jsonLines } from '../../../src/core/exchange/json-lines.ts';
import { labelStudioConfig } from '../../../src/core/exchange/label-studio.ts';
import { sarif } from '../../../src/core/exchange/sarif.ts';
import { taguette } from '../../../src/core/exchange/taguette.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { readProject } from '../../../src/core/project/project-source.ts';
import { assertLinear } from '../growth.ts';
import { forSeeds } from '../project/random.ts';
import { randomExport } from './random-rows.ts';
import { row, written } from './rows-of.ts';

test('every format gives the same bytes again, and writes a project with nothing in it', () => {
  forSeeds(5, (random) => {
    const { rows, ...given } = randomExport(random);
    const context = { ...given, title: 'Test' };
    for (const format of EXPORT_FORMATS) {
      assert.deepEqual(exportRows(format, rows, context), exportRows(format, rows, context), format.id);
      exportRows(format, [], { project: EMPTY_PROJECT, briefs: [], title: '' });
    }
  });
});

test('every format is linear in annotations and texts', () => {
  for (const format of EXPORT_FORMATS) {
    assertLinear(
      format.id,
      (n) => 'Words of the ministers of Zürich 😀.\n\n'.repeat(n),
      20,
      (text) => {
        const rows = Array.from({ length: text.length / 40 }, (_, n) =>
          row({ id: `a${n}`, start: 20 * n, end: 20 * n + 30, tags: [`t${n % 9}/x`], actor: `Actor ${n}` }),
        );
        exportRows(format, rows, {
          project: EMPTY_PROJECT,
          briefs: [{ path: 'summit.txt', text }],
          title: '',
        });
      },
    );
  }
});

test('what a format has no place for is told with its number', () => {
  const rows = [row({ stance: 'for' }), row({ id: 'a2', tags: [], memo: 'x' })];
  const { losses } = exportRows(iob2, rows, { project: EMPTY_PROJECT, briefs: [], title: '' });
  assert.deepEqual(
    losses
      .filter(({ code }) => ['stance', 'memo', 'annotator', 'untagged', 'actor'].includes(code))
      .map(({ what }) => what),
    [
      'the stance of 1 annotation',
      'the memo of 1 annotation',
      'the annotator of 2 annotations',
      'the passage of 1 untagged annotation',
    ],
  );
  assert.match(tellLosses(iob2, losses), /^IOB2 has no place for the section of 2 annotations; /);
  assert.equal(
    tellLosses(
      jsonLines,
      exportRows(jsonLines, rows, { project: EMPTY_PROJECT, briefs: [], title: '' }).losses,
    ),
    '',
  );
});

test('IOB2: a tag begins with B, goes on with I, and one token has one tag', () => {
  const text = 'Allies agreed. They met in Madrid!\n\nNew part';
  const rows = [
    row({ tags: ['position', 'x'], start: 0, end: 13 }),
    row({ id: 'a2', tags: ['b c'], start: 7, end: 22 }),
    row({ id: 'a3', tags: ['place'], start: 27, end: 33 }),
  ];
  assert.equal(
    written(iob2, rows, { briefs: [{ path: 'summit.txt', text }] }),
    `-DOCSTART- O

Allies B-position
agreed I-position
. O

They O
met O
in O
Madrid B-place
! O

New O
part O


`,
  );
  forSeeds(30, (random) => {
    const given = randomExport(random);
    let before = 'O';
    for (const line of written(iob2, given.rows, given).split('\n')) {
      // Readers take a sentence at a time: none may begin in the middle.
      const [token = '', tag = 'O', ...more] = line.split(' ');
      assert.ok(more.length === 0 && (line === '' || token !== ''), line);
      if (tag.startsWith('I-')) assert.equal(before.slice(2), tag.slice(2), line);
      before = tag;
    }
  });
});

test('IOB2 tells what it cannot keep together', () => {
  const text = 'Allies agreed. They met.';
  const rows = [
    row({ tags: ['b c', 'x'], start: 0, end: 19 }),
    row({ id: 'a2', start: 7, end: 13 }),
    row({ id: 'a3', start: 19, end: 20 }),
  ];
  const { content, losses } = exportRows(iob2, rows, {
    project: EMPTY_PROJECT,
    briefs: [{ path: 'summit.txt', text }],
    title: 'T',
  });
  assert.match(String(content), /Allies B-b_c\nagreed I-b_c\n\. I-b_c\n\nThey B-b_c\nmet O\n\. O\n/);
  const counts = new Map(losses.map(({ code, count }) => [code, count]));
  for (const code of ['overlap', 'tokens', 'sentences', 'further-tags', 'blanks'])
    assert.equal(counts.get(code), 1, code);
});

test('Taguette’s codebook joins the parts of a tag by a dot', () => {
  const project = {
    ...EMPTY_PROJECT,
    codebook: [{ name: 'position/red-line', memo: 'a, "b"' }, { name: 'v1.2' }],
  };
  assert.equal(
    written(taguette, [], { project }),
    'tag,description\r\nposition.red-line,"a, ""b"""\r\nv1_2,\r\n',
  );
});

test('Label Studio’s configuration has each label with its colour', () => {
  const project = {
    ...EMPTY_PROJECT,
    codebook: [{ name: 'position', color: 'red', include: 'Says "no" & more' }],
  };
  const xml = written(labelStudioConfig, [row({ tags: ['unlisted'] })], { project });
  assert.match(xml, /<Label value="position" background="#d13438" hint="Says &quot;no&quot; &amp; more"\/>/);
  assert.match(xml, /<Label value="unlisted"\/>/);
});

test('SARIF points at the record in the project file, in lines from 1', () => {
  const source = readProject(
    'version: 1\r\nannotations:\r\n  - id: a1\r\n    brief: summit.txt\r\n    quote: x\r\n    tags: [none]\r\n',
  );
  const rows = [row({ place: 'orphan', needsLook: true, quote: 'x' })];
  const log = JSON.parse(
    written(sarif, rows, {
      source,
      project: source.project,
      briefs: [{ path: 'summit.txt', text: '' }],
      file: 'sub dir/p.yaml',
    }),
  );
  const { results, tool, columnKind } = log.runs[0];
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.deepEqual(
    results.map(({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`),
    ['unknown-tag warning', 'place-orphan warning'],
  );
  const { artifactLocation, region } = results[1].locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, 'sub%20dir/p.yaml');
  assert.equal(region.startLine, 3);
  assert.equal(region.startColumn, 5);
  assert.equal(tool.driver.rules[results[1].ruleIndex].id, 'place-orphan');
});
