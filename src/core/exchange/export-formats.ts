import { csvExact, csvForSpreadsheets } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { jsonLines } from './json-lines.ts';
import { markdownReport } from './markdown-report.ts';

/** Every format that annotations can be exported to, in the order the picker shows them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  csvForSpreadsheets,
  csvExact,
  jsonLines,
  markdownReport,
];

/** The format with an id of the command line, or undefined. */
export function exportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
