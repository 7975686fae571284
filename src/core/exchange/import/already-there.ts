import type { Annotation } from '../../annotation/annotation.ts';
import { isSettled } from '../../annotation/place.ts';
import { placeAnnotations } from '../../annotation/place-annotations.ts';
import type { TextRange } from '../../text/text-range.ts';

/** An annotation without the id that it may not have yet. */
export type Facts = Omit<Annotation, 'id'>;

/** The annotations of one brief, by where they stand. */
export interface Standing {
  /** Whether one at the same place says all that `facts` does: formats carry more or less of it. */
  has(facts: Facts, range: TextRange | undefined): boolean;
  add(annotation: Facts, range: TextRange | undefined): void;
}

/**
 * Indexes the annotations that a brief has. However many there are on one passage, asking costs the same: what says
 * exactly the same is found at once, and of the others only so many are looked at.
 */
export function indexStanding(text: string, known: readonly Annotation[]): Standing {
  const exact = new Set<string>();
  const byFact = new Map<string, Facts[]>();
  const add = (annotation: Facts, range: TextRange | undefined): void => {
    const place = placeKey(annotation, range);
    exact.add(place + whole(annotation));
    for (const fact of factsOf(annotation)) {
      const group = byFact.get(place + fact);
      if (group) group.push(annotation);
      else byFact.set(place + fact, [annotation]);
    }
  };
  const places = placeAnnotations(text, known);
  known.forEach((each, at) => {
    const place = places[at];
    add(each, place && isSettled(place) ? place : undefined);
  });
  return {
    add,
    has(facts, range) {
      const place = placeKey(facts, range);
      if (exact.has(place + whole(facts))) return true;
      const groups = factsOf(facts).map((fact) => byFact.get(place + fact) ?? []);
      const rarest = groups.reduce((least, each) => (each.length < least.length ? each : least));
      return rarest.slice(0, MOST_LOOKED_AT).some((each) => says(each, facts));
    },
  };
}

/** Most annotations on one passage that are compared with an imported one. */
const MOST_LOOKED_AT = 200;

/** The range; without a sure one the words. */
const placeKey = ({ quote, prefix = '' }: Facts, range: TextRange | undefined): string =>
  `${range ? `${range.start} ${range.end}` : `${quote}\u0000${prefix}`}\u0000`;

const TOLD = ['actor', 'addressee', 'stance', 'strength', 'date', 'memo', 'by'] as const;

/** What is told beside the place; the first stands for any annotation. */
function factsOf(annotation: Facts): readonly string[] {
  const told = TOLD.flatMap((fact) =>
    annotation[fact] === undefined ? [] : [`${fact} ${annotation[fact]}`],
  );
  const own = fieldFacts(annotation);
  return ['', ...annotation.tags.map((tag) => `tag ${tag}`), ...told, ...own];
}

const fieldFacts = ({ fields = {} }: Facts): readonly string[] =>
  Object.entries(fields).map(([name, value]) => `field ${name} ${value}`);

const whole = (annotation: Facts): string =>
  JSON.stringify([
    [...annotation.tags].sort(),
    [...fieldFacts(annotation)].sort(),
    ...TOLD.map((fact) => annotation[fact] || null),
  ]);

function says(known: Facts, imported: Facts): boolean {
  return (
    imported.tags.every((tag) => known.tags.includes(tag)) &&
    TOLD.every((fact) => imported[fact] === undefined || imported[fact] === known[fact]) &&
    fieldFacts(imported).every((fact) => fieldFacts(known).includes(fact))
  );
}

/** Whether two records of one id say something else: tags in any order, empty is none, the place does not count. */
export function saysElse(known: Facts, imported: Facts): boolean {
  const plain = (each: Facts): string =>
    whole({ ...each, tags: [...new Set(each.tags)], memo: each.memo?.trim() ?? '' });
  // Most formats have no place for these: what is not said there is not taken away here.
  const { addressee, strength, date } = { ...known, ...imported };
  const fields = { ...known.fields, ...imported.fields };
  const unsaid = Object.entries({ addressee, strength, date, fields }).filter(
    ([, value]) => value !== undefined,
  );
  return plain(known) !== plain({ ...imported, ...Object.fromEntries(unsaid) });
}
