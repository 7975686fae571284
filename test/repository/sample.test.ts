import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { placeAll } from '../../src/core/annotation/place-all.ts';
import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import { sectionPathAt } from '../../src/core/brief/section-at.ts';
import { isWithinTag } from '../../src/core/codebook/tag.ts';
import { readProject } from '../../src/core/project/project-source.ts';
import { normaliseText } from '../../src/core/text/normalise-text.ts';

// The sample workspace is what a newcomer opens first: everything in it must be true.

const SAMPLE = 'test/fixtures/sample';

interface SampleAnnotation {
  readonly id: string;
  readonly brief: string;
  readonly tags: readonly string[];
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly section: string;
  readonly actor?: string;
}
interface SampleTag {
  readonly tag: string;
  readonly tags?: readonly SampleTag[];
}
interface SampleProject {
  readonly codebook: readonly SampleTag[];
  readonly actors: readonly { readonly id: string }[];
  readonly meetings: readonly { readonly id: string; readonly actors: readonly string[] }[];
  readonly annotations: readonly SampleAnnotation[];
}

const projectFile = readFileSync(`${SAMPLE}/policy-annotations.yaml`, 'utf8');
const project = load(projectFile) as SampleProject;
const briefs = new Map(
  readdirSync(SAMPLE)
    .filter((file) => /\.brief\.(?:txt|md)$/.test(file))
    .map((file) => [file, normaliseText(readFileSync(`${SAMPLE}/${file}`, 'utf8')).text]),
);

const fullNames = (tags: readonly SampleTag[], parent = ''): string[] =>
  tags.flatMap((each) => [parent + each.tag, ...fullNames(each.tags ?? [], `${parent}${each.tag}/`)]);

test('there are three briefs, and each has annotations by two people', () => {
  assert.equal(briefs.size, 3);
  for (const file of briefs.keys()) {
    const own = project.annotations.filter(({ brief }) => brief === file);
    assert.ok(own.length >= 4, `${file} has ${own.length} annotations`);
  }
  assert.ok(project.annotations.length >= 12);
});

test('every quote stands in its brief at its start, between its prefix and its suffix', () => {
  for (const { id, brief, quote, prefix, suffix, start } of project.annotations) {
    const text = briefs.get(brief) ?? '';
    const end = start + quote.length;
    assert.equal(text.slice(start, end), quote, id);
    assert.equal(text.slice(start - prefix.length, start), prefix, id);
    assert.equal(text.slice(end, end + suffix.length), suffix, id);
  }
});

test('annotations stand in the order brief, then position, under unique ids', () => {
  const keys = project.annotations.map(({ brief, start }) => `${brief} ${String(start).padStart(8, '0')}`);
  assert.deepEqual(keys, keys.toSorted());
  const ids = [...project.annotations, ...project.actors, ...project.meetings].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every tag used is in the codebook, and every tag of the codebook is used', () => {
  const known = fullNames(project.codebook);
  const used = project.annotations.flatMap(({ tags }) => tags);
  assert.deepEqual(
    used.filter((tag) => !known.includes(tag)),
    [],
  );
  assert.deepEqual(
    known.filter((tag) => !used.some((each) => isWithinTag(each, tag))),
    [],
  );
});

test('actors of meetings are known by id', () => {
  const ids = project.actors.map(({ id }) => id);
  const unknown = project.meetings.flatMap(({ actors }) => actors.filter((actor) => !ids.includes(actor)));
  assert.deepEqual(unknown, []);
});

test('every annotation stands in the section that it names', () => {
  for (const [file, text] of briefs) {
    const brief = parseBrief(text);
    for (const { id, section, start } of project.annotations.filter((each) => each.brief === file))
      assert.equal(sectionPathAt(brief, start), section, id);
  }
});

const OUTLINES: Readonly<Record<string, readonly string[]>> = {
  '2022-03-03-un-emergency-session.brief.txt': [
    '0 3 UKRAINE AT THE UNITED NATIONS: FROM THE SECURITY COUNCIL TO THE GENERAL ASSEMBLY',
    '1 13 SUMMARY',
    '1 21 THE VETO OF 25 FEBRUARY',
    '1 41 THE CALL FOR AN EMERGENCY SESSION',
    '1 49 HUMANITARIAN BRIEFING',
    '1 65 THE DEBATE IN THE GENERAL ASSEMBLY',
    '1 77 RESOLUTION ES-11/1',
    '1 90 NEXT STEPS',
  ],
  '2022-06-17-wto-mc12.brief.md': [
    '0 8 WTO: outcome of the Twelfth Ministerial Conference',
    '1 12 1',
    '1 20 2',
    '2 22 2 / 2.1',
    '2 28 2 / 2.2',
    '1 34 3',
    '2 36 3 / 3.1',
    '2 42 3 / 3.2',
    '1 48 4',
    '1 54 5',
    '1 58 6',
    '1 64 7',
  ],
  '2022-06-30-madrid-summit.brief.txt': [
    '0 3 NATO SUMMIT IN MADRID: WHAT THE ALLIES DECIDED',
    '1 13 Agenda',
    '1 19 Background',
    '1 26 I',
    '2 28 I / A',
    '2 34 I / B',
    '1 40 II',
    '2 42 II / A',
    '2 47 II / B',
    '1 53 III',
    '2 55 III / A',
    '2 61 III / B',
    '1 66 IV',
  ],
};

test('each brief has the outline that a reader sees: level, line, path', () => {
  for (const [file, text] of briefs)
    assert.deepEqual(
      parseBrief(text).sections.map(({ level, line, path }) => `${level} ${line + 1} ${path}`),
      OUTLINES[file],
    );
});

test('our reader finds no problem in the project file, and every passage in its place', () => {
  const source = readProject(projectFile);
  assert.deepEqual(source.problems, []);
  assert.ok(source.writable);
  assert.equal(source.project.annotations.length, project.annotations.length);
  for (const [file, text] of briefs) {
    const own = source.project.annotations.filter(({ brief }) => brief === file);
    for (const place of placeAll(text, own)) assert.equal(place.kind, 'exact');
  }
});
