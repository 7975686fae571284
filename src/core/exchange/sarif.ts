import type { Problem } from '../problem.ts';
import { PROJECT_FILE_NAME } from '../project/project.ts';
import { indexLines } from '../text/line-index.ts';
import { allProblems } from './all-problems.ts';
import type { ExportFormat } from './export-format.ts';
import { guidOf } from './guid.ts';

/** SARIF 2.1.0 (OASIS, 2020) of what `check` finds: for code scanning and CI. */
export const sarif: ExportFormat = {
  id: 'sarif',
  label: 'SARIF',
  description: 'For code scanning and CI: what a check of the project file and its places finds.',
  extension: 'sarif',
  lost: ['annotations', 'tags', 'own-fields', 'actors', 'meetings', 'memos'],
  write(rows, { source, briefs, file = PROJECT_FILE_NAME }) {
    return writeSarif(source ? allProblems(source, rows, briefs) : [], source?.text ?? '', file);
  },
};

/**
 * Problems as one run. Lines and columns count from 1, columns in UTF-16 units, the end exclusive.
 *
 * @param text the file's raw text, which the problems' ranges count over
 * @param file its path, relative with "/"
 */
export function writeSarif(problems: readonly Problem[], text: string, file: string): string {
  const lines = indexLines(text);
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const region = (range: NonNullable<Problem['range']>): object => {
    const [start, end] = [lines.positionAt(range.start), lines.positionAt(range.end)];
    return {
      startLine: start.line + 1,
      startColumn: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
    };
  };
  const run = {
    tool: {
      driver: {
        name: 'Policy Annotator',
        informationUri: 'https://github.com/policy-annotator/policy-annotator',
        rules: codes.map((id) => ({ id, shortDescription: { text: id.replaceAll('-', ' ') } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: problems.map(({ code, severity, message, range, about = '' }) => ({
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: LEVELS[severity],
      message: { text: message },
      locations: [
        { physicalLocation: { artifactLocation: { uri }, ...(range ? { region: region(range) } : {}) } },
      ],
      // The same problem of the same record keeps its print when lines move.
      partialFingerprints: { 'problem/v1': guidOf(code, about, about === '' ? message : '') },
    })),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 1)}\n`;
}

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;
