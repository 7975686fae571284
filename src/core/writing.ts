// What writes a project file, in one place: the desktop takes it from the web's bundle with the first edit.

export { applyEdit } from './project/apply-edit.ts';
export { changesNotIn } from './project/edits/changes-not-in.ts';
export { newProjectFile } from './project/new-project-file.ts';
export { settlements } from './project/settle-clash.ts';
