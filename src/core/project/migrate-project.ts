import { PROJECT_FILE_VERSION } from './project.ts';
import { readProject } from './project-source.ts';
import { spliceText } from './yaml/splice.ts';

/** What makes a file of version `from` one of the next version; the number itself is changed for it. */
export interface Migration {
  readonly from: number;
  migrate(text: string): string;
}

/** A step for each version there was. 0: drafts of the format, whose records were the same. */
const MIGRATIONS: readonly Migration[] = [{ from: 0, migrate: (text) => text }];

/** A file in today's version, and the version that it had. */
export interface Migrated {
  readonly text: string;
  readonly from: number;
}

/**
 * Brings the text of a project file to today's version, step by step. Undefined when it is of that version already (a
 * file without a version is), of a later one, or broken: nothing is to be done then, or not by us.
 */
export function migrateProject(raw: string, migrations = MIGRATIONS): Migrated | undefined {
  const { project, problems } = readProject(raw);
  const from = project.version;
  const isOld = problems.some(({ code }) => code === 'old-version');
  if (!isOld || problems.some(({ code, severity }) => severity === 'error' && code !== 'old-version'))
    return undefined;
  let text = raw;
  for (let version = from; version < PROJECT_FILE_VERSION; version++) {
    const step = migrations.find((each) => each.from === version);
    const number = readProject(text).problems.find(({ code }) => code === 'old-version')?.range;
    if (!step || !number) return undefined;
    text = step.migrate(spliceText(text, [{ ...number, text: String(version + 1) }]));
  }
  return { text, from };
}

/** The name of the copy of a file of an older version: `policy-annotations.yaml.v0.bak`, then `….v0-2.bak`. */
export const backupName = (name: string, { from }: Migrated, copy = 1): string =>
  `${name}.v${from}${copy > 1 ? `-${copy}` : ''}.bak`;
