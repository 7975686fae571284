import type { FindVersions } from '../annotation-tracker.ts';

/** Versions of a brief in git in which annotations stood; the code is loaded when they are first asked for. */
export const findGitVersions: FindVersions = (...asked) => loadGit().findGitVersions(...asked);

const loadGit = (): typeof import('./git-versions.ts') => require('./git-versions.ts');
