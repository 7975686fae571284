import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { annotatedBriefs, type BriefText } from '../core/exchange/annotation-row.ts';
import { PROJECT_FILE_NAME } from '../core/project/project.ts';
import { type ProjectSource, readProject } from '../core/project/project-source.ts';
import { normaliseText } from '../core/text/normalise-text.ts';

/** A workspace folder as the command line sees it. */
export interface Workspace {
  readonly folder: string;
  /** Path of the project file, as given to the user. */
  readonly file: string;
  readonly source: ProjectSource;
  /** Texts of the annotated briefs that could be read. */
  readonly briefs: readonly BriefText[];
  /** Annotated briefs that are not there, or lie outside the folder. */
  readonly missing: readonly string[];
}

/** Reads the project file of a folder and the briefs it annotates. Throws node's own error when there is none. */
export function openWorkspace(folder: string): Workspace {
  const file = path.join(folder, PROJECT_FILE_NAME);
  const source = readProject(readFileSync(file, 'utf8'));
  const briefs: BriefText[] = [];
  const missing: string[] = [];
  for (const brief of annotatedBriefs(source.project)) {
    const text = readBrief(folder, brief);
    if (text === undefined) missing.push(brief);
    else briefs.push({ path: brief, text });
  }
  return { folder, file, source, briefs, missing };
}

/** The normalised text of a brief of the folder; undefined when it is not there, or its path leads out of the folder. */
function readBrief(folder: string, brief: string): string | undefined {
  const target = path.resolve(folder, brief);
  if (path.isAbsolute(brief) || !existsSync(target)) return undefined;
  const inside = path.relative(realpathSync(folder), realpathSync(target));
  if (inside === '' || inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) return undefined;
  return readText(target);
}

/** A text file as core counts it. */
export function readText(file: string): string {
  return normaliseText(readFileSync(file, 'utf8')).text;
}
