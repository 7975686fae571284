import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readZip } from '../../../src/core/exchange/bytes/read-zip.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { refiCodebook } from '../../../src/core/exchange/refi/refi-codebook.ts';
import { refiProject } from '../../../src/core/exchange/refi/refi-project.ts';
import { readXml } from '../../../src/core/exchange/xml/read-xml.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';
import { forSeeds, seeded } from '../project/random.ts';
import { type RandomExport, randomExport } from './random-rows.ts';
import { refiFaults } from './refi-rules.ts';
import { row, written } from './rows-of.ts';

interface Unpacked {
  readonly qde: string;
  readonly texts: ReadonlyMap<string, number>;
}

function unpack(given: RandomExport): Unpacked {
  const { content } = exportRows(refiProject, given.rows, { ...given, title: 'Test' });
  assert.ok(typeof content !== 'string');
  const files = new Map(
    readZip(content).value.map(({ name, read }) => [name, new TextDecoder().decode(read().value)]),
  );
  const texts = new Map([...files].map(([name, text]) => [name, [...text].length]));
  return { qde: files.get('project.qde') ?? '', texts };
}

function faults({ qde, texts }: Unpacked): string[] {
  const { value, problems } = readXml(qde);
  assert.deepEqual(problems, []);
  return value ? refiFaults(value, texts) : ['no XML'];
}

test('a project keeps the rules of the schema, and those that the schema does not check', () => {
  forSeeds(8, (random) => {
    assert.deepEqual(faults(unpack(randomExport(random))), []);
  });
});

test('the check sees each defect that the schema lets through, and those it does not', () => {
  const whole = unpack(randomExport(seeded(3)));
  assert.deepEqual(faults(whole), []);
  const mutants: readonly (readonly [string, RegExp, string])[] = [
    ['dangling reference', /<CodeRef targetGUID="[^"]{8}/, '<CodeRef targetGUID="00000000'],
    ['position', /endPosition="\d+"/, 'endPosition="0"'],
    ['position', /startPosition="/, 'startPosition="-'],
    ['position', /startPosition="/, 'startPosition="0.'],
    ['double guid', /(<PlainTextSelection guid=")([^"]+)("[\s\S]*?<Coding guid=")[^"]+/, '$1$2$3$2'],
    ['missing text', /plainTextPath="internal:\/\/./, 'plainTextPath="internal://'],
    ['two texts', /<\/TextSource>/, '<PlainTextContent>x</PlainTextContent></TextSource>'],
    ['no origin of Project', / origin="[^"]+"/, ''],
    ['no name of TextSource', /(<TextSource guid="[^"]+") name="[^"]+"/, '$1'],
    ['unknown user', /(<Coding [^>]*creatingUser=")[^"]{8}/, '$100000000'],
    ['empty Users', /<Users>[\s\S]*<\/Users>/, '<Users/>'],
    ['no isCodable of Code', / isCodable="true"/, ''],
    ['malformed colour', / color="[^"]+"/, ' color="blue"'],
    ['malformed time', /creationDateTime="([^T"]+)T/, 'creationDateTime="$1 '],
    ['namespace', /project:1\.0/, 'project:1:0'],
    ['two codes of one name', /name="unused"/, 'name="demand"'],
    ['order in Project', /(<Users>[\s\S]*<\/Users>)([\s\S]*)(<\/Project>)/, '$2$1$3'],
  ];
  for (const [fault, from, to] of mutants) {
    const qde = whole.qde.replace(from, to);
    assert.notEqual(qde, whole.qde, fault);
    assert.ok(faults({ ...whole, qde }).includes(fault), `${fault}: ${faults({ ...whole, qde })}`);
  }
});

test('a code that one annotator gave a passage twice is written once, and the loss is told', () => {
  const text = 'In Madrid Allies agreed on it.';
  const twice = [row({ memo: 'first' }), row({ id: 'a2', tags: ['position', 'demand'], memo: 'second' })];
  const { content, losses } = exportRows(refiProject, [...twice, row({ id: 'a3', by: 'ben' })], {
    project: EMPTY_PROJECT,
    briefs: [{ path: 'summit.txt', text }],
    title: 'Test',
  });
  assert.deepEqual(
    losses.map(({ code, count }) => [code, count]),
    [['joined', 1]],
  );
  assert.ok(typeof content !== 'string');
  const qde = new TextDecoder().decode(readZip(content).value[0]?.read().value);
  assert.equal(qde.match(/<PlainTextSelection /g)?.length, 2, 'one for each annotator');
  assert.equal(qde.match(/<Coding /g)?.length, 3);
  assert.match(qde, /first\n\nsecond/);
});

test('the codebook has the tags with colours and rules, and no passage', () => {
  const project = {
    ...EMPTY_PROJECT,
    codebook: [
      { name: 'position', color: 'red', include: 'Final.', memo: 'A wish.' },
      { name: 'position/red-line' },
    ],
  };
  const xml = written(refiCodebook, [row({ actor: 'NATO' })], { project });
  assert.match(xml, /<Code guid="[^"]+" name="position" isCodable="true" color="#d13438">/);
  assert.match(xml, /<Description>Include: Final\.\n\nA wish\.<\/Description>/);
  assert.match(xml, /name="red-line" isCodable="true"\/>/);
  assert.doesNotMatch(xml, /NATO|Selection/);
});
