import { type Row, usualSize } from './page.ts';

/** How many rows from the top and from the bottom may be running heads and feet. */
const DEEP = 4;
/** What comes back stands at the same height, give or take, in points. */
const SAME_HEIGHT = 5;

const NUMBER =
  /^[-–—[(|\s]{0,4}(?:page|seite|p\.|página|pagina)?\s{0,2}(?:\d{1,4}|[ivxl]{1,6})(?:\s{0,2}(?:\/|of|von|de|sur|di)\s{0,2}\d{1,4})?[-–—\])|\s]{0,4}$/i;

/** What browsers print on a page: the address with the number of pages, the day and the hour. */
const PRINTED = /^(?:file|https?):\/\/\S+ \d{1,4}\/\d{1,4}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}\b/;

/** A page as rows, from top to bottom. */
export interface PageRows {
  readonly height: number;
  readonly rows: readonly Row[];
}

/**
 * The rows that are no text: page numbers, and what comes back at the same height on several pages (figures in it
 * may differ). They are looked for from the edges inwards, and where one is none, those behind it are none either.
 */
export function findFurniture(pages: readonly PageRows[]): ReadonlySet<Row> {
  const isFurniture = readEvidence(pages);
  const furniture = new Set<Row>();
  for (const [at, page] of pages.entries())
    for (const edge of edges(page))
      for (const [index, place] of edge.places.entries()) {
        if (!isFurniture({ edge: edge.name, place, at, isFirst: index === 0, page })) break;
        furniture.add(place.row);
      }
  return furniture;
}

/** A row near the edge of a page, the `at`th; the first is that at the edge. */
interface Candidate {
  readonly edge: string;
  readonly place: Place;
  readonly at: number;
  readonly isFirst: boolean;
  readonly page: PageRows;
}

/** Looks through all pages for what comes back; gives the judgement of a single row. */
function readEvidence(pages: readonly PageRows[]): (candidate: Candidate) => boolean {
  const seen = new Map<string, number>();
  const count = (key: string): void => void seen.set(key, (seen.get(key) ?? 0) + 1);
  const usual = usualSize(pages.flatMap(({ rows }) => rows));
  for (const [at, page] of pages.entries())
    for (const { name, places } of edges(page)) {
      for (const place of places) for (const key of wordKeys(name, place)) count(key);
      const [first] = places;
      if (!first) continue;
      if (first.row.size !== usual && first.gap > 2 * first.row.size) count(placeKey(name, first));
      for (const number of numbersOf(first.row)) count(`${name} number ${number - at}`);
    }
  const times = (key: string): number => seen.get(key) ?? 0;
  const often = pages.length <= 3 ? 2 : Math.max(2, Math.ceil(pages.length * 0.08));
  return ({ edge, place, at, isFirst, page }) => {
    const words = wordsOf(place.row);
    if (wordKeys(edge, place).some((key) => times(key) >= often)) return true;
    if ((NUMBER.test(words) || PRINTED.test(words)) && place.distance < 0.12 * page.height) return true;
    // Heads that name the chapter differ from page to page. They stand apart in letters of their own at one height,
    // or have a number beside them that goes up with the pages.
    const isApart = place.gap > 2 * place.row.size;
    if (isApart && times(placeKey(edge, place)) >= Math.max(2, pages.length / 2)) return true;
    return isFirst && numbersOf(place.row).some((number) => times(`${edge} number ${number - at}`) >= 3);
  };
}

interface Edge {
  readonly name: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly row: Row;
  /** From the page's edge, and to the next row inwards. */
  readonly distance: number;
  readonly gap: number;
}

const placeKey = (edge: string, { row, distance }: Place): string =>
  `${edge} place ${Math.round(distance)} ${row.size.toFixed(1)}`;

function edges({ height, rows }: PageRows): readonly Edge[] {
  const place = (row: Row, distance: number, next: Row | undefined): Place => ({
    row,
    distance,
    gap: next ? Math.abs(next.y - row.y) : 0,
  });
  const top = rows.slice(0, DEEP).map((row, index) => place(row, row.y, rows[index + 1]));
  const bottom = rows
    .slice(-DEEP)
    .reverse()
    .map((row, index) => place(row, height - row.y, rows[rows.length - 2 - index]));
  const near = (places: readonly Place[]): readonly Place[] =>
    places.filter(({ distance }) => distance < 0.2 * height);
  return [
    { name: 'top', places: near(top) },
    { name: 'bottom', places: near(bottom) },
  ];
}

/** The numbers at the ends of a row's words: one of them may be the page's. */
function numbersOf(row: Row): number[] {
  const words = wordsOf(row);
  return [/^\d{1,4}(?=\s|$)/.exec(words)?.[0], /(?<=\s)\d{1,4}$/.exec(words)?.[0]].flatMap((digits) =>
    digits === undefined ? [] : [Number(digits)],
  );
}

/** The words without figures at their height, and at the one beside it, so that no border parts two alike. */
function wordKeys(edge: string, { row, distance }: Place): string[] {
  const words = wordsOf(row).toLowerCase().replace(/\d+/g, '0');
  const step = Math.floor(distance / SAME_HEIGHT);
  return /[\p{L}\d]/u.test(words) ? [`${edge} ${step} ${words}`, `${edge} ${step + 1} ${words}`] : [];
}

function wordsOf({ items, size }: Row): string {
  let words = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { text, x, width } of items) {
    words += x - end > 0.16 * size ? ` ${text}` : text;
    end = x + width;
  }
  return words.replace(/\s+/g, ' ').trim();
}
