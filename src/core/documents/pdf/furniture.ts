import { heaviest, type Row } from './page.ts';

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
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const edge of edges(page)) for (const key of keysOf(edge)) seen.set(key, (seen.get(key) ?? 0) + 1);
  // Heads that name the chapter differ from page to page: they stand apart in letters of their own at one height.
  const places = new Map<string, number>();
  const usual = usualSize(pages);
  for (const page of pages)
    for (const edge of edges(page)) {
      const [first] = edge.places;
      const key =
        first && first.row.size !== usual && first.gap > 2 * first.row.size ? placeOf(edge, first) : '';
      if (key !== '') places.set(key, (places.get(key) ?? 0) + 1);
    }
  const often = pages.length <= 3 ? 2 : Math.max(2, Math.ceil(pages.length * 0.08));
  const furniture = new Set<Row>();
  for (const page of pages)
    for (const edge of edges(page))
      for (const place of edge.places) {
        const comesBack = keysOf({ ...edge, places: [place] }).some((key) => (seen.get(key) ?? 0) >= often);
        const standsApart =
          (places.get(placeOf(edge, place)) ?? 0) >= Math.max(2, pages.length / 2) &&
          place.gap > 2 * place.row.size;
        const isNumber =
          (NUMBER.test(wordsOf(place.row)) || PRINTED.test(wordsOf(place.row))) &&
          place.distance < 0.12 * page.height;
        if (!comesBack && !isNumber && !standsApart) break;
        furniture.add(place.row);
      }
  return furniture;
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

const placeOf = ({ name }: Edge, { row, distance }: Place): string =>
  `${name} ${Math.round(distance)} ${row.size.toFixed(1)}`;

function usualSize(pages: readonly PageRows[]): number {
  const sizes = new Map<number, number>();
  for (const { rows } of pages)
    for (const { size, items } of rows) sizes.set(size, (sizes.get(size) ?? 0) + items.length);
  return heaviest(sizes) ?? 0;
}

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

/** The words without figures at their height, and at the one beside it, so that no border parts two alike. */
function keysOf({ name, places }: Edge): string[] {
  return places.flatMap(({ row, distance }) => {
    const words = wordsOf(row).toLowerCase().replace(/\d+/g, '0');
    const step = Math.floor(distance / SAME_HEIGHT);
    return /[\p{L}\d]/u.test(words) ? [`${name} ${step} ${words}`, `${name} ${step + 1} ${words}`] : [];
  });
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
