import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseBrief } from '../../src/core/brief/parse-brief.ts';
import { recognise } from '../../src/core/entities/recognise.ts';
import { annotationRows } from '../../src/core/exchange/annotation-row.ts';
import { EXPORT_FORMATS } from '../../src/core/exchange/export-formats.ts';
import { readProject } from '../../src/core/project/project-source.ts';

// The pictures of the walkthrough show the sample: what they say is held against it, so that they stay current.

const SAMPLE = 'test/fixtures/sample';
const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const file = readFileSync(`${SAMPLE}/policy-annotations.yaml`, 'utf8');
const { project } = readProject(file);
const brief = parseBrief(readFileSync(`${SAMPLE}/${BRIEF}`, 'utf8'));
const rows = annotationRows(project, [{ path: BRIEF, text: brief.text }]);

/** The texts of a picture, in their order. */
function texts(name: string): readonly string[] {
  const svg = readFileSync(`media/walkthrough/${name}.svg`, 'utf8');
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

test('the picture of the sections has those of the sample with their counts', () => {
  const shown = texts('sections');
  const counted = shown.flatMap((text, at): [string, number][] =>
    /^\d+$/.test(shown[at + 1] ?? '') ? [[text, Number(shown[at + 1])]] : [],
  );
  assert.equal(counted.length, 5);
  for (const [text, count] of counted) {
    const words = text.replace(/…$/, '').trim().toLowerCase();
    const section = brief.sections.find(({ label, title }) =>
      `${label}. ${title}`.toLowerCase().startsWith(words),
    );
    assert.ok(section, text);
    const inside = rows.filter(({ start = -1 }) => start >= section.start && start < section.end);
    assert.equal(inside.length, count, text);
  }
});

test('the picture of the card has the actor, mentions and meeting of the sample', () => {
  const card = texts('hover-card').join('\n');
  const { actors, meetings } = recognise(brief, project);
  const actor = actors.find(({ name }) => card.includes(name));
  assert.ok(actor);
  assert.ok(card.includes(`Mentioned ${actor.mentions.length} times`));
  const meeting = meetings.find(({ name, date }) => card.includes(`${name} (${date})`));
  assert.ok(meeting?.actors.includes(actor.id));
});

test('the pictures of tags, file and formats say what is so', () => {
  const names = project.codebook.map(({ name }) => name);
  assert.deepEqual(
    texts('tag').filter((text) => text.startsWith('position/') && !names.includes(text)),
    [],
  );
  const record = file.slice(file.indexOf('- id: m1t6z7pu'));
  for (const line of texts('project-file').filter((text) => /^(?:- )?[a-z]+: \S/.test(text)))
    assert.ok(record.includes(line), line);
  const labels = EXPORT_FORMATS.map(({ label }) => label);
  const formats = texts('export').filter((text) => labels.includes(text));
  assert.equal(formats.length, 4);
  assert.ok(texts('export').includes(`${project.annotations.length} annotations`));
});
