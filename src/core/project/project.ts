import type { Annotation } from '../annotation/annotation.ts';
import type { Memo } from '../annotation/memo.ts';
import type { OwnField } from '../codebook/own-field.ts';
import type { Tag } from '../codebook/tag.ts';
import type { Actor, Meeting } from '../entities/entity.ts';

/** The version of the file format that this code reads and writes. */
export const PROJECT_FILE_VERSION = 1;
export const PROJECT_FILE_NAME = 'policy-annotations.yaml';

/** The project file as immutable plain data, in the file's order. */
export interface Project {
  readonly version: number;
  /** Flat, parents before children. */
  readonly codebook: readonly Tag[];
  /** The user's own fields of annotations. */
  readonly fields: readonly OwnField[];
  readonly actors: readonly Actor[];
  readonly meetings: readonly Meeting[];
  /** On briefs and sections. */
  readonly memos: readonly Memo[];
  readonly annotations: readonly Annotation[];
}

export const EMPTY_PROJECT: Project = {
  version: PROJECT_FILE_VERSION,
  codebook: [],
  fields: [],
  actors: [],
  meetings: [],
  memos: [],
  annotations: [],
};
