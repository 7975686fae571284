import type { Project } from '../project/project.ts';
import type { AnnotationRow } from './annotation-row.ts';

/** What an export may use beside the rows. */
export interface ExportContext {
  /** For names, labels and rules of tags. */
  readonly project: Project;
  /** Heading of a report, e.g. the workspace folder's name. */
  readonly title: string;
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
  /** The file's text. LF or CRLF as the format wants; a BOM only where readers need it. */
  write(rows: readonly AnnotationRow[], context: ExportContext): string;
}
