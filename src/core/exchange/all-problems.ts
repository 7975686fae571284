import { briefPath } from '../annotation/brief-path.ts';
import { memoProblems } from '../annotation/memo.ts';
import { parseBrief } from '../brief/parse-brief.ts';
import type { Problem } from '../problem.ts';
import { checkProject } from '../project/check-project.ts';
import { type ProjectSource, problemRange, recordRange } from '../project/project-source.ts';
import { groupBy } from '../text/group-by.ts';
import { shorten } from '../text/plain-markdown.ts';
import type { AnnotationRow, BriefText } from './annotation-row.ts';

/**
 * All that a person should look at: problems of the project file, of what it refers to, and of the places of
 * annotations, each with its range in the file's raw text where it has one. A proposal that lost its passage is a hint.
 *
 * @param texts the briefs that could be read
 * @param links paths that were refused as links out of the folder
 */
export function allProblems(
  source: ProjectSource,
  rows: readonly AnnotationRow[],
  texts: readonly BriefText[],
  links?: ReadonlySet<string>,
): readonly Problem[] {
  const briefs = new Set(texts.map(({ path }) => path));
  const places = rows.flatMap((row): Problem[] => {
    const what = row.needsLook && briefs.has(row.brief) ? TROUBLE[row.place] : undefined;
    // Whoever accepts a proposal looks at its passage anyway: one that is somewhere is no problem.
    if (what === undefined || (row.proposed !== undefined && row.place === 'changed')) return [];
    const range = recordRange(source, 'annotations', row.id);
    const isProposed = row.proposed !== undefined;
    const by = isProposed ? `, proposed by ${shorten(row.proposed, 60)},` : '';
    const rest = `Open the brief and choose its place${isProposed ? ', or reject it' : ''}.`;
    const message = `“${shorten(row.quote, 60)}”${by} ${what} in ${row.brief}. ${rest}`;
    const severity = isProposed ? 'hint' : 'warning';
    return [{ code: `place-${row.place}`, severity, message, about: row.id, ...(range && { range }) }];
  });
  const memos = groupBy(source.project.memos, (each) => briefPath(each.brief));
  const sectionless = texts.flatMap(({ path, text }) => {
    const own = memos.get(path);
    return own ? memoProblems(own, parseBrief(text).sections) : [];
  });
  const placed = (each: Problem): Problem => {
    const range = each.range ?? problemRange(source, each);
    return range ? { ...each, range } : each;
  };
  const rest = checkProject(source.project, briefs, links).map(placed);
  return [...source.problems, ...rest, ...places, ...sectionless.map(placed)];
}

const TROUBLE: Readonly<Partial<Record<AnnotationRow['place'], string>>> = {
  ambiguous: 'stands in several places',
  changed: 'was changed so much that it may be another passage',
  orphan: 'is not found',
};
