import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import type { Actor, FoundActor } from '../../../src/core/entities/entity.ts';
import { findActors } from '../../../src/core/entities/find-actors.ts';
import { assertLinearMatching } from '../growth.ts';

const find = (text: string, known: readonly Actor[] = []): FoundActor[] =>
  findActors(parseBrief(text), known);

/** Each actor as "name: mention, mention". */
const told = (text: string, known: readonly Actor[] = []): string[] =>
  find(text, known).map(
    (actor) => `${actor.name}: ${actor.mentions.map((mention) => mention.text).join(', ')}`,
  );

/** Puts a sentence into a paragraph, so that it is no heading. */
const paragraph = (sentence: string): string =>
  `The note below was made by the clerk and went to all members on the same day.\n\n${sentence}\n`;

function check(sentence: string, expected: readonly string[]): void {
  assert.deepEqual(told(paragraph(sentence)), expected, sentence);
}

test('a person is one actor under title, full name, surname and role', () => {
  check(
    'Foreign Minister Ana Brnabec of Croatia spoke first. Ms Brnabec was brief. The Foreign Minister left, and Brnabec did not return.',
    ['Ana Brnabec: Foreign Minister Ana Brnabec, Ms Brnabec, Foreign Minister, Brnabec', 'Croatia: Croatia'],
  );
});

test('a delegate’s state, a middle initial, a Chinese family name make a person', () => {
  check('The Chair invited Wessel Timmer (Netherlands) and Awero Diatta (Senegal) to speak.', [
    'Wessel Timmer: Wessel Timmer',
    'Netherlands: Netherlands',
    'Awero Diatta: Awero Diatta',
    'Senegal: Senegal',
  ]);
  check('The picture was taken by Solvar S. Trikandi in June.', ['Solvar S. Trikandi: Solvar S. Trikandi']);
  check('He met with Zhou Enlai in the evening.', ['Zhou Enlai: Zhou Enlai']);
  check('They walked in Park Avenue and at Harbour Point (Kenya side).', ['Kenya: Kenya']);
});

test('which king or queen of a name it was is part of the name', () => {
  check('The Houses heard King Karl XVI and later King Harald II of Norway.', [
    'Karl XVI: King Karl XVI',
    'Harald II: King Harald II',
    'Norway: Norway',
  ]);
  check('It was King Ferran I, and then I left.', ['Ferran I: King Ferran I']);
});

test('groups, bodies and long names of panels are found whole', () => {
  check(
    'The Ad Hoc Group on the Lisbon Mandate and the Asian Group met the Coastal Ministerial Action Group.',
    [
      'Ad Hoc Group on the Lisbon Mandate: Ad Hoc Group on the Lisbon Mandate',
      'Asian Group: Asian Group',
      'Coastal Ministerial Action Group: Coastal Ministerial Action Group',
    ],
  );
  check(
    'The Subsidiary Body for Harbour Advice (SBHA) heard the Independent Panel for Flood Preparedness and Response. SBHA agreed.',
    [
      'Subsidiary Body for Harbour Advice: Subsidiary Body for Harbour Advice, SBHA, SBHA',
      'Independent Panel for Flood Preparedness and Response: Independent Panel for Flood Preparedness and Response',
    ],
  );
});

test('a role beside the name, on either side, makes a person', () => {
  check('Tuva Lindqvar, head of the mission, spoke to the press.', ['Tuva Lindqvar: Tuva Lindqvar']);
  check('They met the negotiator Oyelaran Abiolaye in the morning.', [
    'Oyelaran Abiolaye: Oyelaran Abiolaye',
  ]);
  check('The spokesperson of the port, Oyelaran Abiolaye, said so.', [
    'Oyelaran Abiolaye: Oyelaran Abiolaye',
  ]);
});

test('two people share a plural title', () => {
  check('It was agreed by Presidents Fernandes and Quiroga last year.', [
    'Presidents Fernandes: Presidents Fernandes',
    'Quiroga: Quiroga',
  ]);
});

test('unknown capitalised words are no actors', () => {
  check('The Green Deal, Good Friday and the Silk Road came up. Quantum Leap did not.', []);
});

test('the longest name wins', () => {
  check('The NATO-Russia Council met before NATO Secretary General Jens Stoltenberg spoke.', [
    'NATO-Russia Council: NATO-Russia Council',
    'Jens Stoltenberg: NATO Secretary General Jens Stoltenberg',
  ]);
});

test('a capital that acts is its government, a capital as a place is not', () => {
  check('The talks in Vienna and Oslo went on. Ankara refused to sign, and a letter by Oslo was read.', [
    'Türkiye: Ankara',
    'Norway: Oslo',
  ]);
  check('The Kremlin said nothing.', ['Russia: Kremlin']);
});

test('an adjective is no mention, except with "government"', () => {
  check('Kenyan tea and a Kenyan delegate were there. The Kenyan government paid.', [
    'Kenya: Kenyan government',
  ]);
});

test('names in titles of treaties and names of seas are no actors', () => {
  check('The UN Charter and the law of the South China Sea were quoted.', []);
});

test('acronyms are learnt in brackets, both ways, and win over the tables', () => {
  check(
    'The Inland Coast Commission (ICC) met. The ICC will meet again. The Board for Reef Affairs agreed.',
    [
      'Inland Coast Commission: Inland Coast Commission, ICC, ICC',
      'Board for Reef Affairs: Board for Reef Affairs',
    ],
  );
  check('It went to the MRFA (Marine Reef Fisheries Agency) at once. The MRFA replied.', [
    'Marine Reef Fisheries Agency: MRFA, Marine Reef Fisheries Agency, MRFA',
  ]);
});

test('a head with an article means the organisation last named with it', () => {
  check('The Committee on Reefs met. The Commission on Tides did not. The Committee adjourned.', [
    'Committee on Reefs: Committee on Reefs, Committee',
    'Commission on Tides: Commission on Tides',
  ]);
});

test('actors of the project file come first and win', () => {
  const known: Actor[] = [
    { id: 'quad-4', name: 'Quad of Lenders', type: 'group', aliases: ['Quad'], roles: [], memo: 'Ours.' },
    {
      id: 'ada',
      name: 'Ada Okafor-Lind',
      type: 'person',
      aliases: ['the Clerk'],
      roles: [{ role: 'Clerk' }],
    },
  ];
  const actors = find(
    paragraph('The Quad met. Ms Okafor-Lind kept the minutes; the Clerk signed them.'),
    known,
  );
  assert.deepEqual(
    actors.map(({ id, source, mentions }) => [id, source, mentions.map((mention) => mention.text)]),
    [
      ['quad-4', 'project-file', ['Quad']],
      ['ada', 'project-file', ['Ms Okafor-Lind', 'the Clerk']],
    ],
  );
  assert.equal(actors[0]?.memo, 'Ours.');
});

test('an actor of the tables has its known names, a person the roles it held, with days', () => {
  const [actor] = find(paragraph('On 7 January 2022 Mr Stoltenberg of NATO spoke.'));
  assert.equal(actor?.name, 'Jens Stoltenberg');
  assert.deepEqual(actor?.roles, [{ role: 'NATO Secretary General', from: '2014-10-01', to: '2024-09-30' }]);
});

test('mentions are exact, in order and never overlap', () => {
  const text = `## Who came 🙂\n\n**Côte d’Ivoire**, the U.S. and\nthe World\nBank (WB) came; so did Türkiye’s Foreign Minister\nÇelik Özgür.\n`;
  const mentions = find(text)
    .flatMap((actor) => actor.mentions)
    .sort((a, b) => a.start - b.start);
  for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
  for (const [at, mention] of mentions.entries()) assert.ok(mention.start >= (mentions[at - 1]?.end ?? 0));
  assert.deepEqual(
    mentions.map((mention) => mention.text),
    ['Côte d’Ivoire', 'U.S.', 'World\nBank', 'WB', 'Türkiye', 'Foreign Minister\nÇelik Özgür'],
  );
});

test('words of other scripts, lone surrogates and NUL pass without harm', () => {
  assert.deepEqual(told('Встреча в Киеве. \ud800 \0 \u202eshalom שלום NATO\u0301 العربية'), []);
  assert.deepEqual(told(''), []);
});

test('a word that the end of a line divides is one word', () => {
  const text = `Note, 3 March 2022

The Permanent Represen-
tative of Russia, Vassily Nebenzia, spoke first. Mr
Nebenzia then gave the floor to Bela-
rus and to Mr Bela-
nov.
`;
  assert.deepEqual(told(text), [
    'Vassily Nebenzia: Permanent Represen-\ntative of Russia, Vassily Nebenzia, Mr\nNebenzia',
    'Belarus: Bela-\nrus',
    'Mr Belanov: Mr Bela-\nnov',
  ]);
});

const HOSTILE: Readonly<Record<string, string>> = {
  'capital words': 'Alpha Beta Gamma Delta Committee ',
  'one person in many spellings': 'Mr Anton Bregovic met Mr Bregovic Anton. ',
  brackets: '(NATO (EU (',
  'words in capitals': 'ALPHA BETA COUNCIL OF ',
  'titles without end': 'President Prime Minister of the President ',
  'ands and commas': 'Ministry of Trade, Trade and Trade, ',
  'opening quotes': '“NATO said “',
};

for (const [name, piece] of Object.entries(HOSTILE))
  test(`cost grows with the length: ${name}`, () => {
    const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
    const brief = (text: string): Brief => ({ text, head: {}, sections: [], blocks: [] });
    assertLinearMatching(name, make, 2_000, (text) => void findActors(brief(text)));
  });

test('a last name that is a title or a plain word ends a name', () => {
  check('Mr. Chea Sen spoke first. Mr. Terrence Young answered.', [
    'Chea Sen: Mr. Chea Sen',
    'Terrence Young: Mr. Terrence Young',
  ]);
});

test('a role before "and" is not that of the person after it; a name ends a body before a person', () => {
  const { actors } = { actors: find(paragraph('The Security Adviser and Director Oyelaran met.')) };
  assert.deepEqual(
    actors.map(({ name, roles }) => [name, roles.map(({ role }) => role)]),
    [['Director Oyelaran', ['Director']]],
  );
  check('They asked the Office of the Trade Commission Wang Yi in Vienna.', [
    'Office of the Trade Commission: Office of the Trade Commission',
    'Wang Yi: Wang Yi',
  ]);
});

test('no name runs over the end of a row, in a table without strokes at its edges', () => {
  const rows =
    'Guild of Fishers | Ms Ana Brook\n---|---\n| Mr Cyril Hill\nPublic Works Guild | Mr Olaf Moor\n';
  const people = told(paragraph(rows)).filter((actor) => /Ana|Cyril|Olaf/.test(actor));
  assert.deepEqual(people, [
    'Ana Brook: Ms Ana Brook',
    'Cyril Hill: Mr Cyril Hill',
    'Olaf Moor: Mr Olaf Moor',
  ]);
});
