import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  MOST_WAITING,
  planProposals,
  proposedBriefs,
  type Verdict,
} from '../core/exchange/proposals/plan-proposals.ts';
import { plainReason } from '../core/plain-reason.ts';
import { newProjectFile } from '../core/project/new-project-file.ts';
import { readProject } from '../core/project/project-source.ts';
import { counted } from '../core/text/counted.ts';
import { instantNow } from '../core/text/instant-now.ts';
import { foldWhiteSpace } from '../core/text/plain-markdown.ts';
import { updateProjectFile } from '../node/update-project-file.ts';
import { type CliCommand, CliError, type Output, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { namedFile, readBrief, WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

/** Largest file of proposals, in bytes. */
const LARGEST = 5_000_000;

/** Lets an agent propose annotations: they wait in the project file for a person. */
export const proposeCommand: CliCommand = {
  name: 'propose',
  usage: `propose --by NAME FILE.jsonl [--dry-run] ${WORKSPACE_USAGE}`,
  summary:
    'Lets someone, such as an agent, propose annotations; they wait until a person accepts them, and are not counted or exported before. FILE has one JSON object a line (“-” for standard input). Exit code 1 when any is refused. --dry-run only checks.',
  details: [
    'A line: {"brief": "a.brief.txt", "quote": "words of the brief", "tags": ["position/red-line"]}',
    'It may also have memo, actor, addressee, stance, strength, date; and, where the quote stands',
    'more than once: line, section, prefix, suffix.',
  ],
  async run(args, output) {
    const words = parseWords(args, ['by', ...WORKSPACE_OPTIONS], ['dry-run']);
    const [file, ...more] = words.files;
    const by = words.option('by');
    if (file === undefined || more.length > 0) throw new UsageError('Name one file of proposals.');
    if (by === undefined) throw new UsageError('Say who proposes: --by NAME.');
    const { folder, file: projectFile } = namedFile(words);
    const source = readProject(
      existsSync(projectFile) ? readFileSync(projectFile, 'utf8') : newProjectFile(),
    );
    if (!source.writable) throw new CliError(`${projectFile} needs repair first.`);
    const lines = readLines(file);
    const values = lines.map(({ value }) => value);
    const plan = planProposals(values, {
      project: source.project,
      briefs: new Map(proposedBriefs(values).map((each) => [each, readText(folder, each)])),
      isLocked: isLocked(folder),
      by,
      created: instantNow(),
    });
    if (typeof plan === 'string') throw new CliError(plan);
    for (const [at, verdict] of plan.verdicts.entries()) tell(verdict, `${file}:${lines[at]?.line}`, output);
    const refused = plan.verdicts.filter(({ ok }) => !ok).length;
    const code = refused > 0 ? 1 : 0;
    const count = plan.edit.changes.length;
    output.out(`${counted(count, 'proposal')} fine, ${refused} refused.\n`);
    if (words.flag('dry-run') || count === 0) return code;
    const written = await updateProjectFile(projectFile, plan.edit);
    for (const { message } of written.problems) output.error(`${projectFile}: ${foldWhiteSpace(message)}\n`);
    if (written.problems.some(({ severity }) => severity === 'error')) return 1;
    output.error(`Written to ${projectFile}: they wait for a person to accept them.\n`);
    return code;
  },
};

function tell(verdict: Verdict, where: string, output: Output): void {
  if (!verdict.ok) {
    // What an agent wrote must not move the cursor of a terminal.
    output.error(`${where}: ${foldWhiteSpace(verdict.reason)}\n`);
    return;
  }
  const { id, brief, line, newTags } = verdict;
  const added = newTags.length > 0 ? `, new tags: ${newTags.join(', ')}` : '';
  output.out(`${where}: ${foldWhiteSpace(`${id} in ${brief}, line ${line}${added}`)}\n`);
}

/** One value a line; what is no JSON is undefined, and refused as such. */
function readLines(file: string): readonly { readonly line: number; readonly value: unknown }[] {
  if (file !== '-' && statSync(file).size > LARGEST)
    throw new CliError(`${file} is larger than ${LARGEST / 1e6} MB.`);
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const lines = text
    .split(/\r?\n/)
    .map((each, at) => ({ line: at + 1, text: each.trim() }))
    .filter((each) => each.text !== '');
  if (lines.length > MOST_WAITING) throw new CliError(`${file} has more than ${MOST_WAITING} proposals.`);
  return lines.map(({ line, text: each }) => ({ line, value: parse(each) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function readText(folder: string, brief: string): { readonly text: string } | { readonly reason: string } {
  try {
    return { text: readBrief(folder, brief) };
  } catch (error) {
    return { reason: plainReason(error) };
  }
}

/** Whether the settings of the folder, where VS Code keeps them, lock the codebook. */
function isLocked(folder: string): boolean {
  const settings = path.join(folder, '.vscode', 'settings.json');
  if (!existsSync(settings) || statSync(settings).size > LARGEST) return false;
  return readFileSync(settings, 'utf8')
    .split('\n')
    .some((line) => /^[^/]*"policyAnnotator\.codebook\.locked"\s*:\s*true\b/.test(line));
}
