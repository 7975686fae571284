import type { AnnotationRow } from '../annotation-row.ts';
import { writeDescribed, writeTexts } from '../described.ts';
import { guidOf } from '../guid.ts';
import type { CodePoints } from '../text-units.ts';
import type { XmlElement } from '../xml/write-xml.ts';
import { type Codes, described } from './codes.ts';

/** Annotations of one passage by one annotator that other tools could not tell apart: one selection. */
interface Selection {
  readonly rows: AnnotationRow[];
  readonly codes: Set<string>;
}

/** The selections of one brief, and how many annotations had to be joined with another. */
export interface Selections {
  readonly elements: readonly XmlElement[];
  readonly joined: number;
}

/** The user that stands for "no annotator". */
export const NOBODY = '(not named)';
export const userGuid = (by: string): string => guidOf('user', by === '' ? NOBODY : by);

/**
 * Settled rows of one brief as PlainTextSelection elements: code points, end exclusive, over text with LF line ends,
 * as the ATLAS.ti sample in the standard's annex and QualCoder have it. A code that one annotator gave a passage
 * twice would make QualCoder stop, so such annotations become one.
 */
export function selectionsOf(rows: readonly AnnotationRow[], points: CodePoints, codes: Codes): Selections {
  // By passage and annotator: which selection has a code already, and which has none ('').
  const groups = new Map<string, Map<string, Selection>>();
  const all: Selection[] = [];
  for (const row of rows) {
    if (row.start === undefined || row.end === undefined || row.end <= row.start) continue;
    const own = codes.of(row);
    const keys = own.length === 0 ? [''] : own;
    const place = `${row.start} ${row.end} ${row.by}`;
    const group = groups.get(place) ?? new Map<string, Selection>();
    groups.set(place, group);
    const same = keys.map((key) => group.get(key)).find((each) => each !== undefined);
    const selection = same ?? { rows: [], codes: new Set<string>() };
    if (!same) all.push(selection);
    selection.rows.push(row);
    for (const key of keys) {
      if (group.has(key)) continue;
      group.set(key, selection);
      if (key !== '') selection.codes.add(key);
    }
  }
  const placed = all.reduce((sum, each) => sum + each.rows.length, 0);
  return { elements: all.flatMap((each) => selectionElement(each, points)), joined: placed - all.length };
}

function selectionElement({ rows, codes }: Selection, points: CodePoints): readonly XmlElement[] {
  const [first] = rows;
  if (!first) return [];
  const { id, quote, section, start = 0, end = 0 } = first;
  const made = { creatingUser: userGuid(first.by), creationDateTime: dateTime(first.created) };
  const fields = Object.fromEntries(rows.flatMap((row) => Object.entries(row.fields)));
  const said = (fact: 'addressee' | 'strength' | 'date'): string =>
    rows.find((row) => row[fact] !== '')?.[fact] ?? '';
  const memos = rows.map(({ memo }) => memo).filter((memo) => memo !== '');
  return [
    {
      name: 'PlainTextSelection',
      attributes: {
        guid: guidOf('selection', id),
        name: quote,
        startPosition: String(points.of(start)),
        endPosition: String(points.of(end)),
        ...made,
      },
      content: [
        ...described(
          writeDescribed({
            fields: {
              Section: section,
              Addressee: said('addressee'),
              Strength: said('strength'),
              Date: said('date'),
              Fields: writeTexts(fields),
            },
            text: memos.join('\n\n'),
          }),
        ),
        ...[...codes].map((code) => ({
          name: 'Coding',
          attributes: { guid: guidOf('coding', id, code), ...made },
          content: [{ name: 'CodeRef', attributes: { targetGUID: code } }],
        })),
      ],
    },
  ];
}

/** A time as xsd:dateTime; undefined when it is none. A day is its first moment. */
export function dateTime(created: string): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(created)) return created;
  return /^\d{4}-\d\d-\d\d$/.test(created) ? `${created}T00:00:00Z` : undefined;
}
