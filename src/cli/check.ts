import { writeFileSync } from 'node:fs';
import { isProposed } from '../core/annotation/annotation.ts';
import { briefPath } from '../core/annotation/brief-path.ts';
import { allProblems } from '../core/exchange/all-problems.ts';
import { annotationRows } from '../core/exchange/annotation-row.ts';
import { writeSarif } from '../core/exchange/sarif.ts';
import type { Problem } from '../core/problem.ts';
import { counted } from '../core/text/counted.ts';
import { indexLines } from '../core/text/line-index.ts';
import { foldWhiteSpace } from '../core/text/plain-markdown.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { findLikelyBriefs, type Whereabouts } from './likely-briefs.ts';
import { parseWords } from './parse-words.ts';
import {
  LINK_OUT,
  NO_FILE,
  openWorkspace,
  relativePath,
  WORKSPACE_OPTIONS,
  WORKSPACE_USAGE,
  type Workspace,
} from './workspace.ts';

/** Checks the project file and the place of every annotation: for CI and before a commit. */
export const checkCommand: CliCommand = {
  name: 'check',
  usage: `check [--json] [--sarif FILE] ${WORKSPACE_USAGE}`,
  summary:
    'Problems of the project file, and annotations that need a look. Exit code 1 when there are any. --sarif also writes them for code scanning.',
  run(args, output) {
    const words = parseWords(args, ['sarif', ...WORKSPACE_OPTIONS], ['json']);
    if (words.files.length > 0) throw new UsageError('check takes no file.');
    const workspace = openWorkspace(words);
    const problems = problemsOf(workspace);
    const sarif = words.option('sarif');
    if (sarif !== undefined)
      writeFileSync(sarif, writeSarif(problems, workspace.source.text, relativePath(workspace.file)));
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
    const { annotations } = workspace.source.project;
    const proposals = annotations.filter(isProposed).length;
    const summary = { annotations: annotations.length - proposals, proposals, toLookAt };
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
  summary: { readonly annotations: number; readonly proposals: number; readonly toLookAt: number },
): string {
  const lines = found.map(
    ({ line, column, severity, message, code }) =>
      // What a file says must not move the cursor of a terminal.
      `${file}:${line}:${column}: ${severity}: ${foldWhiteSpace(message)} [${code}]\n`,
  );
  const waiting = summary.proposals > 0 ? `, ${counted(summary.proposals, 'proposal')}` : '';
  return `${lines.join('')}${counted(summary.annotations, 'annotation')}${waiting}, ${summary.toLookAt} to look at.\n`;
}

function problemsOf(workspace: Workspace): readonly Problem[] {
  const { source, briefs, missing } = workspace;
  const links = new Set(missing.filter(({ reason }) => reason === LINK_OUT).map((each) => each.path));
  const rows = annotationRows(source.project, briefs, [], { proposals: true });
  const problems = allProblems(source, rows, briefs, links);
  const lost = missing.filter(({ reason }) => reason === NO_FILE).map((each) => each.path);
  const whereabouts = findLikelyBriefs(workspace, lost);
  if (whereabouts.size === 0) return problems;
  const briefOf = new Map(
    [...source.project.annotations, ...source.project.memos].map((each) => [each.id, briefPath(each.brief)]),
  );
  return problems.map((each) => {
    const found = each.code === 'missing-brief' && whereabouts.get(briefOf.get(each.about ?? '') ?? '');
    const where = found && told(found);
    return where ? { ...each, message: `${each.message} ${where}` } : each;
  });
}

function told({ moved, likely: [first] }: Whereabouts): string | undefined {
  if (moved !== undefined)
    return `It is “${moved}” now, word for word: once the folder is open and trusted in VS Code, its annotations move there.`;
  return first && `It may be “${first.path}” now.`;
}
