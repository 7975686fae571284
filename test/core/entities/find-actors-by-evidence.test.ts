import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { findActors } from '../../../src/core/entities/find-actors.ts';
import { assertLinearMatching } from '../growth.ts';

/** Each actor of a paragraph as "name: mention, mention". */
const told = (sentence: string): string[] =>
  findActors(parseBrief(`The note below was made by the clerk on the same day.\n\n${sentence}\n`)).map(
    (actor) => `${actor.name}: ${actor.mentions.map((mention) => mention.text).join(', ')}`,
  );

for (const [what, sentence, expected] of [
  [
    'a surname in capitals behind a first name, not an acronym that is known',
    'H. E. Mr. Adoro VANDEKI, President of Togo, met Mr. Lomas ECOWAS staff.',
    ['Adoro Vandeki: Mr. Adoro VANDEKI', 'Togo: Togo', 'Mr. Lomas: Mr. Lomas', 'ECOWAS: ECOWAS'],
  ],
  [
    'names before MP',
    'Present: Odalo Timwesa MP (Labour) Berane Carlund MP (Green)',
    ['Odalo Timwesa: Odalo Timwesa', 'Berane Carlund: Berane Carlund'],
  ],
  [
    'after Mr a surname in capitals',
    'Mr. CARLUND. I rise to speak. So does Mr. LO.',
    ['Mr. Carlund: Mr. CARLUND'],
  ],
  [
    'what is called a party is one, and so is a forum with an acronym',
    'The Sama Keli Barano (SKB) party won. It joined the Northern Forum on Rivers (NFR). The SKB left the NFR.',
    [
      'Sama Keli Barano: Sama Keli Barano, SKB, SKB',
      'Northern Forum on Rivers: Northern Forum on Rivers, NFR, NFR',
    ],
  ],
  ['a plan with an acronym is none', 'The Sama Keli Plan (SKP) was cut. The SKP had no friends.', []],
  [
    'two states as the adjective of an agreement are not meant, as those of a dialogue they are',
    'They signed the Kenya-Peru Critical Lamps and Wicks Compact. The Kenya-Peru Lamp Dialogue follows.',
    ['Kenya: Kenya', 'Peru: Peru'],
  ],
  [
    'two states of a war, or whose ministers meet, are meant',
    'The Kenya-Peru War was long. The Chile-Fiji Foreign Ministers met.',
    ['Kenya: Kenya', 'Peru: Peru', 'Chile: Chile', 'Fiji: Fiji'],
  ],
  [
    'a party or an agency beside a long form is another matter when a sentence, an owner or a capital is between',
    'One party’s Sama Keli Tarn (SKT) burnt. The Olo Bera Nim (OBN). Parties wept. The party of Lamp Oil Rationing (LOR) fell.',
    [],
  ],
  [
    'a body in front of an acronym is the long form only where a small word goes on from it',
    'The Lamp Committee met Wicks Oils (LCWO). The LCWO is oil.',
    ['Lamp Committee: Lamp Committee'],
  ],
  [
    'a house is not its committee',
    'The Senate Net Committee sat. The Senate slept. The Committee rose.',
    ['Senate Net Committee: Senate Net Committee, Committee'],
  ],
  [
    'a long name with two acronyms and a slash',
    'The Lamp Negotiating Committee for a Framework on Wicks (LNC/FW) was short. The LNC met again.',
    ['Lamp Negotiating Committee: Lamp Negotiating Committee, LNC, LNC'],
  ],
  [
    'hotels, rooms and journeys are none',
    'They met at the King David Hotel and in the Oval Office in May, after the Lamp Trade Mission to Bergen.',
    [],
  ],
] as const)
  test(what, () => assert.deepEqual(told(sentence), expected));

test('the author of the front matter', () => {
  const actors = findActors(
    parseBrief(
      '---\ntitle : A Lamp\nauthor: Kojiro Tanosaki\ndate : 2022-07-27\n---\n\nThe lamp is lit each night of the year by hand.\n',
    ),
  );
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Kojiro Tanosaki'],
  );
});

test('a title and a name in a headline', () => {
  const actors = findActors(
    parseBrief(
      'MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ALEXANDER EIDE\n\nI will visit two ports and one lake from 10 to 16 December.\n',
    ),
  );
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Alexander Eide'],
  );
});

for (const piece of [
  'Odalo Berane Timwesa. Timwesa’s Timwesa said. ',
  'Sama Keli Barano (SKB) party ',
  'EU-',
])
  test(`cost grows with the length: ${piece.trim()}`, () => {
    const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
    const brief = (text: string): Brief => ({ text, head: {}, sections: [], blocks: [] });
    assertLinearMatching(piece, make, 2_000, (text) => void findActors(brief(text)));
  });
