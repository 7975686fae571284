import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BriefText } from '../core/exchange/annotation-row.ts';
import { LARGEST_IMPORT, readImport } from '../core/exchange/import/import-file.ts';
import { briefsToRead } from '../core/exchange/import/match-briefs.ts';
import { missingTexts } from '../core/exchange/import/missing-texts.ts';
import { planImport } from '../core/exchange/import/plan-import.ts';
import { addsNothing, tellPlan } from '../core/exchange/import/tell-plan.ts';
import { newProjectFile } from '../core/project/new-project-file.ts';
import { readProject } from '../core/project/project-source.ts';
import { foldWhiteSpace } from '../core/text/plain-markdown.ts';
import { listTexts } from '../node/list-texts.ts';
import { updateProjectFile } from '../node/update-project-file.ts';
import { type CliCommand, CliError, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { namedFile, readBrief, WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

/** Adds another tool's annotations, tags, actors and meetings to the project file. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: `import FILE [--dry-run] [--with-texts] ${WORKSPACE_USAGE}`,
  summary:
    'Annotations of another tool: REFI-QDA, W3C, Hypothes.is, brat, doccano, Prodigy, Label Studio, Anselm, qc, CSV, JSON Lines. --dry-run only says what would come; --with-texts also writes texts that the file carries and the folder has not.',
  async run(args, output) {
    const words = parseWords(args, WORKSPACE_OPTIONS, ['dry-run', 'with-texts']);
    const [file, ...more] = words.files;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
    const { folder, file: projectFile } = namedFile(words);
    const source = readProject(
      existsSync(projectFile) ? readFileSync(projectFile, 'utf8') : newProjectFile(),
    );
    const tell = (problems: readonly { readonly message: string }[]): void => {
      for (const { message } of problems) output.error(`${file}: ${foldWhiteSpace(message)}\n`);
    };
    const broken = source.problems.find(({ severity }) => severity === 'error');
    if (!source.writable || broken)
      throw new CliError(
        `${projectFile} needs repair first. ${foldWhiteSpace(broken?.message ?? '')}`.trim(),
      );
    const { value: imported, problems } = readImport(path.basename(file), readBytes(file));
    tell(problems);
    if (!imported) return 1;
    const paths = listTexts(folder, ['.txt', '.md']);
    const briefs = readBriefs(folder, briefsToRead(imported, paths));
    const texts = words.flag('with-texts') ? missingTexts(imported, briefs, paths) : [];
    const plan = planImport(path.basename(file), imported, source.project, [...briefs, ...texts]);
    tell(plan.problems);
    for (const text of texts) output.out(`${text.path}: a new text.\n`);
    output.out(
      tellPlan(plan)
        .map((line) => `${line}\n`)
        .join(''),
    );
    if (words.flag('dry-run')) return 0;
    // "wx": never over a file that is there, nor through a link.
    for (const text of texts) writeFileSync(path.join(folder, text.path), text.text, { flag: 'wx' });
    if (addsNothing(plan)) return 0;
    const written = await updateProjectFile(projectFile, plan.edit);
    tell(written.problems);
    if (written.problems.some(({ severity }) => severity === 'error')) return 1;
    output.error(`Written to ${projectFile}\n`);
    return 0;
  },
};

function readBytes(file: string): Uint8Array {
  const stats = statSync(file);
  if (!stats.isFile()) throw new CliError(`${file} is no file.`);
  if (stats.size > LARGEST_IMPORT) throw new CliError(`${file} is larger than ${LARGEST_IMPORT / 1e6} MB.`);
  return readFileSync(file);
}

function readBriefs(folder: string, paths: readonly string[]): readonly BriefText[] {
  return paths.flatMap((each) => {
    try {
      return [{ path: each, text: readBrief(folder, each) }];
    } catch {
      return []; // what cannot be read cannot be the brief; the plan says that there is none
    }
  });
}
