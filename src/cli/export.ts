import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { annotationRows } from '../core/exchange/annotation-row.ts';
import { EXPORT_FORMATS, exportFormat } from '../core/exchange/export-formats.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { openWorkspace } from './workspace.ts';

const FORMATS = EXPORT_FORMATS.map((format) => format.id).join('|');

/** Writes all annotations of a workspace in one of the export formats. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: `export --format ${FORMATS} [--out FILE] [--workspace DIR]`,
  summary: 'All annotations with brief, section, tags, quote, memo, annotator and place.',
  run(args, output) {
    const words = parseWords(args, ['format', 'out', 'workspace']);
    const id = words.option('format');
    if (id === undefined || words.files.length > 0)
      throw new UsageError(`Name a format: --format ${FORMATS}`);
    const format = exportFormat(id);
    if (!format) throw new UsageError(`There is no format “${id}”.`);
    const { source, briefs, missing, folder } = openWorkspace(words.option('workspace') ?? '.');
    const rows = annotationRows(source.project, briefs, missing);
    const title = `Annotations of ${path.basename(path.resolve(folder))}`;
    const text = format.write(rows, { project: source.project, title });
    const out = words.option('out');
    if (out === undefined) output.out(text);
    else writeFileSync(out, text);
    if (out !== undefined) output.error(`${rows.length} annotations written to ${out}\n`);
    for (const brief of missing)
      output.error(`${brief} is not there: its annotations were exported without a place\n`);
    return 0;
  },
};
