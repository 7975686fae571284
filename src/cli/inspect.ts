import { formatDay } from '../core/entities/format-day.ts';
import { type Overview, overviewWords } from '../core/entities/overview.ts';
import { inspect } from '../core/inspect.ts';
import { type CliCommand, CliError, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { readText } from './workspace.ts';

/** Shows what is understood in a brief that nobody tagged. */
export const inspectCommand: CliCommand = {
  name: 'inspect',
  usage: 'inspect FILE [--json]',
  summary: 'Sections, actors, meetings and dates found in a brief.',
  run(args, output) {
    const words = parseWords(args, [], ['json']);
    const [file, ...more] = words.files;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to inspect.');
    const found = inspect(readNamed(file));
    output.out(words.flag('json') ? `${JSON.stringify(found, null, 1)}\n` : toText(found));
    return 0;
  },
};

function readNamed(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof CliError) throw new CliError(`${file} cannot be inspected: ${error.message}.`);
    throw error;
  }
}

function toText({ overview, sections, actors, meetings, dates }: ReturnType<typeof inspect>): string {
  const part = (title: string, lines: readonly string[]): string =>
    `${title} (${lines.length})\n${lines.join('')}`;
  return [
    headText(overview),
    part(
      'Sections',
      sections.map(
        ({ line, title, level }) => `${String(line).padStart(6)}  ${'  '.repeat(level)}${title}\n`,
      ),
    ),
    part(
      'Actors',
      actors.map(({ name, type, mentions }) => `  ${name} (${type}, ${mentions.length}×)\n`),
    ),
    part(
      'Meetings',
      meetings.map(({ name, date }) => `  ${(date ?? 'no date').padEnd(10)}  ${name}\n`),
    ),
    part(
      'Dates',
      dates.map(({ text, iso }) => `  ${iso.padEnd(10)}  ${text.replace(/\s+/g, ' ')}\n`),
    ),
  ].join('\n');
}

/** What the brief is, before its parts. */
function headText(found: Overview): string {
  const { title, date, reference } = found;
  const facts = [
    ['Title', title],
    ['Date', date === undefined ? undefined : formatDay(date)],
    ['Reference', reference],
  ] as const;
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(10)}${value}\n`],
  );
  return `${lines.join('')}${overviewWords(found)}\n`;
}
