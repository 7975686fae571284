import type { TextRange } from '../text/text-range.ts';

/** A heading and what stands below it until the next heading of its level or higher. */
export interface Section extends TextRange {
  /** Stable within one parse: position in document order. */
  readonly index: number;
  /** The numbering as it stands, without punctuation: "I", "A", "1.2.3", "Article 5"; empty when there is none. */
  readonly label: string;
  /** The heading's words without numbering and markup, on one line. */
  readonly title: string;
  /** 1 = top level of the body; 0 = the title block (title, issuing body, document type). */
  readonly level: number;
  /** Labels (or titles where there is no label) from the top to here: "I / A". Unique in the brief: a repeated one ends in " (2)". */
  readonly path: string;
  /** The heading itself, over all its lines. */
  readonly heading: TextRange;
  /** Zero-based first and last line of the heading. */
  readonly line: number;
  readonly endLine: number;
  readonly parent?: number;
  readonly children: readonly number[];
}

export type BlockKind = 'paragraph' | 'bullet' | 'numbered' | 'quotation' | 'table';

/** Paragraph, bullet or numbered paragraph. A sentence broken by a page is one block. */
export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** Index of the innermost section, or undefined above the first heading. */
  readonly section?: number;
}

/** What front matter and title block say of the brief itself. */
export interface BriefHead {
  readonly title?: string;
  readonly titleRange?: TextRange;
  /** ISO day, month or year: "2022-01-07". */
  readonly date?: string;
  readonly dateRange?: TextRange;
  /** Reference line, e.g. "003 SPE 22 E". */
  readonly reference?: string;
  readonly referenceRange?: TextRange;
  readonly language?: string;
}

/** One text file as its reader sees it. Plain data, offsets over the normalised text. */
export interface Brief {
  readonly text: string;
  readonly head: BriefHead;
  /** In document order; level 0 entries are the title block. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}
