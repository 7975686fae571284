import type { OwnField } from '../codebook/own-field.ts';
import { counted } from '../text/counted.ts';
import { groupBy } from '../text/group-by.ts';
import { plainMarkdown } from '../text/plain-markdown.ts';
import { type AnnotationRow, statementOf } from './annotation-row.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { aboutMemo, type MemoRow, memoGroups, memoRows } from './memo-rows.ts';

/** A report to read and to hand on: all passages by tag, then by section; what needs a look at the end. */
export const markdownReport: ExportFormat = {
  id: 'markdown',
  label: 'Markdown report',
  description: 'To read and hand on: passages by tag and by section, with memos.',
  extension: 'md',
  lost: ['created', 'tags', 'own-fields', 'actors', 'meetings'],
  write(rows, context) {
    const { fields } = context.project;
    const settled = rows.filter((row) => row.start !== undefined);
    const gone = rows.filter((row) => row.place === 'gone');
    const unsettled = rows.filter((row) => row.start === undefined && row.place !== 'gone');
    return `${[
      `# ${plainMarkdown(context.title)}`,
      summary(rows),
      '## By tag',
      ...byTag(settled, context),
      '## By section',
      ...bySection(settled, fields),
      ...(unsettled.length === 0
        ? []
        : ['## Needs a look', unsettled.map((row) => item(row, true, fields)).join('\n')]),
      ...(gone.length === 0
        ? []
        : ['## No longer in the brief', gone.map((row) => item(row, true, fields)).join('\n')]),
      ...memos(memoRows(context.project, context.briefs)),
    ].join('\n\n')}\n`;
  },
};

function summary(rows: readonly AnnotationRow[]): string {
  const briefs = new Set(rows.map((row) => row.brief)).size;
  const tags = new Set(rows.flatMap((row) => row.tags)).size;
  return `${counted(rows.length, 'annotation')} with ${counted(tags, 'tag')} in ${counted(briefs, 'brief')}.`;
}

function byTag(rows: readonly AnnotationRow[], { project }: ExportContext): string[] {
  const { fields } = project;
  // The codebook's order, then tags it does not list.
  const names = new Set([
    ...project.codebook.map((tag) => tag.name),
    ...rows.flatMap((row) => row.tags).sort(),
  ]);
  const tags = new Map(project.codebook.map((tag) => [tag.name, tag]));
  const byName = new Map<string, AnnotationRow[]>([...names].map((name) => [name, []]));
  for (const row of rows) for (const tag of new Set(row.tags)) byName.get(tag)?.push(row);
  return [...byName].flatMap(([name, tagged]) => {
    if (tagged.length === 0) return [];
    const rule = tags.get(name)?.include;
    return [
      `### ${plainMarkdown(name)} (${tagged.length})`,
      ...(rule === undefined ? [] : [`*${plainMarkdown(rule)}*`]),
      tagged.map((row) => item(row, true, fields)).join('\n'),
    ];
  });
}

function bySection(rows: readonly AnnotationRow[], fields: readonly OwnField[]): string[] {
  return [...groupBy(rows, (row) => row.brief)].flatMap(([brief, inBrief]) => [
    `### ${plainMarkdown(inBrief[0]?.briefTitle || brief)}`,
    [plainMarkdown(brief), plainMarkdown(inBrief[0]?.briefDate ?? '')].filter(Boolean).join(', '),
    ...[...groupBy(inBrief, sectionName)].flatMap(([section, inSection]) => [
      `#### ${plainMarkdown(section)} (${inSection.length})`,
      inSection.map((row) => item(row, false, fields)).join('\n'),
    ]),
  ]);
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
