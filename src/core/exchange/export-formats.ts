import { brat } from './brat.ts';
import { codebookCsv } from './codebook-csv.ts';
import { codebookYaml } from './codebook-yaml.ts';
import { csvExact, csvForSpreadsheets } from './csv.ts';
import { doccano } from './doccano.ts';
import type { ExportFormat } from './export-format.ts';
import { htmlReport } from './html/html-report.ts';
import { hypothesis } from './hypothesis.ts';
import { icalendar } from './icalendar.ts';
import { iob2 } from './iob2.ts';
import { jsonLines } from './json-lines.ts';
import { labelStudio, labelStudioConfig } from './label-studio.ts';
import { markdownReport } from './markdown-report.ts';
import { prodigy } from './prodigy.ts';
import { refiCodebook } from './refi/refi-codebook.ts';
import { refiProject } from './refi/refi-project.ts';
import { sarif } from './sarif.ts';
import { taguette } from './taguette.ts';
import { w3c } from './w3c.ts';
import { xlsx } from './xlsx.ts';

/** Every format that annotations can be exported to, in the order the picker shows them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  xlsx,
  csvForSpreadsheets,
  htmlReport,
  markdownReport,
  refiProject,
  refiCodebook,
  codebookCsv,
  codebookYaml,
  taguette,
  csvExact,
  jsonLines,
  w3c,
  hypothesis,
  brat,
  doccano,
  labelStudio,
  labelStudioConfig,
  prodigy,
  iob2,
  icalendar,
  sarif,
];

/** Those that hold the codebook and no annotations. */
export const CODEBOOK_FORMATS: readonly ExportFormat[] = [codebookYaml, codebookCsv, refiCodebook, taguette];

/** The format with an id of the command line, or undefined. */
export function exportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
