import path from 'node:path';
import { type LikelyBrief, likelyBriefs, likenessTo } from '../core/annotation/same-brief.ts';
import { type HashedText, sureMoves } from '../core/annotation/sure-moves.ts';
import { annotatedBriefs, annotationsByBrief } from '../core/project/annotations-by-brief.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import { gitVersions } from '../node/git-versions.ts';
import { listTexts } from '../node/list-texts.ts';
import { readText, type Workspace } from './workspace.ts';

/** Where a brief that is not found may be by now. */
export interface Whereabouts {
  /** By the words of its annotations, most alike first. */
  readonly likely: readonly LikelyBrief[];
  /** Where it is beyond doubt, by what git had under its name. */
  readonly moved?: string;
}

/** Where briefs that are not found may be by now. */
export function findLikelyBriefs(
  { folder, source }: Workspace,
  missing: readonly string[],
): ReadonlyMap<string, Whereabouts> {
  if (missing.length === 0) return new Map();
  const annotated = new Set(annotatedBriefs(source.project));
  const byBrief = annotationsByBrief(source.project.annotations);
  const sought = missing.map((brief) => ({
    brief,
    likeness: likenessTo(byBrief.get(brief) ?? []),
    last: lastTextInGit(path.resolve(folder, brief)),
    files: [] as (LikelyBrief & { readonly isAnnotated: boolean })[],
  }));
  const wholes: (HashedText & { readonly isAnnotated: boolean })[] = [];
  const extensions = [...new Set(['.txt', '.md', ...missing.map((each) => path.extname(each))])];
  for (const file of listTexts(folder, extensions)) {
    const text = tryToRead(path.join(folder, file));
    if (text === undefined) continue;
    const isAnnotated = annotated.has(file);
    for (const { likeness, files } of sought) files.push({ path: file, share: likeness(text), isAnnotated });
    // Few texts are sought, so a text can be its own hash.
    if (sought.some(({ last }) => last === text)) wholes.push({ path: file, hash: text, isAnnotated });
  }
  const gone = sought.flatMap(({ brief, last }) => (last === undefined ? [] : [{ path: brief, hash: last }]));
  const moves = new Map(sureMoves(gone, wholes).map(({ from, to }) => [from, to]));
  return new Map(
    sought.map(({ brief, files }) => {
      const moved = moves.get(brief);
      return [brief, { likely: likelyBriefs(brief, files), ...(moved !== undefined && { moved }) }];
    }),
  );
}

/** The text that a brief had last, by git; undefined for one without a word, which is as good as any. */
function lastTextInGit(file: string): string | undefined {
  for (const version of gitVersions(file))
    return /\S/.test(version) ? normaliseText(version).text : undefined;
  return undefined;
}

function tryToRead(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined; // too large, binary, or gone: not the brief
  }
}
