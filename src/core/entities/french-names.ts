import { FRENCH_ORGANISATIONS, FRENCH_PEOPLE } from './data/organisations-fr.ts';
import { FRENCH_PLACES, FRENCH_STATES } from './data/states-fr.ts';
import type { GazetteerEntry, GazetteerName } from './gazetteer-entry.ts';
import { namesOfCell, tableRows } from './table-rows.ts';

type Names = (readonly [string, GazetteerName])[];

/**
 * The names of the tables as a French brief has them. States are French alone; organisations have their French name
 * first and keep the others, as do people. Ids are those of the English tables.
 */
export function frenchNames(english: Readonly<Names>): Names {
  const states = new Map(tableRows(FRENCH_STATES).map((row) => [`state-${row[0]}`, row]));
  const renamed = new Map<string, GazetteerEntry>();
  const french: Names = FRENCH_PLACES.split(';').map((place) => [place, { kind: 'place' }]);
  const translations = new Map(
    [...tableRows(FRENCH_ORGANISATIONS), ...tableRows(FRENCH_PEOPLE)].map(([name = '', own]) => [
      name,
      namesOfCell(own),
    ]),
  );
  for (const [name, value] of english) {
    const { entry } = value;
    if (!entry) french.push([name, value]);
    else if (entry.type === 'state') {
      const row = states.get(entry.id);
      if (!row) french.push([name, value]);
      else if (!renamed.has(entry.id)) {
        renamed.set(entry.id, entry);
        french.push(...namesOfState(entry.id, row));
      }
    } else {
      const own = translations.get(entry.name);
      const translated = own && (renamed.get(entry.id) ?? translate(entry, own));
      if (translated && !renamed.has(entry.id)) {
        renamed.set(entry.id, translated);
        for (const each of own) french.push([each, { kind: 'certain', entry: translated }]);
        if (entry.type === 'person')
          for (const each of own)
            french.push([each.slice(each.lastIndexOf(' ') + 1), { kind: 'certain', entry: translated }]);
      }
      french.push([name, translated ? { ...value, entry: translated } : value]);
    }
  }
  return french;
}

function translate(entry: GazetteerEntry, own: readonly string[]): GazetteerEntry {
  const [name = entry.name, ...others] = own;
  return { ...entry, name, aliases: [...others, entry.name, ...entry.aliases] };
}

function namesOfState(
  id: string,
  [, name = '', others, adjectives, capital, seats]: readonly string[],
): Names {
  const entry: GazetteerEntry = { id, name, type: 'state', aliases: namesOfCell(others) };
  return [
    ...[name, ...namesOfCell(others), ...namesOfCell(seats)].map(
      (each) => [each, { kind: 'certain', entry }] as const,
    ),
    ...namesOfCell(capital).map((each) => [each, { kind: 'capital', entry }] as const),
    ...namesOfCell(adjectives)
      .flatMap(adjectiveForms)
      .map((each) => [each, { kind: 'adjective', entry }] as const),
  ];
}

/** "italien" → italien, italienne, italiens, italiennes; "ghanéen" alike; "grec,grecque" names the feminine itself. */
function adjectiveForms(cell: string): string[] {
  const [man = '', named] = cell.split(',');
  const woman = named ?? (/e$/.test(man) ? man : /[ié]en$/.test(man) ? `${man}ne` : `${man}e`);
  const men = /[sx]$/.test(man) ? man : `${man}s`;
  return [...new Set([man, woman, men, `${woman}s`])];
}
