import { groupBy } from '../text/group-by.ts';

/** One brief under its old path and its new one, from the workspace folder. */
export interface BriefMove {
  readonly from: string;
  readonly to: string;
}

/** A move that annotations followed; `toOld`: the file may have been there before, a copy of the brief. */
export interface FollowedMove extends BriefMove {
  readonly toOld: boolean;
}

/** A path and the hash of the normalised text that stands there, or stood there last. */
export interface HashedText {
  readonly path: string;
  readonly hash: string;
}

/**
 * The moves of briefs that are beyond doubt. A missing brief has moved when exactly one text of the folder is word for
 * word what the brief was last, and nothing in the project is about that file; two briefs never become one.
 *
 * @param missing briefs that are not at their place, with the text they had last
 * @param files every text of the folder that may be one of them; `isAnnotated`: the project has records on it
 */
export function sureMoves(
  missing: readonly HashedText[],
  files: readonly (HashedText & { readonly isAnnotated: boolean })[],
): readonly BriefMove[] {
  const filesOf = groupBy(files, ({ hash }) => hash);
  const wanted = groupBy(missing, ({ hash }) => hash);
  return missing.flatMap(({ path: from, hash }) => {
    const [file, ...others] = filesOf.get(hash) ?? [];
    const isSure = file && others.length === 0 && !file.isAnnotated && wanted.get(hash)?.length === 1;
    return isSure ? [{ from, to: file.path }] : [];
  });
}
