import { type Annotation, isProposed } from '../annotation/annotation.ts';
import { briefPath } from '../annotation/brief-path.ts';
import type { Problem, ProblemSeverity } from '../problem.ts';
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
  const problems: Problem[] = [];
  const tags = new Set(project.codebook.map((tag) => tag.name));
  const actors = new Set(project.actors.flatMap((actor) => [actor.id, actor.name, ...actor.aliases]));
  reportRepeats(project, problems);
  problems.push(...checkCodebook(project));
  const wrongFields = fieldChecker(project.fields, actors);
  for (const annotation of project.annotations) {
    const add = (code: string, severity: ProblemSeverity, message: string): void => {
      problems.push({ code, severity, message, about: annotation.id });
    };
    checkBrief(annotation, { briefs, links }, add);
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
    const add = (code: string, severity: ProblemSeverity, message: string): void => {
      problems.push({ code, severity, message, about: memo.id });
    };
    checkBrief(memo, { briefs, links }, add);
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

function checkBrief(
  { brief }: Pick<Annotation, 'brief'>,
  { briefs, links }: { briefs: ReadonlySet<string> | undefined; links: ReadonlySet<string> | undefined },
  add: (code: string, severity: ProblemSeverity, message: string) => void,
): void {
  if (leadsOut(brief)) {
    const message = `“${brief}” leads out of the workspace folder. Write the path from the folder, with “/” and without “..”.`;
    add('brief-outside', 'error', message);
  } else if (brief.includes('\\')) {
    const message = `“${brief}” is written with “\\”. Write “${brief.replaceAll('\\', '/')}”: a path has “/” on every system.`;
    add('brief-backslash', 'error', message);
  } else if (links?.has(briefPath(brief))) {
    const message = `“${brief}” is a link out of the workspace folder, so it is not read. Put the file itself there.`;
    add('brief-outside', 'error', message);
  } else if (briefs && !briefs.has(briefPath(brief))) {
    add(
      'missing-brief',
      'warning',
      `There is no file “${brief}” in this folder. Put it there, or correct “brief”.`,
    );
  }
}

/** Ids that two records of a list share. The reader gives each record its own; a project built otherwise may not. */
function reportRepeats(project: Project, problems: Problem[]): void {
  for (const list of ['actors', 'meetings', 'memos', 'annotations'] as const) {
    const seen = new Set<string>();
    for (const { id } of project[list]) {
      if (seen.has(id)) {
        const message = `The id “${id}” stands twice under “${list}”. Give one of the two another id.`;
        problems.push({ code: 'duplicate-id', severity: 'warning', message, about: id });
      }
      seen.add(id);
    }
  }
}
