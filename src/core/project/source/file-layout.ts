import type { Problem } from '../../problem.ts';
import type { Project } from '../project.ts';
import type { RecordTypes } from '../records/convert-record.ts';
import { LIST_NAMES, type ListName } from '../records/record-fields.ts';

/** What one entry of a list gave: its record, a tag with those below it, or undefined when it could not be read. */
export type Item<List extends ListName = ListName> = List extends 'codebook'
  ? RecordTypes['codebook'][]
  : RecordTypes[List] | undefined;

/**
 * Where one list stands in the file and what it says. Offsets are UTF-16 code units of the raw text.
 * `missing`: no such key. `bare`: the key without entries. `block`: "- " entries one below another, which are
 * read, spliced and re-read one by one. `odd`: anything else (flow style, a key in quotes); edited through the
 * tree of the whole file.
 */
export interface ListLayout<List extends ListName = ListName> {
  readonly style: 'missing' | 'bare' | 'block' | 'odd';
  /** Start of the key. */
  readonly start: number;
  /** Just after the line of the key (`bare` and `block`). */
  readonly bodyStart: number;
  /** Start of the next key, or the text's length. */
  readonly end: number;
  /** Column of the entries' "-". */
  readonly indent: number;
  /** Offset of each entry's "-"; `block` only. */
  readonly dashes: Uint32Array;
  /** In the file's order, one for each entry. */
  readonly items: readonly Item<List>[];
  readonly problems: readonly Problem[];
}

/** Where everything stands in a project file. For the code in core/project only. */
export interface FileLayout {
  readonly eol: '\n' | '\r\n';
  readonly lists: { readonly [List in ListName]: ListLayout<List> };
  /** What is wrong outside the lists. */
  readonly problems: readonly Problem[];
  readonly version: number;
  /** Whether every id in the file stands there once: then an edit need not look at the other records. */
  readonly idsAreUnique: boolean;
}

/**
 * A project file as it was read: its text to the last byte, what it says, and what is wrong with it.
 * Immutable; an edit gives a new one.
 */
export interface ProjectSource {
  /** The raw text: line ends, BOM and comments as they are. Offsets of problems and records count in it. */
  readonly text: string;
  readonly project: Project;
  /** Sorted by place; ranges are offsets over `text`. */
  readonly problems: readonly Problem[];
  /** False when the YAML is broken, a git merge is unfinished or the file is of a later version: then no edit is applied. */
  readonly writable: boolean;
  /** Ids of records that have none in the file (or one that is taken): written with the next change of the record. */
  readonly derivedIds: ReadonlySet<string>;
  /** Where everything stands; for the code of core/project. */
  readonly layout: FileLayout;
}

const NO_DASHES = new Uint32Array(0);

/** A list that is not in the file. */
export function missingList<List extends ListName>(_list: List): ListLayout<List> {
  const nothing = { start: 0, bodyStart: 0, end: 0, indent: 0 };
  return { style: 'missing', ...nothing, dashes: NO_DASHES, items: [], problems: [] };
}

/** The list with every offset moved by `by`: text before it grew or shrank. */
export function shiftList<List extends ListName>(layout: ListLayout<List>, by: number): ListLayout<List> {
  if (by === 0 || layout.style === 'missing') return layout;
  return {
    ...layout,
    start: layout.start + by,
    bodyStart: layout.bodyStart + by,
    end: layout.end + by,
    dashes: layout.dashes.map((dash) => dash + by),
    problems: shiftProblems(layout.problems, by),
  };
}

function shiftProblems(problems: readonly Problem[], by: number): readonly Problem[] {
  return problems.map((problem) =>
    problem.range === undefined
      ? problem
      : { ...problem, range: { start: problem.range.start + by, end: problem.range.end + by } },
  );
}

/** Calls `visit` with each list's name. */
export function mapLists<Result>(visit: (list: ListName) => Result): Record<ListName, Result> {
  const entries = LIST_NAMES.map((list) => [list, visit(list)] as const);
  return Object.fromEntries(entries) as Record<ListName, Result>;
}
