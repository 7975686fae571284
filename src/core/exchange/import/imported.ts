import { STANCES, STRENGTHS, type Stance, type Strength } from '../../annotation/annotation.ts';
import type { Memo } from '../../annotation/memo.ts';
import type { FieldValues, OwnField } from '../../codebook/own-field.ts';
import type { Tag } from '../../codebook/tag.ts';
import type { Actor, Meeting } from '../../entities/entity.ts';

/** A passage of another tool's file. What the file does not say is not there. */
export interface ImportedAnnotation {
  /** The words; empty when the file gives offsets alone. LF line ends. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Offsets in the document's unit. */
  readonly start?: number;
  readonly end?: number;
  readonly tags: readonly string[];
  /** A name. */
  readonly actor?: string;
  /** A name. */
  readonly addressee?: string;
  readonly stance?: Stance;
  readonly strength?: Strength;
  readonly date?: string;
  /** Values of own fields by their names. */
  readonly fields?: FieldValues;
  readonly memo?: string;
  readonly by?: string;
  readonly created?: string;
  /** Our own id, where the file came from us. */
  readonly id?: string;
}

export interface ImportedDocument {
  /** A path or a name, as the file says. */
  readonly name: string;
  /** The text that offsets count over, normalised; undefined when the file does not carry it. */
  readonly text?: string;
  /** What offsets count; lines are whole ones of the brief, from 0. */
  readonly unit: 'utf16' | 'code-points' | 'lines';
  /** How many lines the text had whose lines are counted. */
  readonly lines?: number;
  readonly annotations: readonly ImportedAnnotation[];
  /** What is noted on the text as a whole, or on a section of it. */
  readonly memos?: readonly Omit<Memo, 'id' | 'brief'>[];
}

/** What another tool's file says, in our words and not yet matched with anything. */
export interface Imported {
  /** What the file is: "REFI-QDA project". */
  readonly format: string;
  readonly documents: readonly ImportedDocument[];
  /** Tags that the file lists, parents before children. */
  readonly tags: readonly Tag[];
  /** Own fields that the file declares. */
  readonly fields?: readonly OwnField[];
  /** Their ids mean nothing here. */
  readonly actors: readonly Actor[];
  readonly meetings: readonly Meeting[];
}

export const NOTHING: Omit<Imported, 'format'> = { documents: [], tags: [], actors: [], meetings: [] };

/** A tag's name as our codebook can hold it: one line, no empty parts. Undefined when nothing is left. */
export function cleanTag(name: string): string | undefined {
  const parts = name.split('/').map((part) => part.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim());
  const clean = parts.filter((part) => part !== '').join('/');
  return clean === '' ? undefined : clean;
}

/** A stance by any of its spellings; undefined for other words. */
export function readStance(text: string | undefined): Stance | undefined {
  const word = text?.trim().toLowerCase();
  return STANCES.find((each) => each === word);
}

/** A strength by any of its spellings; undefined for other words. */
export function readStrength(text: string | undefined): Strength | undefined {
  const word = text?.trim().toLowerCase();
  return STRENGTHS.find((each) => each === word);
}

/**
 * Makes one annotation of those that differ in their tags alone: tools that give a passage one label at a time list it
 * once for each.
 */
export function joinTags(annotations: readonly ImportedAnnotation[]): readonly ImportedAnnotation[] {
  const joined = new Map<string, ImportedAnnotation>();
  for (const each of annotations) {
    const { tags, ...rest } = each;
    const key = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = joined.get(key);
    joined.set(key, known ? { ...known, tags: [...new Set([...known.tags, ...tags])] } : each);
  }
  return [...joined.values()];
}
