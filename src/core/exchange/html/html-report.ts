import type { Section } from '../../brief/brief.ts';
import { parseBrief } from '../../brief/parse-brief.ts';
import type { OwnField } from '../../codebook/own-field.ts';
import { parentTag } from '../../codebook/tag.ts';
import type { Project } from '../../project/project.ts';
import { counted } from '../../text/counted.ts';
import { mapInSteps, type Steps } from '../../text/steps.ts';
import { type AnnotationRow, statementOf } from '../annotation-row.ts';
import { type ExportContext, type ExportFormat, inStepsOrAtOnce } from '../export-format.ts';
import { hexOf } from '../hex-colours.ts';
import { memoRows } from '../memo-rows.ts';
import { type Passages, passagesOf } from '../passages.ts';
import { briefHtml, type NumberedRow } from './brief-html.ts';
import { escapeHtml } from './escape-html.ts';
import { indexHtml } from './index-html.ts';
import { memosHtml } from './memos-html.ts';
import { STYLE } from './style.ts';

/**
 * One HTML file that needs nothing else: briefs with coloured passages and notes in the margin, then what is tagged by
 * tag, section and actor. No script, no request; its policy forbids both.
 */
export const htmlReport: ExportFormat = {
  id: 'html',
  label: 'HTML report',
  description:
    'To read, print and hand on: briefs with coloured passages, notes in the margin, and an index.',
  extension: 'html',
  lost: ['created', 'tags', 'own-fields', 'actors', 'meetings'],
  ...inStepsOrAtOnce(write),
};

function* write(rows: readonly AnnotationRow[], { project, title, briefs }: ExportContext): Steps<string> {
  const colour = colours(project);
  let number = 0;
  const shown = yield* mapInSteps(passagesOf(rows, briefs), 1, (passages) => {
    const numbered = passages.rows.map((row): NumberedRow => {
      number++;
      return {
        row,
        number,
        colour: colour(row.tags[0]),
        note: noteHtml(row, number, colour, project.fields),
      };
    });
    return { passages, numbered };
  });
  const all = shown.flatMap(({ numbered }) => numbered);
  const placed = new Set(all.map(({ row }) => row.id));
  const rest = rows.filter(({ id }) => !placed.has(id));
  const articles: string[] = [];
  for (const [at, { passages, numbered }] of shown.entries()) {
    yield;
    articles.push(articleHtml(passages, numbered, at));
  }
  yield;
  const index = yield* indexHtml(all, project, colour);
  yield;
  const memos = memosHtml(memoRows(project, briefs));
  yield;
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="quiet">${counted(all.length + rest.length, 'annotation')} in ${counted(briefs.length, 'brief')}</p>`,
    contents(
      shown.map(({ passages }) => passages),
      rest.length > 0,
      memos !== '',
    ),
    ...articles,
    index,
    memos,
    restHtml(rest),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

/** Colour of a tag: its own, or that of the nearest parent that has one. */
function colours({ codebook }: Project): (tag: string | undefined) => string {
  const own = new Map(codebook.map(({ name, color }) => [name, hexOf(color)]));
  return (tag) => {
    for (let at = tag; at !== undefined; at = parentTag(at)) {
      const colour = own.get(at);
      if (colour !== undefined) return colour;
    }
    return '#7a7f87';
  };
}

function contents(briefs: readonly Passages[], hasRest: boolean, hasMemos: boolean): string {
  const items = briefs.map(
    ({ path, rows }, at) =>
      `<li><a href="#brief-${at + 1}">${escapeHtml(rows[0]?.briefTitle || path)}</a> <span class="quiet">${rows.length}</span></li>`,
  );
  const more = [
    '<li><a href="#by-tag">By tag</a></li>',
    '<li><a href="#by-section">By section</a></li>',
    '<li><a href="#by-actor">By actor</a></li>',
    ...(hasMemos ? ['<li><a href="#memos">Memos</a></li>'] : []),
    ...(hasRest ? ['<li><a href="#without-place">Without a place</a></li>'] : []),
  ];
  return `<nav aria-label="Contents"><ol>${[...items, ...more].join('')}</ol></nav>`;
}

function articleHtml({ path, text, rows }: Passages, numbered: readonly NumberedRow[], at: number): string {
  const brief = parseBrief(text);
  const anchor = (section: Section): string => `section-${at + 1}-${section.index + 1}`;
  const { title = path, date } = brief.head;
  const about = [path, date, counted(rows.length, 'annotation')].filter((each) => each !== undefined);
  return `<article class="brief">
<h2 id="brief-${at + 1}">${escapeHtml(title)}</h2>
<p class="quiet">${about.map(escapeHtml).join(' · ')}</p>
${briefHtml(brief, numbered, anchor)}</article>`;
}

function noteHtml(
  row: AnnotationRow,
  number: number,
  colour: (tag: string | undefined) => string,
  fields: readonly OwnField[],
): string {
  const tags = row.tags.map(
    (tag) => `<span class="tag" style="--tag: ${colour(tag)}">${escapeHtml(tag)}</span>`,
  );
  const facts = [statementOf(row, fields).filter(Boolean).join(', '), row.by].filter((each) => each !== '');
  return `<aside id="note-${number}" style="--tag: ${colour(row.tags[0])}"><p><a href="#passage-${number}">${number}</a> ${tags.join(', ')}</p>${
    row.memo === '' ? '' : `<p dir="auto">${escapeHtml(row.memo)}</p>`
  }${facts.length === 0 ? '' : `<p class="quiet">${facts.map(escapeHtml).join(' · ')}</p>`}</aside>`;
}

function restHtml(rows: readonly AnnotationRow[]): string {
  if (rows.length === 0) return '';
  const items = rows.map(
    ({ quote, brief, place, tags, memo }) =>
      `<li dir="auto">“${escapeHtml(quote)}” <span class="quiet">${[brief, place, tags.join(', '), memo].filter(Boolean).map(escapeHtml).join(' · ')}</span></li>`,
  );
  return `<h2 id="without-place">Without a place</h2>\n<ul class="index">${items.join('\n')}</ul>`;
}
