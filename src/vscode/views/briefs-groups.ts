import * as vscode from 'vscode';
import { queryWord } from '../../core/analysis/query.ts';
import { isProposed } from '../../core/annotation/annotation.ts';
import { needsLook, type Place } from '../../core/annotation/place.ts';
import { annotationsByBrief } from '../../core/project/annotations-by-brief.ts';
import { isPathInside } from '../../core/project/check-project.ts';
import type { AnnotationFilter } from '../annotation-filter.ts';
import type { AnnotationTracker } from '../annotation-tracker.ts';
import type { BriefDocuments } from '../brief-documents.ts';
import type { ClosedBriefs } from '../closed-briefs.ts';
import type { ProjectStores } from '../project-stores.ts';
import type { AnnotationGroup, ListedAnnotation } from './annotation-groups.ts';

/** The annotations of all briefs of all folders, brief by brief in order of their paths, those of a brief in its order; of each brief what needs a look comes first. */
export function groupByBrief(deps: {
  readonly briefs: BriefDocuments;
  readonly annotations: AnnotationTracker;
  readonly projects: ProjectStores;
  readonly filter: AnnotationFilter;
  readonly closed: ClosedBriefs;
}): readonly AnnotationGroup[] {
  const { briefs, annotations, projects, filter, closed } = deps;
  const open = new Map(briefs.all.map((each) => [each.document.uri.toString(), each]));
  const lost = new Map(
    closed.all.map(({ uri, doubtful }) => [
      uri.toString(),
      new Map(doubtful.map((each) => [each.annotation.id, each.place])),
    ]),
  );
  return projects.all.flatMap(({ folder, project }) =>
    [...annotationsByBrief(project.annotations)]
      .filter(([path]) => isPathInside(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, listed]): readonly AnnotationGroup[] => {
        const uri = vscode.Uri.joinPath(folder.uri, path).toString();
        const shown = open.get(uri);
        const places = lost.get(uri);
        const located = shown
          ? annotations.located(shown.document)
          : listed.map((annotation) => ({
              annotation,
              place: places?.get(annotation.id) ?? unseen(annotation.gone),
            }));
        const kept = filter.keep(located, project, shown?.brief);
        const members = shown
          ? kept
          : kept.map(({ annotation }): ListedAnnotation => {
              const place = places?.get(annotation.id);
              return { annotation, ...(place && { place }) };
            });
        const name = projects.all.length > 1 ? `${folder.name} / ${path}` : path;
        const proposed = members.filter(({ annotation }) => isProposed(annotation));
        const made = members.filter(({ annotation }) => !isProposed(annotation));
        const look = made.filter(({ place }) => place && needsLook(place));
        const rest = made.filter(({ place }) => !place || !needsLook(place));
        const ofBrief = queryWord('brief', path);
        return [
          {
            key: `look/${uri}`,
            name: `Needs a Look in ${name}`,
            members: look,
            uri,
            filter: `is:unsure ${ofBrief}`,
          },
          { key: `proposed/${uri}`, name: `Proposed in ${name}`, members: proposed, uri },
          { key: `brief/${uri}`, name, members: rest, uri, filter: ofBrief },
        ].filter((each) => each.members.length > 0);
      }),
  );
}

/** How a filter sees a passage that nobody has looked for: where it was, unless a person said that it is gone. */
const unseen = (gone: string | undefined): Place =>
  gone === undefined ? { kind: 'exact', start: 0, end: 0 } : { kind: 'orphan', reason: 'gone' };
