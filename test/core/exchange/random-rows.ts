import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { Actor } from '../../../src/core/entities/entity.ts';
import type { AnnotationRow, BriefText } from '../../../src/core/exchange/annotation-row.ts';
import { annotationRows } from '../../../src/core/exchange/annotation-row.ts';
import type { Project } from '../../../src/core/project/project.ts';
import type { Random } from '../project/random.ts';

const WORDS = [
  'The',
  'ministers',
  'rejected',
  'demands',
  'Zürich',
  '😀',
  '𝒳',
  'naïve',
  'e\u0301',
  'שלום',
  '中文',
  '<b>',
  '&',
  '"quoted"',
  "it's",
  'a\tb',
  '\u2028',
  '—',
  'x'.repeat(30),
  '- item',
  '# 1',
  '=1+1',
  ']]>',
  '100%',
  '\\n',
  '\u00a0',
];

export interface RandomExport {
  readonly project: Project;
  readonly briefs: readonly BriefText[];
  readonly rows: readonly AnnotationRow[];
}

/**
 * A project with texts full of what goes wrong (emoji before passages, combining marks, RTL, markup) and annotations
 * that overlap, nest, touch, share a passage and run over lines; every one of them with a place.
 */
export function randomExport(random: Random): RandomExport {
  const briefs = ['a.txt', 'folder/b.brief.md', 'folder/c d.txt']
    .slice(0, 1 + random.below(3))
    .map((path) => ({ path, text: randomText(random) }));
  const tags = ['position', 'position/red-line', 'demand', 'thréat/x y', 'demand/red-line'];
  const actors: Actor[] = [
    { id: 'nato', name: 'NATO', type: 'organisation', aliases: ['the Alliance'], roles: [] },
    {
      id: 'js',
      name: 'Jens Stoltenberg',
      type: 'person',
      aliases: [],
      roles: [
        { role: 'Secretary General', from: '2014-10-01', to: '2024-09-30' },
        { role: 'Minister', from: '2025-02-04' },
      ],
      memo: 'Since 2025 in Oslo.',
    },
  ];
  const annotations: Annotation[] = briefs.flatMap(({ path, text }, at) =>
    Array.from({ length: random.below(8) }, (_, n): Annotation => {
      const range = randomRange(random, text);
      return {
        id: `id${at}x${n}`,
        brief: path,
        ...range,
        tags: [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(tags)))],
        ...(random.chance(0.4) ? { actor: random.pick(['nato', 'js', 'France']) } : {}),
        ...(random.chance(0.4) ? { stance: random.pick(['for', 'against', 'open'] as const) } : {}),
        ...(random.chance(0.2) ? { addressee: random.pick(['nato', 'European Union']) } : {}),
        ...(random.chance(0.2) ? { strength: random.pick(['weak', 'strong'] as const) } : {}),
        ...(random.chance(0.2) ? { date: random.pick(['2022-06-29', '2022-06-28/2022-06-30']) } : {}),
        ...(random.chance(0.2)
          ? { fields: { share: '2.5', ...(random.chance(0.5) && { deadline: '2022-06-30' }) } }
          : {}),
        ...(random.chance(0.5) ? { memo: randomMemo(random) } : {}),
        ...(random.chance(0.8) ? { by: random.pick(['ada', 'Ben Smith', 'Łucja']) } : {}),
        ...(random.chance(0.8) ? { created: `2026-11-${10 + random.below(19)}T10:12:0${n}Z` } : {}),
      };
    }),
  );
  const project: Project = {
    version: 1,
    codebook: [
      { name: 'position', label: 'Position', color: 'blue', memo: 'Says what it wants.\n\nOr not.' },
      {
        name: 'position/red-line',
        color: '#12ab34',
        include: 'Final: “never”.',
        exclude: 'A wish\nor hope.',
      },
      { name: 'demand' },
      { name: 'demand/red-line' },
      { name: 'unused', memo: 'Label: not a fact' },
    ],
    fields: [
      { id: 'deadline', label: 'Deadline', type: 'date' },
      { id: 'share', type: 'number' },
    ],
    actors,
    memos: [
      { id: 'm1', brief: 'a.txt', memo: 'On all of it.\n\n<b>not bold</b>', by: 'Zoë' },
      { id: 'm2', brief: 'a.txt', section: 'Nowhere', title: 'Gone', memo: '[a](command:x)' },
    ],
    meetings: [
      {
        id: 'nrc',
        name: 'NATO-Russia Council',
        aliases: ['NRC'],
        date: '2022-01-12',
        place: 'Brussels',
        actors: ['nato'],
      },
    ],
    annotations,
  };
  return { project, briefs, rows: annotationRows(project, briefs) };
}

function randomMemo(random: Random): string {
  return random.pick([
    'A note.',
    'Section: looks like a fact',
    'two\n\nparagraphs 😀',
    '\n\nbegins with a blank line',
    'tab\there \\n & <i>',
    'Actor: NATO\n\nrest',
  ]);
}

function randomText(random: Random): string {
  const lines = Array.from({ length: 3 + random.below(12) }, () =>
    Array.from({ length: random.below(9) }, () => random.pick(WORDS)).join(' '),
  );
  return `Title of it\n\n${lines.join('\n')}\n`;
}

/** A passage with its whole context, so that its place is beyond doubt. */
function randomRange(
  random: Random,
  text: string,
): { quote: string; prefix: string; suffix: string; start: number } {
  const boundary = (offset: number): number => {
    const unit = text.charCodeAt(offset);
    return unit >= 0xdc00 && unit < 0xe000 ? offset + 1 : offset;
  };
  const start = boundary(random.below(text.length - 2));
  const end = Math.max(boundary(Math.min(text.length, start + 1 + random.below(40))), boundary(start + 1));
  return { quote: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end), start };
}
