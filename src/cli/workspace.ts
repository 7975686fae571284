import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Annotation } from '../core/annotation/annotation.ts';
import { collectEvidence } from '../core/annotation/collect-evidence.ts';
import { type EarlierText, standingIn } from '../core/annotation/standing-in.ts';
import type { BriefText } from '../core/exchange/annotation-row.ts';
import { plainReason } from '../core/plain-reason.ts';
import { annotatedBriefs, annotationsByBrief } from '../core/project/annotations-by-brief.ts';
import { isPathInside } from '../core/project/check-project.ts';
import { PROJECT_FILE_NAME } from '../core/project/project.ts';
import { type ProjectSource, readProject } from '../core/project/project-source.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import { foldWhiteSpace } from '../core/text/plain-markdown.ts';
import { gitVersions } from '../node/git-versions.ts';
import { isWithin } from '../node/stays-inside.ts';
import { CliError, type Output } from './cli-command.ts';
import type { Words } from './parse-words.ts';

/** Largest text that is read, in bytes: what VS Code gives extensions, too. */
const LARGEST_TEXT = 50_000_000;

/** Why a brief that is a symbolic link out of the folder is not read. */
export const LINK_OUT = 'refused, it is a link out of the folder';

/** Why a brief that is not there is not read. */
export const NO_FILE = 'there is no such file';

/** A workspace folder as the command line sees it. */
export interface Workspace {
  readonly folder: string;
  /** Path of the project file, as given to the user. */
  readonly file: string;
  readonly source: ProjectSource;
  /** Texts of the annotated briefs that could be read. */
  readonly briefs: readonly BriefText[];
  /** Annotated briefs that could not, with the reason as the end of a sentence. */
  readonly missing: readonly { readonly path: string; readonly reason: string }[];
}

/** The options that choose a workspace. */
export const WORKSPACE_OPTIONS = ['workspace', 'file'] as const;
export const WORKSPACE_USAGE = '[--workspace DIR] [--file NAME]';

/** The folder and the project file that a command's words name. */
export function namedFile(words: Words): { readonly folder: string; readonly file: string } {
  const folder = words.option('workspace') ?? '.';
  return { folder, file: path.join(folder, words.option('file') ?? PROJECT_FILE_NAME) };
}

/**
 * Reads the project file that a command's words name, and the briefs it annotates.
 * Throws a {@link CliError} when there is no such file.
 */
export function openWorkspace(words: Words): Workspace {
  const { folder, file } = namedFile(words);
  if (!existsSync(file))
    throw new CliError(
      `There is no ${path.relative(folder, file)} in ${path.resolve(folder)}. Tag a passage first, or name the folder with --workspace DIR.`,
    );
  const source = readProject(readFileSync(file, 'utf8'));
  const byBrief = annotationsByBrief(source.project.annotations);
  const briefs: BriefText[] = [];
  const missing: { path: string; reason: string }[] = [];
  for (const brief of annotatedBriefs(source.project)) {
    try {
      const text = readBrief(folder, brief);
      const earlier = earlierTexts(path.resolve(folder, brief), text, byBrief.get(brief) ?? []);
      briefs.push({ path: brief, text, earlier });
    } catch (error) {
      missing.push({ path: brief, reason: plainReason(error) });
    }
  }
  return { folder, file, source, briefs, missing };
}

/** Versions in git in which annotations stood that are not where they were. */
function earlierTexts(
  file: string,
  text: string,
  annotations: readonly Annotation[],
): readonly EarlierText[] {
  const now = standingIn({ text }, annotations);
  const evidence = collectEvidence(annotations.filter((_, at) => !now[at]));
  if (!evidence.isWaiting) return [];
  for (const version of gitVersions(file)) {
    evidence.offer(normaliseText(version).text);
    if (!evidence.isWaiting) break;
  }
  return evidence.texts;
}

/** Says what an export or a count leaves out; whether everything could be read. */
export function reportGaps({ source, file, missing }: Workspace, output: Output): boolean {
  const errors = source.problems.filter((each) => each.severity === 'error');
  // What a file says must not move the cursor of a terminal.
  for (const { message } of errors) output.error(`${file}: ${foldWhiteSpace(message)}\n`);
  for (const { path: brief, reason } of missing)
    output.error(`${foldWhiteSpace(`${brief}: ${reason}`)}. Its annotations are listed without a place.\n`);
  return errors.length === 0;
}

/** The text of a brief in a folder. Throws a {@link CliError} when it leads out of it or cannot be read. */
export function readBrief(folder: string, brief: string): string {
  if (!isPathInside(brief)) throw new CliError('refused, the path leads out of the folder');
  const target = path.resolve(folder, brief);
  if (!existsSync(target)) throw new CliError(NO_FILE);
  if (!isWithin(realpathSync(folder), realpathSync(target))) throw new CliError(LINK_OUT);
  return readText(target);
}

/** A text file as core counts it. Throws a {@link CliError} when it is none, or too large. */
export function readText(file: string): string {
  const stats = statSync(file);
  if (!stats.isFile()) throw new CliError('it is no file');
  if (stats.size > LARGEST_TEXT) throw new CliError(`it is too large: over ${LARGEST_TEXT / 1e6} MB`);
  const text = readFileSync(file, 'utf8');
  if (text.slice(0, 10_000).includes('\0')) throw new CliError('it is no text file');
  return normaliseText(text).text;
}

/** A file's path from the folder in which the command runs, with "/": as SARIF wants it. */
export const relativePath = (file: string): string => path.relative('.', file).split(path.sep).join('/');
