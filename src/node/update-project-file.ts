import type { Read } from '../core/problem.ts';
import { applyEdit } from '../core/project/apply-edit.ts';
import type { Edit } from '../core/project/edit.ts';
import { newProjectFile } from '../core/project/new-project-file.ts';
import { type ProjectSource, readProject } from '../core/project/project-source.ts';
import { updateTextFile } from './update-text-file.ts';

/**
 * Applies an edit to a project file on disk, merged with what stands there at that moment; edits of other processes
 * in between are kept. Creates the file when there is none. Problems are those of the edit (see `applyEdit`); a file
 * that is not writable is left alone and the problem says why. Throws Node's errors when the disk refuses.
 */
export async function updateProjectFile(file: string, edit: Edit): Promise<Read<ProjectSource>> {
  let result: Read<ProjectSource> | undefined;
  await updateTextFile(file, (raw) => {
    const applied = applyEdit(readProject(raw ?? newProjectFile()), edit);
    result = applied;
    return applied.value.text;
  });
  return result ?? applyEdit(readProject(newProjectFile()), edit);
}
