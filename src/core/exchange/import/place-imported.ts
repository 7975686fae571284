import { needsLook, type Place } from '../../annotation/place.ts';
import { placeAll } from '../../annotation/place-all.ts';
import type { TextRange } from '../../text/text-range.ts';
import { contextOf } from '../context-of.ts';
import { codePointsOf } from '../text-units.ts';
import type { ImportedAnnotation, ImportedDocument } from './imported.ts';

/** An imported passage with its words, and where it stands in the brief today; no place where that is unsure. */
export interface PlacedImport {
  readonly annotation: ImportedAnnotation;
  readonly range?: TextRange;
}

/**
 * Finds a document's passages in the text of its brief: as they are where document and brief have the same text, by
 * aligning the two where they differ, and by quote and context where the file carries no text. Offsets that do not say
 * the quote are only hints. Passages that give offsets alone, without a text to read them in, are `unread`.
 */
export function placeImported(
  { text: own, unit, annotations }: ImportedDocument,
  brief: string,
): { readonly placed: readonly PlacedImport[]; readonly unread: number } {
  const counted = own ?? brief;
  const points = unit === 'code-points' ? codePointsOf(counted) : undefined;
  const toUtf16 = (offset: number): number => points?.toUtf16(offset) ?? offset;
  const read = annotations.flatMap((each): Placeable[] => {
    const start = each.start === undefined ? undefined : toUtf16(each.start);
    const end = each.end === undefined ? undefined : toUtf16(each.end);
    const said = own !== undefined && start !== undefined && end !== undefined ? own.slice(start, end) : '';
    const quote = each.quote || said;
    if (quote === '') return [];
    const { start: _start, end: _end, ...rest } = each;
    const annotation = { ...rest, quote, ...(start === undefined ? {} : { start }) };
    return [{ annotation, range: standsAt(counted, annotation) }];
  });
  const unread = annotations.length - read.length;
  if (counted === brief && read.every(({ range }) => range))
    return { placed: read as PlacedImport[], unread };
  const selectors = read.map(({ annotation, range }) => ({
    ...annotation,
    ...(range && own !== undefined ? { start: range.start, ...contextOf(counted, range) } : {}),
  }));
  const places = placeAll(brief, selectors, own === undefined ? {} : { previousText: own });
  const placed = read.map(({ annotation, range }, at): PlacedImport => {
    const sure = counted === brief ? (range ?? sureRange(places[at])) : sureRange(places[at]);
    return { annotation, ...(sure && { range: sure }) };
  });
  return { placed, unread };
}

interface Placeable {
  readonly annotation: ImportedAnnotation;
  readonly range: TextRange | undefined;
}

/** The range at the given start, where it says the quote and the context that is given. */
function standsAt(
  text: string,
  { quote, prefix = '', suffix = '', start }: ImportedAnnotation,
): TextRange | undefined {
  if (start === undefined || !text.startsWith(quote, start)) return undefined;
  const end = start + quote.length;
  const stands = text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
  return stands ? { start, end } : undefined;
}

function sureRange(place: Place | undefined): TextRange | undefined {
  if (!place || needsLook(place) || !('start' in place)) return undefined;
  return { start: place.start, end: place.end };
}
