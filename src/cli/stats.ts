import { type Counts, countAnnotations } from '../core/analysis/count-annotations.ts';
import { isProposed } from '../core/annotation/annotation.ts';
import { annotationRows } from '../core/exchange/annotation-row.ts';
import { counted } from '../core/text/counted.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { openWorkspace, reportGaps, WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

/** Counts annotations by brief, section, tag and annotator. */
export const statsCommand: CliCommand = {
  name: 'stats',
  usage: `stats [--json] ${WORKSPACE_USAGE}`,
  summary: 'Annotations counted by brief, section, tag and annotator.',
  run(args, output) {
    const words = parseWords(args, WORKSPACE_OPTIONS, ['json']);
    if (words.files.length > 0) throw new UsageError('stats takes no file.');
    const workspace = openWorkspace(words);
    const missing = workspace.missing.map((each) => each.path);
    const counts = countAnnotations(annotationRows(workspace.source.project, workspace.briefs, missing));
    const code = reportGaps(workspace, output) ? 0 : 1;
    if (words.flag('json')) {
      output.out(`${JSON.stringify(counts, null, 1)}\n`);
      return code;
    }
    const waiting = workspace.source.project.annotations.filter(isProposed).length;
    const more = waiting > 0 ? `; ${counted(waiting, 'proposal')} not counted` : '';
    output.out(`${counts.annotations} annotations, ${counts.unsettled} without a place${more}\n`);
    output.out(table('By brief', counts.byBrief));
    output.out(table('By tag', counts.byTag));
    output.out(table('By section', counts.bySection));
    output.out(table('By annotator', counts.byAnnotator));
    return code;
  },
};

function table(title: string, counts: Counts): string {
  return `\n${title}\n${counts.map(([value, count]) => `${String(count).padStart(6)}  ${value}\n`).join('')}`;
}
