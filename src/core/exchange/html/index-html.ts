import type { Project } from '../../project/project.ts';
import { groupBy } from '../../text/group-by.ts';
import { shorten } from '../../text/plain-markdown.ts';
import { mapInSteps, type Steps } from '../../text/steps.ts';
import { ROWS_PER_STEP } from '../export-format.ts';
import type { NumberedRow } from './brief-html.ts';
import { escapeHtml } from './escape-html.ts';

const LONGEST = 160;

/** What is tagged by tag (in the codebook's order, with its rule), by section and by actor, with links to the passages. */
export function* indexHtml(
  passages: readonly NumberedRow[],
  { codebook }: Project,
  colour: (tag: string | undefined) => string,
): Steps<string> {
  const byTag = groupBy(
    passages.flatMap((each) => each.row.tags.map((tag) => ({ tag, each }))),
    ({ tag }) => tag,
  );
  const order = [...new Set([...codebook.map(({ name }) => name), ...[...byTag.keys()].sort()])];
  const rules = new Map(codebook.map(({ name, include, memo }) => [name, include ?? memo]));
  const tags: string[] = [];
  for (const tag of order) {
    const group = byTag.get(tag)?.map(({ each }) => each) ?? [];
    const head = `<span class="tag" style="--tag: ${colour(tag)}">${escapeHtml(tag)}</span>`;
    if (group.length > 0) tags.push(yield* entry(head, group, rules.get(tag), place));
  }
  const sections: string[] = [];
  for (const group of groupBy(passages, ({ row }) => `${row.brief}\u0000${row.section}`).values()) {
    const [{ row } = {}] = group;
    const name = [row?.briefTitle || row?.brief, sectionName(row?.section, row?.sectionTitle)].join(': ');
    sections.push(yield* entry(escapeHtml(name), group, undefined, ({ row: each }) => each.tags.join(', ')));
  }
  const actors: string[] = [];
  const byActor = groupBy(
    passages.filter(({ row }) => row.actor !== ''),
    ({ row }) => row.actor,
  );
  for (const [actor, group] of [...byActor].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const about = (each: NumberedRow): string => `${each.row.tags.join(', ')} · ${place(each)}`;
    actors.push(yield* entry(escapeHtml(actor), group, undefined, about));
  }
  return [
    part('by-tag', 'By tag', tags),
    part('by-section', 'By section', sections),
    part('by-actor', 'By actor', actors),
  ].join('\n');
}

function part(id: string, title: string, entries: readonly string[]): string {
  const body = entries.length > 0 ? entries.join('\n') : '<p class="quiet">Nothing.</p>';
  return `<section class="index"><h2 id="${id}">${title}</h2>\n${body}</section>`;
}

function* entry(
  head: string,
  group: readonly NumberedRow[],
  rule: string | undefined,
  about: (each: NumberedRow) => string,
): Steps<string> {
  const items = yield* mapInSteps(
    group,
    ROWS_PER_STEP,
    (each) =>
      `<li dir="auto"><a href="#passage-${each.number}">${each.number}</a> “${escapeHtml(shorten(each.row.quote.replace(/\s+/g, ' '), LONGEST))}” <span class="quiet">${escapeHtml(about(each))}</span></li>`,
  );
  yield;
  const under = rule === undefined ? '' : `<p class="quiet">${escapeHtml(rule)}</p>`;
  return `<h3>${head} <span class="quiet">${group.length}</span></h3>${under}\n<ul>${items.join('\n')}</ul>`;
}

const place = ({ row }: NumberedRow): string =>
  [row.briefDate, row.section].filter((each) => each !== '').join(', ');

function sectionName(path = '', title = ''): string {
  return path === ''
    ? 'before the first section'
    : path === title || title === ''
      ? path
      : `${path} ${title}`;
}
