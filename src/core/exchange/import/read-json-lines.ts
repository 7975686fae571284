import type { Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { groupBy } from '../../text/group-by.ts';
import { present } from '../present.ts';
import { type Imported, type ImportedAnnotation, NOTHING, readStance, readStrength } from './imported.ts';
import { asList, asOffset, asRecord, asText, asTexts, type JsonRecord } from './json-fields.ts';

/** Whether JSON is of our own JSON Lines: `brief` and `quote`. */
export function isJsonLines(values: readonly unknown[]): boolean {
  const first = asRecord(values[0]);
  return typeof first?.brief === 'string' && typeof first.quote === 'string';
}

/** Our own JSON Lines, one annotation a line. Lines without brief or quote are counted. */
export function readJsonLines(values: readonly unknown[]): Read<Imported> {
  const rows = values.map(asRecord).filter((each) => each !== undefined);
  const whole = rows.filter(({ brief, quote }) => asText(brief) && asText(quote));
  const documents = [...groupBy(whole, ({ brief }) => asText(brief) ?? '')].map(([name, group]) => ({
    name,
    unit: 'utf16' as const,
    annotations: group.map(readRow),
  }));
  const without = values.length - whole.length;
  const message = `Left out: ${counted(without, 'line')} without a brief and a quote.`;
  return {
    value: { ...NOTHING, format: 'JSON Lines', documents },
    problems: without > 0 ? [{ code: 'left-out', severity: 'warning', message }] : [],
  };
}

function readRow(row: JsonRecord): ImportedAnnotation {
  return {
    quote: asText(row.quote) ?? '',
    tags: asList(row.tags).flatMap((tag) => asText(tag) ?? []),
    ...present({
      prefix: asText(row.prefix),
      suffix: asText(row.suffix),
      start: asOffset(row.start),
      end: asOffset(row.end),
      actor: asText(row.actor),
      addressee: asText(row.addressee),
      stance: readStance(asText(row.stance)),
      strength: readStrength(asText(row.strength)),
      date: asText(row.date),
      fields: asTexts(row.fields),
      memo: asText(row.memo),
      by: asText(row.by),
      created: asText(row.created),
      id: asText(row.id),
    }),
  };
}
