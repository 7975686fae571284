import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseQuery, queryFilter } from '../core/analysis/query.ts';
import { annotationRows } from '../core/exchange/annotation-row.ts';
import { EXPORT_FORMATS, exportFormat } from '../core/exchange/export-formats.ts';
import { exportRows } from '../core/exchange/export-rows.ts';
import { annotatedBriefs } from '../core/project/annotations-by-brief.ts';
import { withoutProposals } from '../core/project/edits/proposal-edits.ts';
import { counted } from '../core/text/counted.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { openWorkspace, relativePath, reportGaps, WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

const FORMATS = EXPORT_FORMATS.map((format) => format.id);
const LONGEST_ID = Math.max(...FORMATS.map((id) => id.length));

/** Writes all annotations of a workspace in one of the export formats. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: `export --format FORMAT [--out FILE] [--filter QUERY] ${WORKSPACE_USAGE}`,
  summary:
    'All annotations with brief, section, tags, quote, memo, annotator and place; export --help lists the formats. --proposals adds what is only proposed. Exit code 1 when the project file has errors.',
  details: EXPORT_FORMATS.map(({ id, description }) => `${id.padEnd(LONGEST_ID)}  ${description}`),
  run(args, output) {
    const words = parseWords(args, ['format', 'out', 'filter', ...WORKSPACE_OPTIONS], ['proposals']);
    const id = words.option('format');
    if (id === undefined || words.files.length > 0)
      throw new UsageError(`Name one format: ${FORMATS.join(', ')}.`);
    const format = exportFormat(id);
    if (!format) throw new UsageError(`There is no format “${id}”. There are ${FORMATS.join(', ')}.`);
    const workspace = openWorkspace(words);
    const { source, folder } = workspace;
    const project = words.flag('proposals') ? source.project : withoutProposals(source.project);
    const paths = new Set(annotatedBriefs(project));
    const briefs = workspace.briefs.filter((each) => paths.has(each.path));
    const missing = workspace.missing.map((each) => each.path);
    const filter = parseQuery(
      words.option('filter') ?? '',
      source.project.fields.map((field) => field.id),
    );
    if (filter.problems[0]) throw new UsageError(filter.problems[0].message);
    // All that the project has left: proposals are gone from it unless they are asked for.
    const rows = annotationRows(project, briefs, missing, { proposals: true }).filter(
      queryFilter(filter.value, project),
    );
    const title = `Annotations of ${path.basename(path.resolve(folder))}`;
    const { content, losses } = exportRows(format, rows, {
      project,
      title,
      briefs,
      source,
      file: relativePath(workspace.file),
    });
    const out = words.option('out');
    if (out !== undefined) writeFileSync(out, content);
    else if (typeof content === 'string') output.out(content);
    else throw new UsageError(`${format.label} is no text: name a file with --out FILE.`);
    const what = format.lost.includes('annotations') ? format.label : counted(rows.length, 'annotation');
    if (out !== undefined) output.error(`${what} written to ${out}\n`);
    if (losses.length > 0)
      output.error(`Not in the file:\n${losses.map(({ what }) => `  ${what}\n`).join('')}`);
    return reportGaps(workspace, output) ? 0 : 1;
  },
};
