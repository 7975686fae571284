import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mergeProjects } from '../core/project/merge-projects.ts';
import { decodeUtf8 } from '../core/text/decode-utf8.ts';
import { foldWhiteSpace } from '../core/text/plain-markdown.ts';
import { type CliCommand, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';

/**
 * Merges two versions of a project file by record: the merge driver of git (gitattributes(5), "Defining a custom merge
 * driver"), which hands over three temporary files and takes the result from the second.
 */
export const mergeCommand: CliCommand = {
  name: 'merge',
  usage: 'merge BASE OURS THEIRS [NAME]',
  summary:
    'Merges two versions of a project file by record and writes the result to OURS. Where both changed one field, both values are kept. Exit code 1 when a person has to look.',
  run(args, output) {
    const [base, ours, theirs, name = ours, ...more] = parseWords(args, []).files;
    if (
      base === undefined ||
      ours === undefined ||
      theirs === undefined ||
      name === undefined ||
      more.length > 0
    )
      throw new UsageError('Name three files: BASE OURS THEIRS.');
    const texts = [base, ours, theirs].map((file) => decodeUtf8(readFileSync(file)));
    const [from, mine, other] = texts;
    const merged =
      from === undefined || mine === undefined || other === undefined
        ? undefined
        : mergeProjects(from, mine, other);
    const isReadable = merged?.problems.every(({ severity }) => severity !== 'error') ?? false;
    if (!merged || !isReadable) {
      const why = merged?.problems[0]?.message ?? 'One of the versions is not UTF-8 text.';
      output.error(
        `${name}: cannot be merged by record, its lines are merged instead. ${foldWhiteSpace(why)}\n`,
      );
      return mergeLines(base, ours, theirs, name) ? 0 : 1;
    }
    if (merged.text !== mine) writeFileSync(ours, merged.text);
    for (const { message } of merged.problems) output.error(`${name}: ${foldWhiteSpace(message)}\n`);
    return merged.clean ? 0 : 1;
  },
};

/** Merges as git does without a driver, conflict marks included; whether without a conflict. */
function mergeLines(base: string, ours: string, theirs: string, name: string): boolean {
  const labels = ['ours', 'base', 'theirs'].flatMap((side) => ['-L', `${name} (${side})`]);
  return spawnSync('git', ['merge-file', ...labels, '--', ours, base, theirs]).status === 0;
}
