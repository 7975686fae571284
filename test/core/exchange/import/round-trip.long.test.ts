import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import type { Tag } from '../../../../src/core/codebook/tag.ts';
import { annotationRows } from '../../../../src/core/exchange/annotation-row.ts';
import { exportFormat } from '../../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../../src/core/exchange/export-rows.ts';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import { briefsToRead } from '../../../../src/core/exchange/import/match-briefs.ts';
import { type ImportPlan, planImport } from '../../../../src/core/exchange/import/plan-import.ts';
import { tellPlan } from '../../../../src/core/exchange/import/tell-plan.ts';
import type { Part } from '../../../../src/core/exchange/losses.ts';
import { applyEdit } from '../../../../src/core/project/apply-edit.ts';
import { newProjectFile } from '../../../../src/core/project/new-project-file.ts';
import { EMPTY_PROJECT, type Project } from '../../../../src/core/project/project.ts';
import { readProject } from '../../../../src/core/project/project-source.ts';
import { assertLinear } from '../../growth.ts';
import { forSeeds, type Random } from '../../project/random.ts';
import { type RandomExport, randomExport } from '../random-rows.ts';

// What leaves in a format and comes back is the same, as far as the format has a place for it.

function exported(id: string, { rows, ...given }: RandomExport): Uint8Array {
  const format = exportFormat(id);
  assert.ok(format);
  const { content } = exportRows(format, rows, { ...given, title: 'Test' });
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function imported(id: string, bytes: Uint8Array, project: Project, { briefs }: RandomExport): ImportPlan {
  const { value, problems } = readImport(`out.${id}`, bytes);
  assert.deepEqual(problems, []);
  assert.ok(value);
  const paths = briefs.map(({ path }) => path);
  const wanted = briefsToRead(value, paths);
  const plan = planImport(
    'out',
    value,
    project,
    briefs.filter(({ path }) => wanted.includes(path)),
  );
  assert.deepEqual(plan.problems, []);
  return plan;
}

const annotationsIn = ({ edit }: ImportPlan): readonly Annotation[] =>
  edit.changes.flatMap((change) => (change.list === 'annotations' && change.after ? [change.after] : []));

/** An annotation as far as a format carries it, as a line that sorts. */
function told(
  annotation: Annotation,
  project: Project,
  lost: ReadonlySet<Part>,
  actors: Project['actors'],
): string[] {
  const { brief, quote, start, tags, actor, addressee, stance, strength, date, fields, memo, by, created } =
    annotation;
  const names = new Map([...project.actors, ...actors].map((each) => [each.id, each.name]));
  const facts = {
    brief,
    quote,
    start,
    ...(lost.has('actor') ? {} : { actor: names.get(actor ?? '') ?? actor }),
    ...(lost.has('stance') ? {} : { stance }),
    ...(lost.has('statement') ? {} : { addressee: names.get(addressee ?? '') ?? addressee, strength, date }),
    ...(lost.has('fields') ? {} : { fields: Object.entries(fields ?? {}).sort() }),
    ...(lost.has('memo') ? {} : { memo }),
    ...(lost.has('annotator') ? {} : { by }),
    ...(lost.has('created') ? {} : { created }),
  };
  const sorted = [...new Set(tags)].sort();
  return lost.has('grouping')
    ? sorted.map((tag) => JSON.stringify({ ...facts, tag }))
    : [JSON.stringify({ ...facts, tags: sorted })];
}

/** Formats that are read, and what each loses beside what it says. */
const FORMATS: readonly (readonly [string, readonly Part[]])[] = [
  ['refi-qda', []],
  ['csv', []],
  ['csv-exact', []],
  ['jsonl', []],
  ['w3c', []],
  ['hypothesis', []],
  ['brat', []],
  ['doccano', []],
  ['label-studio', []],
  ['spacy', []],
];

/** No two annotations that a format has to join, or cannot tell apart. */
function distinct(given: RandomExport): RandomExport {
  const seen = new Set<string>();
  const keep = given.rows.filter(({ brief, start, end, quote }) => {
    const isNew = !seen.has(`${brief} ${start} ${end}`);
    seen.add(`${brief} ${start} ${end}`);
    // A fragment of brat has no line end, so a passage cannot begin or end with one; a CSV cell must not be blank.
    return isNew && quote === quote.trim();
  });
  const ids = new Set(keep.map(({ id }) => id));
  const annotations = given.project.annotations.filter(({ id }) => ids.has(id));
  return { ...given, rows: keep, project: { ...given.project, annotations } };
}

for (const [id, also] of FORMATS) {
  test(`${id}: what leaves comes back, and coming back once more adds nothing`, () => {
    const lost = new Set<Part>([...(exportFormat(id)?.lost ?? []), ...also]);
    let compared = 0;
    forSeeds(4, (random) => {
      const given = distinct(randomExport(random));
      if (given.rows.length === 0) return;
      const bytes = exported(id, given);
      const plan = imported(id, bytes, EMPTY_PROJECT, given);
      const actors = plan.edit.changes.flatMap((each) =>
        each.list === 'actors' && each.after ? [each.after] : [],
      );
      const tell = (all: readonly Annotation[]): string[] =>
        all.flatMap((each) => told(each, given.project, lost, actors)).sort();
      const back = annotationsIn(plan);
      assert.deepEqual(tell(back), tell(given.project.annotations));
      compared += back.length;

      const home = imported(id, bytes, given.project, given);
      assert.deepEqual(annotationsIn(home), [], 'into the project it came from');
      assert.ok(!tellPlan(home).join().includes('changed'), 'and nothing was changed on the way');
      const once = { ...EMPTY_PROJECT, annotations: back, actors };
      assert.deepEqual(annotationsIn(imported(id, bytes, once, given)), [], 'a second time');
    });
    assert.ok(compared > 5);
  });
}

test('a REFI-QDA project brings back tags with their rules, actors and meetings', () => {
  forSeeds(4, (random) => {
    const given = randomExport(random);
    const plan = imported('refi-qda', exported('refi-qda', given), EMPTY_PROJECT, given);
    const after = (list: string): unknown[] =>
      plan.edit.changes.flatMap((each) => (each.list === list && each.after ? [each.after] : []));
    const codebook = after('codebook') as Project['codebook'];
    for (const tag of given.project.codebook) {
      const { color: _, ...back } = codebook.find(({ name }) => name === tag.name) ?? { name: '' };
      const { color, ...before } = tag;
      assert.deepEqual(back, before);
      if (color !== undefined) assert.equal(codebook.find(({ name }) => name === tag.name)?.color, color);
    }
    const named = (all: readonly { id: string }[]): unknown[] => all.map(({ id: _, ...rest }) => rest);
    assert.deepEqual(named(after('actors') as { id: string }[]), named(given.project.actors));
    const texts = (all: unknown): readonly unknown[] =>
      named([...(all as Project['memos'])].sort((a, b) => (a.memo < b.memo ? -1 : 1)));
    assert.deepEqual(texts(after('memos')), texts(given.project.memos));
    const home = imported('refi-qda', exported('refi-qda', given), given.project, given);
    assert.deepEqual(
      home.edit.changes.filter(({ list }) => list === 'memos'),
      [],
    );
    const meetings = after('meetings') as Project['meetings'];
    assert.deepEqual(
      meetings.map(({ name, date, place, actors }) => ({ name, date, place, actors })),
      [{ name: 'NATO-Russia Council', date: '2022-01-12', place: 'Brussels', actors: ['nato'] }],
    );
  });
});

const WHOLE_TAG = [
  ...(['name', 'label', 'color', 'memo', 'include'] as const),
  ...(['exclude', 'example', 'shortcut', 'asks', 'also'] as const),
];

/** Codebook formats, and the parts of a tag that each carries. */
const CODEBOOKS: Readonly<Record<string, readonly (keyof Tag)[]>> = {
  qdc: [...WHOLE_TAG],
  'codebook-csv': [...WHOLE_TAG],
  'codebook-yaml': [...WHOLE_TAG],
  taguette: ['name', 'memo'],
};

/** Tags that nest, with texts that are special in one of the formats. */
function randomCodebook(random: Random): readonly Tag[] {
  const texts = [
    'Plain.',
    'two\nlines',
    '=1+1',
    '"quoted", with; commas',
    '😀 é',
    '- item',
    'Include: no',
    "it's",
  ];
  const text = (): string => random.pick(texts);
  const names = ['a', 'a/b c', 'a/b c/é', 'd-e', 'f/g', 'U.S. policy', 'v1.2'];
  return names.map(
    (name, at): Tag => ({
      name,
      ...(random.chance(0.5) && { label: text() }),
      ...(random.chance(0.5) && { color: random.pick(['#12ab34', '#d0e0f0']) }),
      ...(random.chance(0.5) && { memo: text() }),
      ...(random.chance(0.5) && { include: text() }),
      ...(random.chance(0.5) && { exclude: text() }),
      ...(random.chance(0.5) && { example: text() }),
      ...(random.chance(0.5) && { shortcut: String(at + 1) }),
      ...(random.chance(0.5) && { asks: ['actor', 'stance'].slice(random.below(2)) }),
      ...(at < 3 && random.chance(0.5) && { also: ['d-e', 'f/g'].slice(random.below(2)) }),
    }),
  );
}

for (const [id, parts] of Object.entries(CODEBOOKS))
  test(`${id}: a codebook leaves and comes back, and coming back once more adds nothing`, () => {
    forSeeds(12, (random) => {
      // Taguette has no dots but those between the parts of a name.
      const codebook = randomCodebook(random).filter(({ name }) => id !== 'taguette' || !name.includes('.'));
      const given = { project: { ...EMPTY_PROJECT, codebook }, briefs: [], rows: [] };
      const bytes = exported(id, given);
      const plan = imported(id, bytes, EMPTY_PROJECT, given);
      const back = plan.edit.changes.flatMap((each) =>
        each.list === 'codebook' && each.after ? [each.after] : [],
      );
      for (const tag of codebook) {
        const found = back.find(({ name }) => name === tag.name);
        // A tag at the top gets a colour when it comes without one.
        for (const part of parts)
          if (part !== 'color' || tag.color !== undefined)
            assert.deepEqual(found?.[part], tag[part], `${part} of ${tag.name}`);
      }
      assert.deepEqual(imported(id, bytes, { ...EMPTY_PROJECT, codebook: back }, given).edit.changes, []);
    });
  });

test('an import is one edit, which writes to the project file and reads back', () => {
  forSeeds(4, (random) => {
    const given = distinct(randomExport(random));
    const source = readProject(newProjectFile());
    const plan = imported('refi-qda', exported('refi-qda', given), source.project, given);
    const applied = applyEdit(source, plan.edit);
    assert.deepEqual(applied.problems, []);
    assert.equal(readProject(applied.value.text).project.annotations.length, given.rows.length);
  });
});

test('what was edited outside is pointed out and left as it is here', () => {
  forSeeds(5, (random) => {
    const given = distinct(randomExport(random));
    const [first] = given.rows;
    if (!first) return;
    const rows = given.rows.map((row) =>
      row === first ? { ...row, tags: [...row.tags, 'added/outside'], memo: '' } : row,
    );
    for (const id of ['csv-exact', 'csv', 'jsonl', 'w3c']) {
      const plan = imported(id, exported(id, { ...given, rows }), given.project, given);
      assert.deepEqual(plan.edit.changes, [], id);
      assert.match(tellPlan(plan)[0] ?? '', /already there \(1 of them changed in the file/, id);
    }
  });
});

test('any number of passages on one range cost in proportion, out and in', () => {
  const text = 'The ministers agreed on all points.\n';
  const run = (id: string, n: number): void => {
    const annotations = Array.from({ length: n }, (_, k): Annotation => {
      return { id: `a${k}`, brief: 'a.txt', quote: 'ministers', start: 4, tags: [`t${k}`, 'all'], by: 'ada' };
    });
    const project = { ...EMPTY_PROJECT, annotations };
    const briefs = [{ path: 'a.txt', text }];
    const given = { project, briefs, rows: annotationRows(project, briefs) };
    const { value } = readImport('x', exported(id, given));
    assert.ok(value);
    planImport('x', value, EMPTY_PROJECT, briefs);
    planImport('x', value, project, briefs);
  };
  for (const id of ['jsonl', 'refi-qda'])
    assertLinear(
      id,
      (n) => ' '.repeat(n),
      100,
      (blanks) => run(id, blanks.length),
    );
});
