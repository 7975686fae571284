import type { AnnotationRow } from './annotation-row.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';

/** A part of a project that a format may have no place for. */
export type Part = keyof typeof PARTS;

/** Something of the project that an exported file does not have. */
export interface Loss {
  /** Kebab-case, e.g. `stance`. */
  readonly code: string;
  /** How many annotations, tags … it is about. */
  readonly count: number;
  /** A part of a sentence: "the stance of 5 annotations". */
  readonly what: string;
}

/** An exported file, and what it does not have. */
export interface Exported {
  readonly content: string | Uint8Array;
  readonly losses: readonly Loss[];
}

/** Writes rows in a format and says what was lost: never in silence. */
export function exportRows(
  format: ExportFormat,
  rows: readonly AnnotationRow[],
  context: ExportContext,
): Exported {
  const losses: Loss[] = format.lost.flatMap((part) => {
    const { what, count } = PARTS[part];
    const found = count(rows, context);
    return found > 0 ? [loss(part, found, what)] : [];
  });
  const content = format.write(rows, context, (each) => losses.push(each));
  return { content, losses };
}

/** A loss with its sentence part; `what` ends before the number: "the stance of". */
export function loss(code: string, count: number, [before, noun]: readonly [string, string]): Loss {
  return { code, count, what: `${before} ${count} ${noun}${count === 1 ? '' : 's'}` };
}

/** The loss report as one sentence; empty when nothing is lost. */
export function tellLosses({ label }: ExportFormat, losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  return `${label} has no place for ${losses.map(({ what }) => what).join('; ')}.`;
}

type Count = (rows: readonly AnnotationRow[], context: ExportContext) => number;

const PARTS = {
  unplaced: {
    what: ['the missing or doubtful place of', 'annotation'],
    count: (rows) => rows.filter((row) => row.start === undefined).length,
  },
  section: { what: ['the section of', 'annotation'], count: counting((row) => row.section !== '') },
  actor: { what: ['the actor of', 'annotation'], count: counting((row) => row.actor !== '') },
  stance: { what: ['the stance of', 'annotation'], count: counting((row) => row.stance !== '') },
  memo: { what: ['the memo of', 'annotation'], count: counting((row) => row.memo !== '') },
  annotator: { what: ['the annotator of', 'annotation'], count: counting((row) => row.by !== '') },
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
    count: (_, { project }) => project.codebook.filter((tag) => Object.keys(tag).length > 1).length,
  },
  'tag-look': {
    what: ['label, colour or rules of', 'tag'],
    count: (_, { project }) =>
      project.codebook.filter((tag) => tag.label ?? tag.color ?? tag.include ?? tag.exclude).length,
  },
  tags: { what: ['the codebook with', 'tag'], count: (_, { project }) => project.codebook.length },
  actors: { what: ['the list of', 'actor'], count: (_, { project }) => project.actors.length },
  meetings: { what: ['the list of', 'meeting'], count: (_, { project }) => project.meetings.length },
} as const satisfies Record<string, { readonly what: readonly [string, string]; readonly count: Count }>;

function counting(has: (row: AnnotationRow) => boolean): Count {
  return (rows) => rows.filter(has).length;
}
