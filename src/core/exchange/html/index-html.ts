import type { Project } from '../../project/project.ts';
import { groupBy } from '../../text/group-by.ts';
import { shorten } from '../../text/plain-markdown.ts';
import type { NumberedRow } from './brief-html.ts';
import { escapeHtml } from './escape-html.ts';

const LONGEST = 160;

/** What is tagged by tag (in the codebook's order, with its rule), by section and by actor, with links to the passages. */
export function indexHtml(
  passages: readonly NumberedRow[],
  { codebook }: Project,
  colour: (tag: string | undefined) => string,
): string {
  const byTag = groupBy(
    passages.flatMap((each) => each.row.tags.map((tag) => ({ tag, each }))),
    ({ tag }) => tag,
  );
  const order = [...new Set([...codebook.map(({ name }) => name), ...[...byTag.keys()].sort()])];
  const rules = new Map(codebook.map(({ name, include, memo }) => [name, include ?? memo]));
  const tags = order.flatMap((tag) => {
    const group = byTag.get(tag)?.map(({ each }) => each) ?? [];
    const head = `<span class="tag" style="--tag: ${colour(tag)}">${escapeHtml(tag)}</span>`;
    return group.length === 0 ? [] : [entry(head, group, rules.get(tag), place)];
  });
  const sections = [...groupBy(passages, ({ row }) => `${row.brief}\u0000${row.section}`).values()].map(
    (group) => {
      const [{ row } = {}] = group;
      const name = [row?.briefTitle || row?.brief, sectionName(row?.section, row?.sectionTitle)].join(': ');
      return entry(escapeHtml(name), group, undefined, ({ row: each }) => each.tags.join(', '));
    },
  );
  const actors = [
    ...groupBy(
      passages.filter(({ row }) => row.actor !== ''),
      ({ row }) => row.actor,
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, group]) =>
      entry(escapeHtml(actor), group, undefined, (each) => `${each.row.tags.join(', ')} · ${place(each)}`),
    );
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

function entry(
  head: string,
  group: readonly NumberedRow[],
  rule: string | undefined,
  about: (each: NumberedRow) => string,
): string {
  const items = group.map(
    (each) =>
      `<li dir="auto"><a href="#passage-${each.number}">${each.number}</a> “${escapeHtml(shorten(each.row.quote.replace(/\s+/g, ' '), LONGEST))}” <span class="quiet">${escapeHtml(about(each))}</span></li>`,
  );
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
