import { spawnSync } from 'node:child_process';
import { accessSync, appendFileSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_FILE_NAME } from '../core/project/project.ts';
import { type CliCommand, CliError, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

const DRIVER = 'policy-annotator';
const CONFIG = `merge.${DRIVER}`;

/** One thing to be written, in words and as the act. */
interface Step {
  readonly what: string;
  run(): void;
}

/** Sets a git repository up so that project files are merged by record. */
export const initGitCommand: CliCommand = {
  name: 'init-git',
  usage: `init-git [--yes] ${WORKSPACE_USAGE}`,
  summary:
    'Lets git merge project files by record: a line in .gitattributes, for all, and two settings of this clone. Says what it writes and asks first.',
  run(args, output) {
    const words = parseWords(args, WORKSPACE_OPTIONS, ['yes']);
    if (words.files.length > 0) throw new UsageError('init-git takes no file.');
    const folder = path.resolve(words.option('workspace') ?? '.');
    const steps = [...attributeSteps(folder, words.option('file')), ...configSteps(folder)];
    if (steps.length === 0) {
      output.out('Git merges project files by record here already; nothing was changed.\n');
      return 0;
    }
    output.out(`In ${folder}:\n${steps.map(({ what }) => `  ${what}\n`).join('')}`);
    if (!words.flag('yes') && !output.ask?.('Write this? [y/N] ')) {
      output.error('Nothing was written. Say --yes to write it.\n');
      return 1;
    }
    for (const { run } of steps) run();
    output.out(
      'Written. Commit .gitattributes; each clone needs init-git once. Without it, git merges lines.\n',
    );
    return 0;
  },
};

/** The line of .gitattributes beside the project file, unless one gives it this driver already. */
function attributeSteps(folder: string, file: string | undefined): readonly Step[] {
  const probe = file ?? PROJECT_FILE_NAME;
  if (git(folder, 'check-attr', 'merge', '--', probe).trim().endsWith(`: ${DRIVER}`)) return [];
  // Several coders may keep files of their own beside it: policy-annotations.ada.yaml
  const pattern = file ?? PROJECT_FILE_NAME.replace('.yaml', '*.yaml');
  if (/\s|"/.test(pattern)) throw new UsageError('The file name has spaces; write .gitattributes by hand.');
  const target = path.join(folder, '.gitattributes');
  const text = existsSync(target) ? readFileSync(target, 'utf8') : '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `${pattern} merge=${DRIVER}`;
  const added = `${text === '' || text.endsWith('\n') ? '' : eol}${line}${eol}`;
  return [{ what: `.gitattributes: ${line}`, run: () => appendFileSync(target, added) }];
}

/** The driver's name and command in the settings of this clone. */
function configSteps(folder: string): readonly Step[] {
  const wanted = [
    [`${CONFIG}.name`, 'Policy Annotator: annotations merged by record'],
    [`${CONFIG}.driver`, driver()],
  ] as const;
  return wanted.flatMap(([key, value]): Step[] =>
    git(folder, 'config', '--local', '--default', '', '--get', key).trim() === value
      ? []
      : [{ what: `git config ${key}: ${value}`, run: () => git(folder, 'config', '--local', key, value) }],
  );
}

/**
 * What git's shell is to run: this program by its name where that is found, else by its place. A program that is gone
 * would leave a conflict that shows nothing of their side: then git merges lines.
 */
function driver(): string {
  const here = process.argv[1] ?? '';
  const names = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, DRIVER));
  const isInPath = names.some((name) => isExecutable(name) && realpathSync(name) === realpathSync(here));
  const [node, script] = [quoted(process.execPath), quoted(path.resolve(here))];
  const isThere = isInPath ? `command -v ${DRIVER} >/dev/null` : `test -x ${node} && test -f ${script}`;
  const call = isInPath ? DRIVER : `${node} ${script}`;
  return `if ${isThere}; then ${call} merge %O %A %B %P; else git merge-file %A %O %B; fi`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Git runs the command in a POSIX shell on every system, and replaces "%".
const quoted = (word: string): string =>
  `'${word.replaceAll('\\', '/').replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;

/** What git prints. Throws a {@link CliError} with git's own words. */
function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (error)
    throw new CliError(existsSync(folder) ? 'git is not found. Install it first.' : `There is no ${folder}.`);
  if (status !== 0)
    throw new CliError(
      stderr.includes('not a git repository')
        ? `${folder} is in no git repository. Run “git init” first.`
        : `git ${args[0]}: ${stderr.trim()}`,
    );
  return stdout;
}
