import type { ListName } from '../../core/project/records/record-fields.ts';
import type { SectionRef } from '../commands/tag-section.ts';
import type { AnnotationRef } from '../commands/targets.ts';

/** How threads and lists name a memo that the project file has: by the record that it stands in. */
export interface MemoRef {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly list: ListName;
  /** Id of the record, or a tag's full name. */
  readonly name: string;
}

/** How threads, the palette and the Sections view name a brief as a whole. */
export interface BriefRef {
  readonly uri: string;
  readonly brief: true;
}

/** What stands in a brief and has a memo, or may get one. */
export type MemoSubject = MemoRef | AnnotationRef | SectionRef | BriefRef;

const has = (value: unknown, key: string, type: string): boolean =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === type;

export function isMemoRef(value: unknown): value is MemoRef {
  return has(value, 'folder', 'string') && has(value, 'list', 'string') && has(value, 'name', 'string');
}

export function isBriefRef(value: unknown): value is BriefRef {
  return has(value, 'uri', 'string') && has(value, 'brief', 'boolean');
}
