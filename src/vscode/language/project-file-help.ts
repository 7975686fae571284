// The chunk of what helps to write the project file: loaded when the file is first edited.

export { clashFixes } from './clash-fixes.ts';
export { codebookFixes } from './codebook-fixes.ts';
export { projectFileCompletions } from './project-file-completion.ts';
export { coloursInFile, writtenColour } from './tag-colours-in-file.ts';
