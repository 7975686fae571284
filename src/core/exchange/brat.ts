import type { Project } from '../project/project.ts';
import { mapInSteps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import { zipSteps } from './bytes/write-zip.ts';
import { writeTexts } from './described.ts';
import { type ExportFormat, inStepsOrAtOnce } from './export-format.ts';
import { hexOf } from './hex-colours.ts';
import { loss } from './losses.ts';
import { type PlacedRow, passagesOf } from './passages.ts';
import { codePointsOf } from './text-units.ts';

/**
 * A brat collection (brat.nlplab.org, "standoff format") as a zip: each brief as `.txt` and `.ann`, `annotation.conf`
 * and `visual.conf`. Offsets count code points, end exclusive; a passage over several lines has one fragment a line.
 * Each tag is an entity of its own; what belongs to the annotation stands in notes on it, one line each.
 */
export const brat: ExportFormat = {
  id: 'brat',
  label: 'brat standoff',
  description: 'For brat: a zip with texts, annotations and configuration to unpack into its data folder.',
  extension: 'zip',
  lost: ['unplaced', 'untagged', 'tag-rules', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows, { project, briefs }, lose) {
    const types = typesOf(rows, project);
    const renamed = [...types].filter(([tag, type]) => tag !== type).length;
    if (renamed > 0) lose?.(loss('names', renamed, ['the exact name (kept in notes) of', 'tag']));
    const names = bratNames(briefs.map(({ path }) => path));
    const files = yield* mapInSteps(passagesOf(rows, briefs), 1, ({ text, rows: placed }, at) => {
      const name = names[at];
      return [
        { name: `${name}.txt`, content: text },
        { name: `${name}.ann`, content: standoff(placed, text, types) },
      ];
    });
    return yield* zipSteps([
      { name: 'annotation.conf', content: annotationConf(types) },
      { name: 'visual.conf', content: visualConf(types, project) },
      ...files.flat(),
    ]);
  }),
};

/**
 * Names of documents: paths without extension, or with it where two would be the same. Folders stay, as brat has
 * collections in collections.
 */
function bratNames(paths: readonly string[]): readonly string[] {
  const plain = paths.map((path) => path.replace(/\.(?:txt|md)$/, '').replaceAll('..', '_'));
  return plain.map((name, at) =>
    plain.indexOf(name) === plain.lastIndexOf(name) ? name : (paths[at] ?? name),
  );
}

/** Types may have letters, digits, "-" and "_" alone. Two tags never share one. */
function typesOf(rows: readonly AnnotationRow[], { codebook }: Project): ReadonlyMap<string, string> {
  const names = new Set([...codebook.map(({ name }) => name), ...rows.flatMap(({ tags }) => tags).sort()]);
  const types = new Map<string, string>();
  const taken = new Set([
    'ANY',
    'ENTITY',
    'RELATION',
    'EVENT',
    'NONE',
    'EMPTY',
    'OTHER',
    'SPAN_DEFAULT',
    'ARC_DEFAULT',
  ]);
  for (const name of names) {
    const plain =
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9_-]/g, '_') || '_';
    let type = plain;
    for (let n = 2; taken.has(type.toUpperCase()); n++) type = `${plain}_${n}`;
    taken.add(type.toUpperCase());
    types.set(name, type);
  }
  return types;
}

function standoff(rows: readonly PlacedRow[], text: string, types: ReadonlyMap<string, string>): string {
  const points = codePointsOf(text);
  const lines: string[] = [];
  let [entity, note] = [0, 0];
  for (const row of rows) {
    const { id, start, end, tags, section, by, created, memo } = row;
    const fragments = fragmentsOf(text, start, end);
    if (fragments.length === 0) continue;
    const spans = fragments.map((each) => `${points.of(each.start)} ${points.of(each.end)}`).join(';');
    const words = fragments.map((each) => text.slice(each.start, each.end)).join(' ');
    for (const tag of tags) {
      entity++;
      const type = types.get(tag) ?? tag;
      lines.push(`T${entity}\t${type} ${spans}\t${words}\n`);
      const facts = [
        ['Annotation', id],
        ['Tag', tag === type ? '' : tag],
        ['Actor', row.actor],
        ['Addressee', row.addressee],
        ['Stance', row.stance],
        ['Strength', row.strength],
        ['Date', row.date],
        ['Fields', writeTexts(row.fields)],
        ['Section', section],
        ['Annotator', by],
        ['Created', created],
        ['AnnotatorNotes', memo],
      ] as const;
      for (const [name, value] of facts)
        if (value !== '') lines.push(`#${++note}\t${name} T${entity}\t${escapeNote(value)}\n`);
    }
  }
  return lines.join('');
}

/** The lines of a passage without those that are blank: an entity may hold no line end. */
function fragmentsOf(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number }[] {
  const fragments: { start: number; end: number }[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 || next > end ? end : next;
    if (text.slice(at, stop).trim() !== '') fragments.push({ start: at, end: stop });
    at = stop + 1;
  }
  return fragments;
}

/** A note is one line: line ends as "\n", tabs as "\t", the backslash doubled. */
function escapeNote(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}

function annotationConf(types: ReadonlyMap<string, string>): string {
  return `[entities]\n${[...types.values()].map((type) => `${type}\n`).join('')}\n[relations]\n\n[events]\n\n[attributes]\n`;
}

function visualConf(types: ReadonlyMap<string, string>, { codebook }: Project): string {
  const colours = new Map(codebook.map(({ name, color }) => [name, hexOf(color)]));
  const labels = [...types].map(([tag, type]) => `${type} | ${tag.replace(/[|\n]/g, ' ')}\n`);
  const drawing = [...types].flatMap(([tag, type]) => {
    const colour = colours.get(tag);
    return colour === undefined ? [] : [`${type}\tbgColor:${colour}\n`];
  });
  return `[labels]\n${labels.join('')}\n[drawing]\n${drawing.join('')}`;
}
