import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { findStatements } from '../../../src/core/entities/find-statements.ts';
import { languageNotice } from '../../../src/core/entities/language-notice.ts';
import { recognise } from '../../../src/core/entities/recognise.ts';

/** A French note, so that its language is told, with some sentences. */
const note = (sentences: string): string =>
  `Note du 12 janvier 2023\n\nLa présente note est pour les membres de la délégation et pour ceux que le sujet intéresse dans les bureaux; une copie est aux archives.\n\n${sentences}\n`;

function check(sentences: string, expected: readonly string[]): void {
  const { actors } = recognise(parseBrief(note(sentences)));
  assert.deepEqual(
    actors.map(({ name, mentions }) => `${name}: ${mentions.map(({ text }) => text).join(', ')}`),
    expected,
    sentences,
  );
}

test('states in French, also after an elided article and with small words inside', () => {
  check("L'Iran, la Côte d'Ivoire, les Pays-Bas et les Émirats arabes unis ont signé.", [
    'Iran: Iran',
    "Côte d'Ivoire: Côte d'Ivoire",
    'Pays-Bas: Pays-Bas',
    'Émirats arabes unis: Émirats arabes unis',
  ]);
});

test('a state has one id in every language', () => {
  const ids = (text: string): string[] => recognise(parseBrief(text)).actors.map(({ id }) => id);
  const english = 'The note was made for the members of the delegation. It says that Germany has signed.';
  assert.deepEqual(ids(note("L'Allemagne a signé.")), ids(english));
});

test('an adjective is no mention, but tells whose a government or title is', () => {
  check('Les experts français et italiens ont rejoint le gouvernement allemand.', [
    'Allemagne: gouvernement allemand',
  ]);
  const { actors } = recognise(parseBrief(note('Le président tanzanien Amani Mwakyusa a parlé.')));
  assert.deepEqual(
    actors.map(({ name, roles }) => [name, roles.map(({ role }) => role)]),
    [['Amani Mwakyusa', ['président tanzanien']]],
  );
});

test('organisations by their French names and acronyms are one actor each', () => {
  check("L'Union africaine et la CEDEAO écrivent à l'ONU. L'UA attend la réponse des Nations Unies.", [
    'Union africaine: Union africaine, UA',
    "Communauté économique des États de l'Afrique de l'Ouest: CEDEAO",
    'Nations Unies: ONU, Nations Unies',
  ]);
});

test('a person is one actor under title, role and surname', () => {
  check(
    "La ministre de la défense, Solveig Aasland, a ouvert la séance. Mme Aasland remercie M. Le Guennec. Le chef de la mission, Yann Le Guennec, répond à l'envoyé spécial Tarek Belhadj.",
    [
      'Solveig Aasland: Solveig Aasland, Mme Aasland',
      'Yann Le Guennec: M. Le Guennec, Yann Le Guennec',
      'Tarek Belhadj: envoyé spécial Tarek Belhadj',
    ],
  );
});

test('an office-holder of the tables is known by a French title', () => {
  const { actors } = recognise(parseBrief(note('Le président Poutine refuse.')));
  assert.deepEqual(
    actors.map(({ id }) => id),
    ['person-vladimir-putin'],
  );
});

test('words that open a sentence, months and bodies are no names of people', () => {
  check('Selon le Conseil, Le Havre attend. Après Mardi gras, Monsieur le Maire partira.', []);
});

test('a city means its government where it acts, and is a place after a preposition', () => {
  check('Moscou refuse le texte. Les délégués se retrouvent à Madrid.', ['Russie: Moscou']);
});

test('what somebody says in French is found by the verb', () => {
  const brief = parseBrief(
    note('M. Belhadj a déclaré que la route resterait ouverte. « Nous attendons », a affirmé M. Belhadj.'),
  );
  const { actors } = recognise(brief);
  const [speaker] = actors;
  assert.ok(speaker);
  const said = [...findStatements(brief, actors, speaker)];
  assert.deepEqual(
    said.map(({ kind, range }) => [kind, brief.text.slice(range.start, range.end)]),
    [
      ['reported', 'que la route resterait ouverte.'],
      ['quoted', 'Nous attendons'],
    ],
  );
});

test('it is said which languages are known', () => {
  assert.equal(languageNotice('en'), undefined);
  assert.equal(languageNotice(undefined), undefined);
  assert.match(languageNotice('fr') ?? '', /Of a French brief/);
  assert.match(languageNotice('de') ?? '', /another language/);
  assert.match(languageNotice('__proto__') ?? '', /another language/);
});
