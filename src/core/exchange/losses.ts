import type { Project } from '../project/project.ts';
import { counted } from '../text/counted.ts';
import type { AnnotationRow } from './annotation-row.ts';

/** A part of a project that a format may have no place for. */
export type Part = keyof typeof PARTS;

/** What is lost where a format has passages with labels and nothing else. */
export const ALL_BUT_LABELS: readonly Part[] = [
  'unplaced',
  'section',
  'actor',
  'stance',
  'statement',
  'fields',
  'memo',
  'annotator',
  'proposed',
  'created',
  'grouping',
  'untagged',
  'tag-rules',
  'own-fields',
  'actors',
  'meetings',
  'memos',
];

/** Something of the project that an exported file does not have. */
export interface Loss {
  /** Kebab-case, e.g. `stance`. */
  readonly code: string;
  /** How many annotations, tags … it is about. */
  readonly count: number;
  /** A part of a sentence: "the stance of 5 annotations". */
  readonly what: string;
}

/** What of `parts` the rows and the project have, with how much of it. */
export function countParts(
  parts: readonly Part[],
  rows: readonly AnnotationRow[],
  project: Project,
): readonly Loss[] {
  return parts.flatMap((part) => {
    const { what, count } = PARTS[part];
    const found = count(rows, project);
    return found > 0 ? [loss(part, found, what)] : [];
  });
}

/** A loss with its sentence part; `what` ends before the number: "the stance of". */
export function loss(code: string, count: number, [before, noun]: readonly [string, string]): Loss {
  return { code, count, what: `${before} ${counted(count, noun)}`.trim() };
}

/** What is told of characters that XML cannot hold; nothing when there are none. */
export function illegalLoss(count: number): readonly Loss[] {
  return count > 0 ? [loss('characters', count, ['for want of a place in XML,', 'character'])] : [];
}

type Count = (rows: readonly AnnotationRow[], project: Project) => number;

const PARTS = {
  unplaced: {
    what: ['the missing or doubtful place of', 'annotation'],
    count: (rows) => rows.filter((row) => row.start === undefined).length,
  },
  section: { what: ['the section of', 'annotation'], count: counting((row) => row.section !== '') },
  actor: { what: ['the actor of', 'annotation'], count: counting((row) => row.actor !== '') },
  stance: { what: ['the stance of', 'annotation'], count: counting((row) => row.stance !== '') },
  statement: {
    what: ['addressee, strength or date of', 'annotation'],
    count: counting((row) => row.addressee + row.strength + row.date !== ''),
  },
  fields: {
    what: ['own fields of', 'annotation'],
    count: counting((row) => Object.keys(row.fields).length > 0),
  },
  memo: { what: ['the memo of', 'annotation'], count: counting((row) => row.memo !== '') },
  annotator: { what: ['the annotator of', 'annotation'], count: counting((row) => row.by !== '') },
  proposed: {
    what: ['that nobody has accepted yet', 'proposal'],
    count: counting((row) => row.proposed !== undefined),
  },
  created: { what: ['the time of', 'annotation'], count: counting((row) => row.created !== '') },
  grouping: {
    what: ['which tags belong together in', 'annotation'],
    count: counting((row) => row.tags.length > 1),
  },
  untagged: {
    what: ['the passage of', 'untagged annotation'],
    count: counting((row) => row.tags.length === 0),
  },
  annotations: { what: ['the', 'annotation'], count: (rows) => rows.length },
  'tag-rules': {
    what: ['label, colour, memo or rules of', 'tag'],
    count: (_, project) => project.codebook.filter((tag) => Object.keys(tag).length > 1).length,
  },
  'tag-look': {
    what: ['label, colour or rules of', 'tag'],
    count: (_, project) =>
      project.codebook.filter(
        (tag) =>
          tag.label ??
          tag.color ??
          tag.include ??
          tag.exclude ??
          tag.example ??
          tag.shortcut ??
          tag.asks ??
          tag.also,
      ).length,
  },
  tags: { what: ['the codebook with', 'tag'], count: (_, project) => project.codebook.length },
  'own-fields': { what: ['the list of', 'own field'], count: (_, project) => project.fields.length },
  actors: {
    what: ['the list of', 'actor'],
    count: (_, { actors }) => actors.filter(({ ignore }) => !ignore).length,
  },
  memos: {
    what: ['what is noted on briefs and sections in', 'memo'],
    count: (_, project) => project.memos.length,
  },
  meetings: {
    what: ['the list of', 'meeting'],
    count: (_, { meetings }) => meetings.filter(({ ignore }) => !ignore).length,
  },
} as const satisfies Record<string, { readonly what: readonly [string, string]; readonly count: Count }>;

function counting(has: (row: AnnotationRow) => boolean): Count {
  return (rows) => rows.filter(has).length;
}
