import { isProposed } from '../../annotation/annotation.ts';
import { counted } from '../../text/counted.ts';
import type { Edit, RecordChange } from '../edit.ts';
import type { Project } from '../project.ts';
import { changeAll } from './annotation-edits.ts';
import { missingTags } from './tag-edits.ts';

/**
 * Makes annotations of proposals, signed by the person who accepts them; tags that are new go into the codebook. Ids
 * that are no proposals are passed over.
 *
 * @param by the person's name; without one, nobody signs
 */
export function acceptProposals(project: Project, ids: readonly string[], by: string | undefined): Edit {
  const found = proposalsOf(project, ids);
  const names = [...new Set(found.flatMap(({ tags }) => tags))];
  const accepted = changeAll(
    project,
    found.map(({ id }) => id),
    ({ proposed: _, by: _by, ...rest }) => ({ ...rest, ...(by === undefined ? {} : { by }) }),
  );
  return {
    label: `Accept ${counted(found.length, 'proposal')}`,
    changes: [
      ...missingTags(
        project.codebook,
        names.map((name) => ({ name })),
      ),
      ...accepted,
    ],
  };
}

/** Takes proposals out of the file. Ids that are no proposals are passed over: an annotation is never rejected. */
export function rejectProposals(project: Project, ids: readonly string[]): Edit {
  const changes = proposalsOf(project, ids).map((before): RecordChange => ({ list: 'annotations', before }));
  return { label: `Reject ${counted(changes.length, 'proposal')}`, changes };
}

/** The project without what is only proposed: what is counted and exported. The same when nothing is. */
export function withoutProposals(project: Project): Project {
  return project.annotations.some(isProposed)
    ? { ...project, annotations: project.annotations.filter((each) => !isProposed(each)) }
    : project;
}

function proposalsOf(project: Project, ids: readonly string[]): Project['annotations'] {
  const wanted = new Set(ids);
  return project.annotations.filter((each) => isProposed(each) && wanted.has(each.id));
}
