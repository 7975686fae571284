import { constants, copyFileSync, existsSync, realpathSync } from 'node:fs';
import { backupName, type Migrated, migrateProject } from '../core/project/migrate-project.ts';
import { updateTextFile } from '../node/update-text-file.ts';
import { type CliCommand, CliError, UsageError } from './cli-command.ts';
import { parseWords } from './parse-words.ts';
import { namedFile, WORKSPACE_OPTIONS, WORKSPACE_USAGE } from './workspace.ts';

/** Brings a project file of an older version to today's. */
export const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: `migrate ${WORKSPACE_USAGE}`,
  summary: 'Brings a project file of an older version to this one. Keeps the old file beside it, named .bak.',
  async run(args, output) {
    const words = parseWords(args, WORKSPACE_OPTIONS);
    if (words.files.length > 0) throw new UsageError('migrate takes no file.');
    const { file } = namedFile(words);
    let backup: string | undefined;
    await updateTextFile(file, (raw) => {
      if (raw === undefined) throw new CliError(`There is no ${file}.`);
      const migrated = migrateProject(raw);
      if (!migrated) return raw;
      backup = backUp(realpathSync(file), migrated);
      return migrated.text;
    });
    output.out(
      backup === undefined
        ? `${file} is of no older version; nothing was changed.\n`
        : `${file} is of this version now. The old file is ${backup}.\n`,
    );
    return 0;
  },
};

/** Copies the file to the first name that is free; an older copy is never replaced. */
function backUp(file: string, migrated: Migrated): string {
  for (let copy = 1; ; copy++) {
    const backup = backupName(file, migrated, copy);
    if (existsSync(backup)) continue;
    copyFileSync(file, backup, constants.COPYFILE_EXCL);
    return backup;
  }
}
