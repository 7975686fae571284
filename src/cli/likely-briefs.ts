import path from 'node:path';
import { type LikelyBrief, likelyBriefs, likenessTo } from '../core/annotation/same-brief.ts';
import { annotationsByBrief } from '../core/project/annotations-by-brief.ts';
import { listTexts } from '../node/list-texts.ts';
import { readText, type Workspace } from './workspace.ts';

/** Where briefs that are not found may be by now, by the words of their annotations: most alike first. */
export function findLikelyBriefs(
  { folder, source }: Workspace,
  missing: readonly string[],
): ReadonlyMap<string, readonly LikelyBrief[]> {
  if (missing.length === 0) return new Map();
  const byBrief = annotationsByBrief(source.project.annotations);
  const sought = missing.map((brief) => ({ brief, likeness: likenessTo(byBrief.get(brief) ?? []) }));
  const extensions = [...new Set(['.txt', '.md', ...missing.map((each) => path.extname(each))])];
  const files = new Map(missing.map((brief) => [brief, [] as (LikelyBrief & { isAnnotated: boolean })[]]));
  for (const file of listTexts(folder, extensions)) {
    const text = tryToRead(path.join(folder, file));
    if (text === undefined) continue;
    for (const { brief, likeness } of sought)
      files.get(brief)?.push({ path: file, share: likeness(text), isAnnotated: byBrief.has(file) });
  }
  return new Map([...files].map(([brief, found]) => [brief, likelyBriefs(brief, found)]));
}

function tryToRead(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined; // too large, binary, or gone: not the brief
  }
}
