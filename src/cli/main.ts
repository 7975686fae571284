import { version } from '../../package.json';
import { plainReason } from '../core/plain-reason.ts';
import { checkCommand } from './check.ts';
import { type CliCommand, CliError, type Output, UsageError } from './cli-command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { importDocumentCommand } from './import-document.ts';
import { initGitCommand } from './init-git.ts';
import { inspectCommand } from './inspect.ts';
import { mergeCommand } from './merge.ts';
import { migrateCommand } from './migrate.ts';
import { proposeCommand } from './propose.ts';
import { statsCommand } from './stats.ts';

const COMMANDS: readonly CliCommand[] = [
  inspectCommand,
  checkCommand,
  exportCommand,
  importCommand,
  proposeCommand,
  importDocumentCommand,
  statsCommand,
  mergeCommand,
  initGitCommand,
  migrateCommand,
];

/**
 * The command `policy-annotator`, without an editor. Exit codes: 0 all well; 1 something was found (`check`), or
 * a file could not be read or written; 2 the command's words are wrong; 70 a bug.
 */
export function main(argv: readonly string[], output: Output): number | Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.out(usage());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    output.out(`${version}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  const fail = (error: unknown): number => explain(error, command, output);
  try {
    if (!command) throw new UsageError(`There is no command “${name}”.`);
    if (rest.includes('--help') || rest.includes('-h')) {
      const details = command.details ? `\n${command.details.map((line) => `  ${line}\n`).join('')}` : '';
      output.out(`policy-annotator ${command.usage}\n${wrapped(command.summary, 2)}${details}`);
      return 0;
    }
    const code = command.run(rest, output);
    return typeof code === 'number' ? code : code.catch(fail);
  } catch (error) {
    return fail(error);
  }
}

/** Says why a command ended, and gives its exit code. */
function explain(error: unknown, command: CliCommand | undefined, output: Output): number {
  if (error instanceof UsageError) {
    const help = command
      ? `policy-annotator ${command.usage}`
      : `There are ${COMMANDS.map((each) => each.name).join(', ')}; policy-annotator --help says what they do.`;
    output.error(`policy-annotator: ${error.message}\n\n${help}\n`);
    return 2;
  }
  if (error instanceof CliError) {
    output.error(`policy-annotator: ${error.message}\n`);
    return 1;
  }
  if (isSystemError(error)) {
    output.error(`policy-annotator: ${error.path ?? error.syscall}: ${plainReason(error)}.\n`);
    return 1;
  }
  output.error(
    `policy-annotator: this is a bug, please report it.\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 70;
}

function usage(): string {
  const lines = COMMANDS.map((each) => `  ${each.usage}\n${wrapped(each.summary, 6)}`);
  return `policy-annotator: sections, names and annotations of policy briefs\n\n${lines.join('')}
Run it in a workspace folder, or name one with --workspace DIR. Exit codes: 0 all is
well; 1 something was found, or cannot be read or written; 2 wrong words; 70 a bug.
`;
}

/** Lines of at most 86 characters, indented. */
function wrapped(text: string, indent: number): string {
  const margin = ' '.repeat(indent);
  const lines = [margin];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 85 && line !== margin) lines.push(`${margin}${word}`);
    else lines[lines.length - 1] = line === margin ? `${line}${word}` : `${line} ${word}`;
  }
  return `${lines.join('\n')}\n`;
}

// What node:fs throws: ENOENT, EACCES, EISDIR …
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
