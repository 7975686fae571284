import { atOnce, type Steps } from '../text/steps.ts';
import type { AnnotationRow } from './annotation-row.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { countParts, type Loss, loss } from './losses.ts';

/** An exported file, and what it does not have. */
export interface Exported {
  readonly content: string | Uint8Array;
  readonly losses: readonly Loss[];
}

/** Writes rows in a format and says what was lost: never in silence. */
export function exportRows(
  format: ExportFormat,
  rows: readonly AnnotationRow[],
  context: ExportContext,
): Exported {
  return atOnce(exportSteps(format, rows, context));
}

/** The same in steps. */
export function* exportSteps(
  format: ExportFormat,
  rows: readonly AnnotationRow[],
  context: ExportContext,
): Steps<Exported> {
  const losses = [...countParts(format.lost, rows, context.project)];
  yield;
  const lose = (each: Loss): unknown => losses.push(each);
  const content = format.steps ? yield* format.steps(rows, context, lose) : format.write(rows, context, lose);
  const halves = typeof content === 'string' ? yield* countHalves(content) : 0;
  if (halves > 0) lose(loss('halves', halves, ['for want of a place in UTF-8,', 'half of a character']));
  return { content, losses };
}

/** How much of a text is searched between two pauses. */
const UNITS_PER_STEP = 1_000_000;

/** Halves of characters that stand alone. */
function* countHalves(text: string): Steps<number> {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    yield;
    let end = at + UNITS_PER_STEP;
    // a pair is not cut in two
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++;
    count += text.slice(at, end).match(/\p{Cs}/gu)?.length ?? 0;
    at = end;
  }
  return count;
}

/** The loss report as one sentence of at most `most` parts; empty when nothing is lost. */
export function tellLosses({ label }: ExportFormat, losses: readonly Loss[], most = 3): string {
  if (losses.length === 0) return '';
  const parts = losses.slice(0, most).map(({ what }) => what);
  const more = losses.length > most ? `; and ${losses.length - most} more` : '';
  return `${label} has no place for ${parts.join('; ')}${more}.`;
}
