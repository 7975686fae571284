import { type AnnotationRow, annotationRows } from '../core/exchange/annotation-row.ts';
import type { Problem } from '../core/problem.ts';
import { checkProject } from '../core/project/check-project.ts';
import { recordRange } from '../core/project/project-source.ts';
import { indexLines } from '../core/text/line-index.ts';
import { shorten } from '../core/text/plain-markdown.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { LINK_OUT, openWorkspace, WORKSPACE_OPTIONS, WORKSPACE_USAGE, type Workspace } from './workspace.ts';

/** Checks the project file and the place of every annotation: for CI and before a commit. */
export const checkCommand: CliCommand = {
  name: 'check',
  usage: `check [--json] ${WORKSPACE_USAGE}`,
  summary: 'Problems of the project file, and annotations that need a look. Exit code 1 when there are any.',
  run(args, output) {
    const words = parseWords(args, WORKSPACE_OPTIONS, ['json']);
    if (words.files.length > 0) throw new UsageError('check takes no file.');
    const workspace = openWorkspace(words);
    const problems = allProblems(workspace);
    const lines = indexLines(workspace.source.text);
    const found = problems.map(({ severity, code, message, about, range }): Finding => {
      const { line, column } = lines.positionAt(range?.start ?? 0);
      return {
        line: line + 1,
        column: column + 1,
        severity,
        code,
        message,
        ...(about !== undefined && { about }),
      };
    });
    const toLookAt = found.filter((each) => each.severity !== 'hint').length;
    const summary = { annotations: workspace.source.project.annotations.length, toLookAt };
    if (words.flag('json'))
      output.out(`${JSON.stringify({ file: workspace.file, ...summary, problems: found }, null, 1)}\n`);
    else output.out(asText(workspace.file, found, summary));
    return toLookAt > 0 ? 1 : 0;
  },
};

/** A problem as it is printed; lines and columns count from 1. */
interface Finding extends Omit<Problem, 'range'> {
  readonly line: number;
  readonly column: number;
}

function asText(
  file: string,
  found: readonly Finding[],
  summary: { readonly annotations: number; readonly toLookAt: number },
): string {
  const lines = found.map(
    ({ line, column, severity, message, code }) =>
      `${file}:${line}:${column}: ${severity}: ${message} [${code}]\n`,
  );
  return `${lines.join('')}${summary.annotations} annotations, ${summary.toLookAt} to look at.\n`;
}

function allProblems(workspace: Workspace): readonly Problem[] {
  const { source, briefs, missing } = workspace;
  const places = annotationRows(source.project, briefs).flatMap((row): Problem[] => {
    const what = row.needsLook ? TROUBLE[row.place] : undefined;
    if (what === undefined) return [];
    const range = recordRange(source, 'annotations', row.id);
    const message = `“${shorten(row.quote, 60)}” ${what} in ${row.brief}. Open the brief and choose its place.`;
    return [
      { code: `place-${row.place}`, severity: 'warning', message, about: row.id, ...(range && { range }) },
    ];
  });
  const known = new Set(briefs.map((each) => each.path));
  const links = new Set(missing.filter(({ reason }) => reason === LINK_OUT).map((each) => each.path));
  const rest = checkProject(source.project, known, links).map((each) => {
    const range =
      each.range ?? (each.about === undefined ? undefined : recordRange(source, 'annotations', each.about));
    return range ? { ...each, range } : each;
  });
  return [...source.problems, ...rest, ...places];
}

const TROUBLE: Readonly<Partial<Record<AnnotationRow['place'], string>>> = {
  ambiguous: 'stands in several places',
  changed: 'was changed so much that it may be another passage',
  orphan: 'is not found',
};
