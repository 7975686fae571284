import type { Project } from '../project/project.ts';
import type { ProjectSource } from '../project/project-source.ts';
import { atOnce, type Steps } from '../text/steps.ts';
import type { AnnotationRow, BriefText } from './annotation-row.ts';
import type { Loss, Part } from './losses.ts';

/** What an export may use beside the rows. */
export interface ExportContext {
  /** For names, labels and rules of tags. */
  readonly project: Project;
  /** Heading of a report, e.g. the workspace folder's name. */
  readonly title: string;
  /** Texts of the briefs that the rows stand in, for formats that carry the text; in the order of the rows. */
  readonly briefs: readonly BriefText[];
  /** The project file as it was read, for formats that point into it. */
  readonly source?: ProjectSource;
  /** Name of the project file. */
  readonly file?: string;
}

/** One way to write annotations for another tool. Add a file, and a line in export-formats.ts. */
export interface ExportFormat {
  /** As the command line names it: "csv-exact". */
  readonly id: string;
  readonly label: string;
  /** One sentence: for whom it is. */
  readonly description: string;
  /** File name extension without the dot. */
  readonly extension: string;
  /** What of the project has no place in the format; said in the loss report when the project has any of it. */
  readonly lost: readonly Part[];
  /**
   * The file's text, or its bytes when it is no text. LF or CRLF as the format wants; a BOM only where readers need
   * it. The same input gives the same bytes, on any day. `lose` is told what these very annotations lose beside `lost`.
   */
  write(
    rows: readonly AnnotationRow[],
    context: ExportContext,
    lose?: (loss: Loss) => void,
  ): string | Uint8Array;
  /** The same in steps, for formats that take long over many annotations. */
  steps?(
    rows: readonly AnnotationRow[],
    context: ExportContext,
    lose?: (loss: Loss) => void,
  ): Steps<string | Uint8Array>;
}

/** How many annotations are written between two pauses. */
export const ROWS_PER_STEP = 200;

/** Both ways of writing a format, from that in steps. */
export const inStepsOrAtOnce = (
  steps: NonNullable<ExportFormat['steps']>,
): Pick<ExportFormat, 'write' | 'steps'> => ({ steps, write: (...input) => atOnce(steps(...input)) });
