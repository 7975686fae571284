import type { OwnField } from '../codebook/own-field.ts';
import { counted } from '../text/counted.ts';
import { groupBy } from '../text/group-by.ts';
import { plainMarkdown } from '../text/plain-markdown.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { type AnnotationRow, statementOf } from './annotation-row.ts';
import { type ExportContext, type ExportFormat, inStepsOrAtOnce, ROWS_PER_STEP } from './export-format.ts';
import { aboutMemo, type MemoRow, memoGroups, memoRows } from './memo-rows.ts';

/** A report to read and to hand on: all passages by tag, then by section; what needs a look at the end. */
export const markdownReport: ExportFormat = {
  id: 'markdown',
  label: 'Markdown report',
  description: 'To read and hand on: passages by tag and by section, with memos.',
  extension: 'md',
  lost: ['created', 'tags', 'own-fields', 'actors', 'meetings'],
  ...inStepsOrAtOnce(function* (rows, context) {
    const { fields } = context.project;
    const settled = rows.filter((row) => row.start !== undefined);
    const gone = rows.filter((row) => row.place === 'gone');
    const unsettled = rows.filter((row) => row.start === undefined && row.place !== 'gone');
    return `${[
      `# ${plainMarkdown(context.title)}`,
      summary(rows),
      '## By tag',
      ...(yield* byTag(settled, context)),
      '## By section',
      ...(yield* bySection(settled, fields)),
      ...(unsettled.length === 0
        ? []
        : ['## Needs a look', unsettled.map((row) => item(row, true, fields)).join('\n')]),
      ...(gone.length === 0
        ? []
        : ['## No longer in the brief', gone.map((row) => item(row, true, fields)).join('\n')]),
      ...memos(memoRows(context.project, context.briefs)),
    ].join('\n\n')}\n`;
  }),
};

function summary(rows: readonly AnnotationRow[]): string {
  const briefs = new Set(rows.map((row) => row.brief)).size;
  const tags = new Set(rows.flatMap((row) => row.tags)).size;
  return `${counted(rows.length, 'annotation')} with ${counted(tags, 'tag')} in ${counted(briefs, 'brief')}.`;
}

function* byTag(rows: readonly AnnotationRow[], { project }: ExportContext): Steps<string[]> {
  const { fields } = project;
  // The codebook's order, then tags it does not list.
  const names = new Set([
    ...project.codebook.map((tag) => tag.name),
    ...rows.flatMap((row) => row.tags).sort(),
  ]);
  const tags = new Map(project.codebook.map((tag) => [tag.name, tag]));
  const byName = new Map<string, AnnotationRow[]>([...names].map((name) => [name, []]));
  for (const row of rows) for (const tag of new Set(row.tags)) byName.get(tag)?.push(row);
  const parts: string[] = [];
  for (const [name, tagged] of byName) {
    if (tagged.length === 0) continue;
    const rule = tags.get(name)?.include;
    parts.push(`### ${plainMarkdown(name)} (${tagged.length})`);
    if (rule !== undefined) parts.push(`*${plainMarkdown(rule)}*`);
    parts.push(yield* list(tagged, true, fields));
  }
  return parts;
}

function* bySection(rows: readonly AnnotationRow[], fields: readonly OwnField[]): Steps<string[]> {
  const parts: string[] = [];
  for (const [brief, inBrief] of groupBy(rows, (row) => row.brief)) {
    parts.push(`### ${plainMarkdown(inBrief[0]?.briefTitle || brief)}`);
    parts.push([plainMarkdown(brief), plainMarkdown(inBrief[0]?.briefDate ?? '')].filter(Boolean).join(', '));
    for (const [section, inSection] of groupBy(inBrief, sectionName)) {
      parts.push(`#### ${plainMarkdown(section)} (${inSection.length})`);
      parts.push(yield* list(inSection, false, fields));
    }
  }
  return parts;
}

/** A list of many passages, with pauses also between short lists. */
function* list(
  rows: readonly AnnotationRow[],
  withPlace: boolean,
  fields: readonly OwnField[],
): Steps<string> {
  const items = yield* mapInSteps(rows, ROWS_PER_STEP, (row) => item(row, withPlace, fields));
  yield;
  return items.join('\n');
}

function memos(rows: readonly MemoRow[]): string[] {
  if (rows.length === 0) return [];
  const groups = memoGroups(rows).flatMap(({ title, rows: own }) => [
    `### ${title} (${own.length})`,
    own.map(memoItem).join('\n'),
  ]);
  return ['## Memos', ...groups];
}

function memoItem(row: MemoRow): string {
  const where = aboutMemo(row);
  const about = where.length === 0 ? '' : ` (${where.map(plainMarkdown).join('; ')})`;
  return `- **${plainMarkdown(row.on)}**${about}\n  *${plainMarkdown(row.memo)}*`;
}

const sectionName = (row: AnnotationRow): string =>
  row.section === row.sectionTitle || row.sectionTitle === ''
    ? row.section || 'Before the first section'
    : `${row.section} ${row.sectionTitle}`;

function item(row: AnnotationRow, withPlace: boolean, fields: readonly OwnField[]): string {
  const line = row.line === undefined ? row.place : `line ${row.line}`;
  const where = withPlace ? [row.brief, row.section, line] : [line];
  const said = statementOf(row, fields);
  const about = [...where, row.tags.join(', '), ...said, row.by].filter((each) => each !== '');
  const memo = row.memo === '' ? '' : `\n  *${plainMarkdown(row.memo)}*`;
  return `- “${plainMarkdown(row.quote)}”\n  (${about.map(plainMarkdown).join('; ')})${memo}`;
}
