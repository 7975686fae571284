import type { Read } from '../../problem.ts';
import { counted } from '../../text/counted.ts';
import { groupBy } from '../../text/group-by.ts';
import { pathOfUri } from '../brief-uri.ts';
import { readDescribed, readTexts } from '../described.ts';
import { present } from '../present.ts';
import { type Imported, type ImportedAnnotation, NOTHING, readStance, readStrength } from './imported.ts';
import { asList, asRecord, asText, asTexts, field, type JsonRecord, textField } from './json-fields.ts';
import { readSelectors } from './read-w3c.ts';

/** Whether JSON is of the Hypothesis API: `rows`, or a list of annotations with `uri` and `target`. */
export function isHypothesis(values: readonly unknown[]): boolean {
  const first = asRecord(rowsOf(values)[0]);
  return typeof first?.uri === 'string' && Array.isArray(first.target);
}

const rowsOf = (values: readonly unknown[]): readonly unknown[] =>
  values.flatMap((each) => {
    const rows = field(each, 'rows') ?? field(each, 'annotations');
    return Array.isArray(rows) ? rows : asList(each);
  });

/** Annotations as the Hypothesis API and its export give them. Replies and notes on whole pages are counted. */
export function readHypothesis(values: readonly unknown[]): Read<Imported> {
  let without = 0;
  const found = rowsOf(values).flatMap((each) => {
    const row = asRecord(each);
    const read = row && readRow(row);
    if (!read) without++;
    return read ? [read] : [];
  });
  const documents = [...groupBy(found, ({ uri }) => uri)].map(([uri, group]) => ({
    name: pathOfUri(uri),
    unit: 'utf16' as const,
    annotations: group.map(({ annotation }) => annotation),
  }));
  const message = `Left out: ${counted(without, 'reply or note on a whole page, which marks', 'replies and notes on whole pages, which mark')} no passage.`;
  return {
    value: { ...NOTHING, format: 'Hypothes.is', documents },
    problems: without > 0 ? [{ code: 'left-out', severity: 'hint', message }] : [],
  };
}

function readRow(
  row: JsonRecord,
): { readonly uri: string; readonly annotation: ImportedAnnotation } | undefined {
  const uri = asText(row.uri);
  const place = readSelectors(field(asList(row.target)[0], 'selector'));
  if (uri === undefined || !place) return undefined;
  const { fields, text } = readDescribed(asText(row.text) ?? '', [
    ...['Actor', 'Addressee', 'Stance', 'Strength', 'Date', 'Section', 'Fields'],
  ]);
  const user = asText(row.user)
    ?.replace(/^acct:/, '')
    .replace(/@[^@]*$/, '');
  const name = textField(row.user_info, 'display_name') ?? (user === 'nobody' ? undefined : user);
  const created = asText(row.created);
  return {
    uri,
    annotation: {
      ...place,
      tags: asList(row.tags).flatMap((tag) => asText(tag) ?? []),
      ...present({
        actor: fields.Actor,
        addressee: fields.Addressee,
        stance: readStance(fields.Stance),
        strength: readStrength(fields.Strength),
        date: fields.Date,
        fields: asTexts(readTexts(fields.Fields)),
        memo: text,
        by: name,
        created: created?.startsWith('1970-01-01T00:00:00') ? undefined : created?.replace('+00:00', 'Z'),
      }),
    },
  };
}
