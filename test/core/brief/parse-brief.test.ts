import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { sectionAt, sectionPathAt } from '../../../src/core/brief/section-at.ts';

// A brief in the manner of assembly secretariats: cover, title over three lines, unnumbered openings, I / A.
const BRIEF = `
COUNCIL OF LAKES

12 May 2031

004 LAK 31 E | Original: English | May 2031

This brief is for information only and does not bind the Council.

LAKE MINISTERS EXTRAORDINARY MEETING,
11 MAY 2031:
WHAT WAS SAID

Agenda

- Water levels and the upcoming talks.

Background

- The ministers last met in March.

I. WATER LEVELS: A DRY SPRING

A. THE MEASUREMENTS

- Levels fell by a metre. "We cannot wait

until the harvest is over, since by then the wells will be dry too", the chair said.
- The next reading is due in June.

B. THE TALKS

1. Talks begin on Monday.

The figures are co-
ordinated by the secretariat.

II. FISH

B. OTHER MATTERS

B. OTHER MATTERS AGAIN

| port | boats |
|------|-------|
| Bled | 12 |

> The lake gives.
`;

const brief = parseBrief(BRIEF);
const words = (range: { start: number; end: number }): string => BRIEF.slice(range.start, range.end);

test('the title is joined over its lines; date and reference are where they stand', () => {
  const { head } = brief;
  assert.equal(head.title, 'LAKE MINISTERS EXTRAORDINARY MEETING, 11 MAY 2031: WHAT WAS SAID');
  assert.ok(head.titleRange && words(head.titleRange).startsWith('LAKE MINISTERS'));
  assert.ok(head.titleRange && words(head.titleRange).endsWith('WHAT WAS SAID'));
  assert.equal(head.date, '2031-05-12');
  assert.ok(head.dateRange);
  assert.equal(words(head.dateRange), '12 May 2031');
  assert.equal(head.reference, '004 LAK 31 E');
  assert.equal(head.language, 'en');
});

test('sections nest; paths are of labels, of titles where there is none, and unique', () => {
  assert.deepEqual(
    brief.sections.map(({ level, path }) => `${level} ${path}`),
    [
      '0 LAKE MINISTERS EXTRAORDINARY MEETING, 11 MAY 2031: WHAT WAS SAID',
      '1 Agenda',
      '1 Background',
      '1 I',
      '2 I / A',
      '2 I / B',
      '1 II',
      '2 II / B',
      '2 II / B (2)',
    ],
  );
});

test('a section runs to the next heading of its level or higher; parents and children agree', () => {
  const first = brief.sections[3];
  const second = brief.sections[6];
  assert.ok(first && second);
  assert.equal(first.end, second.start);
  assert.equal(words(first.heading), 'I. WATER LEVELS: A DRY SPRING');
  assert.deepEqual(first.children, [4, 5]);
  for (const { index, children } of brief.sections)
    for (const child of children) assert.equal(brief.sections[child]?.parent, index);
  assert.equal(brief.sections.at(-1)?.end, BRIEF.length);
  assert.equal(words(brief.sections[0]?.heading ?? { start: 0, end: 0 }).split('\n').length, 3);
});

test('blocks: a sentence that a page broke is one block, and each knows its section', () => {
  const blocks = brief.blocks.map((block) => [
    block.kind,
    brief.sections[block.section ?? -1]?.path,
    words(block),
  ]);
  const broken = blocks.find(([, , text]) => text?.includes('We cannot wait'));
  assert.deepEqual(broken?.slice(0, 2), ['bullet', 'I / A']);
  assert.ok(broken?.[2]?.endsWith('the chair said.'));
  assert.ok(
    blocks.some(
      ([kind, path, text]) => kind === 'numbered' && path === 'I / B' && text === '1. Talks begin on Monday.',
    ),
  );
  assert.ok(blocks.some(([kind, , text]) => kind === 'paragraph' && text?.includes('co-\nordinated')));
  assert.ok(blocks.some(([kind, , text]) => kind === 'table' && text?.endsWith('| Bled | 12 |')));
  assert.ok(blocks.some(([kind, , text]) => kind === 'quotation' && text === '> The lake gives.'));
});

test('a page number and running head inside a sentence do not end its block', () => {
  const pages = Array.from(
    { length: 4 },
    (_, page) =>
      `The ferry on line ${page} was late in every month of the\n\n${page + 1}\n\nHarbour Review\n\nyear, and nobody knew why.\n`,
  ).join('\n');
  const { blocks, sections } = parseBrief(pages);
  assert.deepEqual(sections, []);
  assert.deepEqual(
    blocks.map((block) => pages.slice(block.start, block.end).split('\n').at(-1)),
    Array(4).fill('year, and nobody knew why.'),
  );
  assert.ok(blocks.every((block) => pages.startsWith('The ferry', block.start)));
});

test('sectionAt finds the innermost section, and none above the first heading', () => {
  assert.equal(sectionAt(brief, 0), undefined);
  assert.equal(sectionPathAt(brief, 3), '');
  assert.equal(sectionPathAt(brief, BRIEF.indexOf('We cannot')), 'I / A');
  assert.equal(sectionPathAt(brief, BRIEF.indexOf('II. FISH')), 'II');
  assert.equal(sectionPathAt(brief, BRIEF.length + 5), 'II / B (2)');
});

test('front matter gives title, date and language; its lines are no headings', () => {
  const { head, sections } = parseBrief(
    '---\ntitle: "The Clerk\\u2019s On\\_Lakes and \\\n  \\ Rivers"\ndate: \'2030-01-02\'\nlang: fr\n---\n\n# Première\n\nDu texte.\n\n# Seconde\n\nEncore.\n',
  );
  assert.equal(head.title, 'The Clerk’s On Lakes and Rivers');
  assert.equal(head.date, '2030-01-02');
  assert.equal(head.language, 'fr');
  assert.deepEqual(
    sections.map(({ title }) => title),
    ['Première', 'Seconde'],
  );
});

test('the day in a foot note is not that of the brief', () => {
  const text = '# Talks\n\nThe ministers met.[^1]\n\n[^1]: See the note of 3 May 2031.\n';
  assert.equal(parseBrief(text).head.date, undefined);
});

test('the language is read from script and small words', () => {
  assert.equal(
    parseBrief(
      'Die Minister haben über das Wasser und die Fische gesprochen, nicht über den Zoll. Das ist für die Boote wichtig, und der Vertrag mit den Nachbarn gilt.',
    ).head.language,
    'de',
  );
  assert.equal(parseBrief('x').head.language, undefined);
});

test('an empty text, blank text and a text of one word are briefs', () => {
  for (const text of ['', '\n\n', ' ', 'word', '# ', '---', '---\n---', '**', '#', '1.', 'I.']) {
    const { sections, blocks } = parseBrief(text);
    assert.ok(sections.length <= 1 && blocks.length <= 1, JSON.stringify(text));
  }
});

test('a title that front matter names leaves no heading at level 0 but itself, with its number or said twice', () => {
  const levels = (text: string): (readonly [number, string])[] =>
    parseBrief(text).sections.map(({ level, title }) => [level, title]);
  const words = 'The council met and spoke about the level of the water in all lakes of the region.\n\n';
  assert.deepEqual(
    levels(
      `---\ntitle: Dry Lakes\n---\n\n${words}### Where We Stand\n\n${words}#### North\n\n${words}#### South\n\n${words}`,
    ),
    [
      [1, 'Where We Stand'],
      [2, 'North'],
      [2, 'South'],
    ],
  );
  assert.deepEqual(
    levels(
      `---\ntitle: 154 Report on Lakes\n---\n\n# 154 Report on Lakes\n\n${words}### North\n\n${words}### South\n\n${words}`,
    ),
    [
      [0, 'Report on Lakes'],
      [1, 'North'],
      [1, 'South'],
    ],
  );
  assert.deepEqual(
    levels(`# Dry Lakes\n\n**Number:** 12\n\n# Dry Lakes\n\n${words}## North\n\n${words}## South\n\n${words}`)
      .map(([level]) => level)
      .filter((level) => level > 0),
    [1, 1],
  );
});
