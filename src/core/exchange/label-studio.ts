import type { Project } from '../project/project.ts';
import { groupBy } from '../text/group-by.ts';
import { mapInSteps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import { type ExportFormat, inStepsOrAtOnce } from './export-format.ts';
import { guidOf } from './guid.ts';
import { hexOf } from './hex-colours.ts';
import { jsonDocument } from './json-document.ts';
import { illegalLoss } from './losses.ts';
import { type PlacedRow, passagesOf } from './passages.ts';
import { present } from './present.ts';
import { countIllegalIn, writeXml, type XmlElement } from './xml/write-xml.ts';

/**
 * Label Studio's tasks: a brief each, one `annotations` entry for each annotator, a region with all its labels for each
 * annotation. It counts UTF-16 units over text with LF line ends (its issue 1347), end exclusive. Section, actor and
 * the like stand in the region's `meta`. The names `label` and `text` are those of {@link labelStudioConfig}.
 */
export const labelStudio: ExportFormat = {
  id: 'label-studio',
  label: 'Label Studio',
  description: 'For Label Studio: tasks with annotations. Export its labelling configuration, too.',
  extension: 'json',
  lost: ['unplaced', 'tag-rules', 'own-fields', 'actors', 'meetings', 'memos'],
  ...inStepsOrAtOnce(function* (rows, { briefs }) {
    const tasks = yield* mapInSteps(passagesOf(rows, briefs), 1, ({ path, text, rows: placed }) => ({
      data: { text, brief: path },
      annotations: [...groupBy(placed, (row) => row.by)].map(([, own]) => ({ result: own.map(region) })),
    }));
    return yield* jsonDocument(tasks, 1, (items) => items);
  }),
};

/** The labelling configuration of Label Studio that {@link labelStudio} goes with: paste it into the project's settings. */
export const labelStudioConfig: ExportFormat = {
  id: 'label-studio-config',
  label: 'Label Studio configuration',
  description: 'For Label Studio: the labels with their colours, to paste into the labelling interface.',
  extension: 'xml',
  lost: ['annotations', 'tag-rules', 'own-fields', 'actors', 'meetings', 'memos'],
  write(rows, { project }, lose) {
    const root: XmlElement = {
      name: 'View',
      content: [
        {
          name: 'Labels',
          attributes: { name: 'label', toName: 'text' },
          content: labels(rows, project).map(([value, background, hint]) => ({
            name: 'Label',
            attributes: { value, background, hint },
          })),
        },
        {
          name: 'Text',
          attributes: { name: 'text', value: '$text', granularity: 'character' },
        },
      ],
    };
    for (const each of illegalLoss(countIllegalIn(root))) lose?.(each);
    return writeXml(root);
  },
};

function labels(
  rows: readonly AnnotationRow[],
  { codebook }: Project,
): readonly (readonly [string, string | undefined, string | undefined])[] {
  const known = new Map(codebook.map((tag) => [tag.name, tag]));
  const names = new Set([...known.keys(), ...rows.flatMap(({ tags }) => tags).sort()]);
  return [...names].map((name) => {
    const tag = known.get(name);
    return [name, hexOf(tag?.color), tag?.include ?? tag?.memo];
  });
}

function region(row: PlacedRow): object {
  const { id, start, end, quote, tags, memo, by, section, created, fields } = row;
  const { actor, addressee, stance, strength, date } = row;
  return {
    id: guidOf('region', id).slice(-10),
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text: quote, labels: tags },
    // The editor shows `text` as the note of a region.
    meta: {
      ...(memo === '' ? {} : { text: [memo] }),
      ...present({ by, section, actor, addressee, stance, strength, date, created }),
      ...(Object.keys(fields).length > 0 && { fields }),
    },
  };
}
