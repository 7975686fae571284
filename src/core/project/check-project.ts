import { isProposed } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import type { Problem, ProblemSeverity } from '../problem.ts';
import { atOnce, type Steps } from '../text/steps.ts';
import { actorProblem, checkCodebook, fieldChecker } from './check-codebook.ts';
import type { Project } from './project.ts';

/**
 * What is well-formed and still does not fit: unknown tags and actors, texts that are missing or out of reach,
 * annotations that mark nothing. `briefs` are the paths that exist in the workspace folder (as {@link briefPath} gives them); without it, no brief
 * is called missing. `links` are those that lead out of the folder by a symbolic link. Problems have no range; `about`
 * names the record and `keys` the entry in it (see `recordRange`). Linear.
 */
export function checkProject(
  project: Project,
  briefs?: ReadonlySet<string>,
  links?: ReadonlySet<string>,
): readonly Problem[] {
  return atOnce(checkSteps(project, briefs, links));
}

/** How many records are looked at between two pauses. */
const RECORDS_PER_STEP = 1000;

/** Does what {@link checkProject} does; yields where a pause is welcome. */
export function* checkSteps(
  project: Project,
  briefs?: ReadonlySet<string>,
  links?: ReadonlySet<string>,
): Steps<readonly Problem[]> {
  const problems: Problem[] = [];
  const ofBriefs = new Map<string, BriefProblem | undefined>();
  const tags = new Set(project.codebook.map((tag) => tag.name));
  const actors = new Set(project.actors.flatMap((actor) => [actor.id, actor.name, ...actor.aliases]));
  yield* reportRepeats(project, problems);
  problems.push(...checkCodebook(project));
  const wrongFields = fieldChecker(project.fields, actors);
  const checkBrief = (brief: string, add: AddProblem): void => {
    if (!ofBriefs.has(brief)) ofBriefs.set(brief, briefProblem(brief, briefs, links));
    const problem = ofBriefs.get(brief);
    if (problem) add(...problem);
  };
  for (const [at, annotation] of project.annotations.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const add: AddProblem = (code, severity, message) => {
      problems.push({ code, severity, message, about: annotation.id });
    };
    checkBrief(annotation.brief, add);
    if (annotation.quote.trim() === '') {
      add(
        'empty-quote',
        'error',
        'This annotation marks no words. Add “quote: …” with the words of the passage.',
      );
    }
    if (annotation.tags.length === 0) {
      add('no-tags', 'warning', 'This annotation has no tag. Add “tags: [name]”.');
    }
    if (isProposed(annotation) && annotation.by !== undefined) {
      add(
        'signed-proposal',
        'warning',
        'This is only proposed, so it has no annotator yet: “by” counts for nothing until somebody accepts it. Remove “by”.',
      );
    }
    for (const tag of new Set(annotation.tags)) {
      // The tag of a proposal is proposed with it: it comes into the codebook when somebody accepts it.
      if (tags.has(tag) || isProposed(annotation)) continue;
      add(
        'unknown-tag',
        'warning',
        `The tag “${tag}” is not in the codebook. Add it there, or correct the name.`,
      );
    }
    for (const actor of new Set([annotation.actor, annotation.addressee])) {
      const message = actor === undefined ? undefined : actorProblem(actors, actor);
      if (message !== undefined) add('unknown-actor', 'warning', message);
    }
    if (annotation.fields) problems.push(...wrongFields(annotation));
  }
  for (const memo of project.memos) {
    const add: AddProblem = (code, severity, message) => {
      problems.push({ code, severity, message, about: memo.id });
    };
    checkBrief(memo.brief, add);
    if (memo.memo.trim() === '') add('empty-memo', 'warning', 'This memo says nothing. Add “memo: …”.');
  }
  return problems;
}

/**
 * Whether a brief's path stays within the workspace folder: relative, without "..", and with "/" alone. On Windows "\"
 * parts folders and elsewhere it is a letter, so a path that has one would name different files for different people.
 */
export function isPathInside(path: string): boolean {
  return !leadsOut(path) && !path.includes('\\');
}

function leadsOut(path: string): boolean {
  return (
    path === '' ||
    /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) ||
    path.includes('\0') ||
    path.split(/[/\\]/).includes('..')
  );
}

type BriefProblem = readonly [code: string, severity: ProblemSeverity, message: string];
type AddProblem = (...problem: BriefProblem) => void;

/** What is wrong with the path of a brief, as it is written. */
function briefProblem(
  brief: string,
  briefs: ReadonlySet<string> | undefined,
  links: ReadonlySet<string> | undefined,
): BriefProblem | undefined {
  if (leadsOut(brief)) {
    const message = `“${brief}” leads out of the workspace folder. Write the path from the folder, with “/” and without “..”.`;
    return ['brief-outside', 'error', message];
  }
  if (brief.includes('\\')) {
    const message = `“${brief}” is written with “\\”. Write “${brief.replaceAll('\\', '/')}”: a path has “/” on every system.`;
    return ['brief-backslash', 'error', message];
  }
  const path = briefPath(brief);
  if (links?.has(path)) {
    const message = `“${brief}” is a link out of the workspace folder, so it is not read. Put the file itself there.`;
    return ['brief-outside', 'error', message];
  }
  if (!briefs || briefs.has(path)) return undefined;
  const message = `There is no file “${brief}” in this folder. Put it there, or correct “brief”.`;
  return ['missing-brief', 'warning', message];
}

/** Ids that two records of a list share. The reader gives each record its own; a project built otherwise may not. */
function* reportRepeats(project: Project, problems: Problem[]): Steps<void> {
  for (const list of ['actors', 'meetings', 'memos', 'annotations'] as const) {
    const seen = new Set<string>();
    for (const { id } of project[list]) {
      if (seen.size % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
      if (seen.has(id)) {
        const message = `The id “${id}” stands twice under “${list}”. Give one of the two another id.`;
        problems.push({ code: 'duplicate-id', severity: 'warning', message, about: id });
      }
      seen.add(id);
    }
  }
}
