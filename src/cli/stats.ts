import { type Counts, countAnnotations } from '../core/analysis/count-annotations.ts';
import { annotationRows } from '../core/exchange/annotation-row.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { openWorkspace } from './workspace.ts';

/** Counts annotations by brief, section, tag and annotator. */
export const statsCommand: CliCommand = {
  name: 'stats',
  usage: 'stats [--json] [--workspace DIR]',
  summary: 'Annotations counted by brief, section, tag and annotator.',
  run(args, output) {
    const words = parseWords(args, ['workspace'], ['json']);
    if (words.files.length > 0) throw new UsageError('stats takes no file.');
    const { source, briefs, missing } = openWorkspace(words.option('workspace') ?? '.');
    const counts = countAnnotations(annotationRows(source.project, briefs, missing));
    if (words.flag('json')) {
      output.out(`${JSON.stringify(counts, null, 1)}\n`);
      return 0;
    }
    output.out(`${counts.annotations} annotations, ${counts.unsettled} without a place\n`);
    output.out(table('By brief', counts.byBrief));
    output.out(table('By tag', counts.byTag));
    output.out(table('By section', counts.bySection));
    output.out(table('By annotator', counts.byAnnotator));
    return 0;
  },
};

function table(title: string, counts: Counts): string {
  return `\n${title}\n${counts.map(([value, count]) => `${String(count).padStart(6)}  ${value}\n`).join('')}`;
}
