import type { Annotation, Stance, Strength } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import { isGone, isSettled, NOWHERE, needsLook, type Place } from '../annotation/place.ts';
import { placeAnnotations } from '../annotation/place-annotations.ts';
import type { EarlierText } from '../annotation/standing-in.ts';
import type { Brief } from '../brief/brief.ts';
import { parseBrief } from '../brief/parse-brief.ts';
import { sectionAt } from '../brief/section-at.ts';
import { type FieldValues, fieldLabel, fieldValue, type OwnField } from '../codebook/own-field.ts';
import { annotationsByBrief } from '../project/annotations-by-brief.ts';
import { withoutProposals } from '../project/edits/proposal-edits.ts';
import type { Project } from '../project/project.ts';
import { indexLines } from '../text/line-index.ts';
import { contextOf } from './context-of.ts';

/** One brief's text for an export. `path` is from the workspace folder, `text` is normalised. */
export interface BriefText {
  readonly path: string;
  readonly text: string;
  /** The brief as it was earlier, best first: places are surer with it. */
  readonly earlier?: readonly EarlierText[];
}

/** One annotation as every export tells it: plain values, nothing left to look up. */
export interface AnnotationRow {
  readonly id: string;
  readonly brief: string;
  /** Title and ISO date of the brief, empty when it states none. */
  readonly briefTitle: string;
  readonly briefDate: string;
  /** Path and title of the section where the passage stands now; as the file says when it stands nowhere. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly tags: readonly string[];
  /** The words as they stand in the brief now; the file's quote when they stand nowhere. */
  readonly quote: string;
  /** What stands before and behind the quote in the brief now, up to 64 units; as the file says when it stands nowhere. */
  readonly prefix: string;
  readonly suffix: string;
  readonly actor: string;
  readonly addressee: string;
  readonly stance: Stance | '';
  readonly strength: Strength | '';
  /** The ISO day or days that the passage is about. */
  readonly date: string;
  /** Values of own fields; where the field is an actor's, its name. */
  readonly fields: FieldValues;
  readonly memo: string;
  readonly by: string;
  readonly created: string;
  /** Who proposed it: then nobody has accepted it yet, and `by` says so: "Copilot (proposed)". */
  readonly proposed?: string;
  /** `gone`: a person has said that the passage is no longer in the brief. */
  readonly place: Place['kind'] | 'gone';
  /** Whether a person should look at the place: it is ambiguous, gone, or much changed. */
  readonly needsLook: boolean;
  /** UTF-16 offsets over the text with LF line ends, and the one-based line; undefined when it stands nowhere. */
  readonly start?: number;
  readonly end?: number;
  readonly line?: number;
}

/**
 * The rows of some briefs, by brief and then by position; annotations without a place come last in their brief.
 * An annotation whose brief is not among `briefs` gets a row when `missing` names its brief: it is then an orphan.
 * What is only proposed has a row when `options.proposals` asks for it.
 */
export function annotationRows(
  project: Project,
  briefs: readonly BriefText[],
  missing: readonly string[] = [],
  options: { readonly proposals?: boolean } = {},
): AnnotationRow[] {
  const { annotations } = options.proposals ? project : withoutProposals(project);
  const byBrief = annotationsByBrief(annotations);
  const names = rowNames(project);
  const rows = briefs.flatMap((each) => rowsOfBrief(each, byBrief.get(each.path) ?? [], names));
  for (const path of missing) {
    const nowhere: Place = { kind: 'orphan', reason: 'brief-missing' };
    for (const each of byBrief.get(path) ?? []) rows.push(toRow(each, nowhere, names));
  }
  return rows;
}

/** What a row needs of a project to say names in place of ids. */
export interface RowNames {
  /** Names of actors by their ids. */
  readonly actors: ReadonlyMap<string, string>;
  /** Own fields that hold an actor. */
  readonly actorFields: ReadonlySet<string>;
}

/** The names of a project's actors, and where they stand. */
export function rowNames({ actors, fields }: Pick<Project, 'actors' | 'fields'>): RowNames {
  return {
    actors: new Map(actors.map(({ id, name }) => [id, name])),
    actorFields: actorFields(fields),
  };
}

/** Names of the own fields that hold an actor. */
export function actorFields(fields: readonly OwnField[]): ReadonlySet<string> {
  return new Set(fields.flatMap(({ id, type }) => (type === 'actor' ? [id] : [])));
}

/** Values of own fields, with another word for each actor: its name for its id, or the other way round. */
export function renameActors(
  values: FieldValues,
  ofActors: ReadonlySet<string>,
  rename: (actor: string) => string,
): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, ofActors.has(name) ? rename(value) : value]),
  );
}

/** Who says it to whom, how and about when, and own fields, for a person to read; empty where nothing is said. */
export function statementOf(
  { actor, addressee, stance, strength, date, fields }: AnnotationRow,
  own: readonly OwnField[],
): readonly string[] {
  return [
    ...[actor, addressee === '' ? '' : `to ${addressee}`, stance, strength, date],
    ...fieldNames([{ fields }], own).map((name) => {
      const declared = own.find(({ id }) => id === name);
      return `${declared ? fieldLabel(declared) : name}: ${fieldValue(fields, name) ?? ''}`;
    }),
  ];
}

/** Names of the own fields that some rows have: those declared first, in their order. */
export function fieldNames(
  rows: readonly Pick<AnnotationRow, 'fields'>[],
  own: readonly OwnField[],
): readonly string[] {
  const used = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
  const declared = own.map(({ id }) => id);
  return [
    ...declared.filter((id) => used.has(id)),
    ...[...used].filter((name) => !declared.includes(name)).sort(),
  ];
}

function rowsOfBrief(
  { text, earlier }: BriefText,
  annotations: readonly Annotation[],
  names: RowNames,
): AnnotationRow[] {
  if (annotations.length === 0) return [];
  const brief = parseBrief(text);
  const lines = indexLines(text);
  const places = placeAnnotations(text, annotations, earlier);
  const rows = annotations.map((each, at) => {
    const place = places[at] ?? NOWHERE;
    const row = toRow(each, place, names);
    const line = row.start === undefined ? {} : { line: lines.positionAt(row.start).line + 1 };
    return { ...row, ...line, ...inBrief(brief, row.start, row.end) };
  });
  const position = (row: AnnotationRow): number => row.start ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)));
}

function inBrief(brief: Brief, start: number | undefined, end: number | undefined): Partial<AnnotationRow> {
  const head = { briefTitle: brief.head.title ?? '', briefDate: brief.head.date ?? '' };
  if (start === undefined || end === undefined) return head;
  const section = sectionAt(brief, start);
  return {
    ...head,
    section: section?.path ?? '',
    sectionTitle: section?.title ?? '',
    quote: brief.text.slice(start, end),
    ...contextOf(brief.text, { start, end }),
  };
}

/** How the annotator of a row says that a passage is only proposed; an import makes a proposal of it again. */
export const PROPOSED = ' (proposed)';

/** A row without what only the text says: title, date and line are empty, section and quote as the file has them. */
export function toRow(
  annotation: Annotation,
  place: Place,
  { actors, actorFields }: RowNames,
): AnnotationRow {
  const nameOf = (actor: string): string => actors.get(actor) ?? actor;
  const named = (actor: string | undefined): string => (actor === undefined ? '' : nameOf(actor));
  return {
    id: annotation.id,
    brief: briefPath(annotation.brief),
    briefTitle: '',
    briefDate: '',
    section: annotation.section ?? '',
    sectionTitle: '',
    tags: annotation.tags,
    quote: annotation.quote,
    prefix: annotation.prefix ?? '',
    suffix: annotation.suffix ?? '',
    actor: named(annotation.actor),
    addressee: named(annotation.addressee),
    stance: annotation.stance ?? '',
    strength: annotation.strength ?? '',
    date: annotation.date ?? '',
    fields: annotation.fields ? renameActors(annotation.fields, actorFields, nameOf) : NO_VALUES,
    memo: annotation.memo ?? '',
    by: annotation.proposed === undefined ? (annotation.by ?? '') : `${annotation.proposed}${PROPOSED}`,
    created: annotation.created ?? '',
    ...(annotation.proposed === undefined ? {} : { proposed: annotation.proposed }),
    place: isGone(place) ? 'gone' : place.kind,
    needsLook: needsLook(place),
    ...(isSettled(place) ? { start: place.start, end: place.end } : {}),
  };
}

const NO_VALUES: FieldValues = {};
