import type { FieldValues } from '../../codebook/own-field.ts';
import { TAG_COLOURS, type Tag } from '../../codebook/tag.ts';
import type { Problem, Read } from '../../problem.ts';
import { groupBy } from '../../text/group-by.ts';
import { FIELD_COLUMN } from '../csv.ts';
import { colourOf } from '../hex-colours.ts';
import { present } from '../present.ts';
import {
  cleanTag,
  type Imported,
  type ImportedAnnotation,
  joinTags,
  NOTHING,
  readStance,
  readStrength,
} from './imported.ts';
import { asTexts } from './json-fields.ts';
import { fromTaguette } from './taguette-tag.ts';

/** What a column is called by us, Taguette, QualCoder, MAXQDA and by people; compared without case, blanks and "_". */
const COLUMNS = {
  brief: ['brief', 'document', 'documentname', 'file', 'filename', 'source', 'file/casename'],
  quote: ['quote', 'content', 'text', 'codedtext', 'segment', 'seltext', 'coded', 'quotation', 'highlight'],
  tags: ['tags', 'tag', 'code', 'codename', 'codes', 'label', 'path', 'name'],
  memo: ['memo', 'comment', 'comments', 'note', 'codedmemo', 'description'],
  by: ['annotator', 'by', 'coder', 'owner', 'createdby', 'user'],
  actor: ['actor'],
  addressee: ['addressee'],
  stance: ['stance'],
  strength: ['strength'],
  date: ['statementdate'],
  created: ['created', 'date', 'creationdate'],
  start: ['start', 'pos0', 'startposition'],
  end: ['end', 'pos1', 'endposition'],
  id: ['id'],
  color: ['color', 'colour'],
  label: ['label'],
  include: ['include', 'inclusion', 'whentouse'],
  exclude: ['exclude', 'exclusion', 'whennottouse'],
  example: ['example', 'examples'],
  shortcut: ['shortcut'],
  asks: ['asks'],
  also: ['also'],
} as const;
type Column = keyof typeof COLUMNS;
const KNOWN: ReadonlySet<string> = new Set(Object.values(COLUMNS).flat());

/**
 * A table of annotations (a brief, a quote and tags a row) or of tags (a tag, perhaps a description): our own CSV,
 * Taguette's and QualCoder's, or one with such columns, divided by comma, semicolon or tab. Undefined when its head
 * names neither. In the spreadsheet CSV of ours the apostrophes that guard cells are taken off.
 */
export function readCsv(text: string): Read<Imported> | undefined {
  const isGuarded = text.startsWith('\ufeff');
  const { value: rows, problems } = readTable(isGuarded ? text.slice(1) : text);
  const head = rows[0] ?? [];
  const isOurs = head.includes('brief_title') || head.includes('shortcut');
  const columns = findColumns(head);
  if (!columns.has('tags')) return undefined;
  const plain = (cell = ''): string =>
    isGuarded && isOurs ? cell.replace(/^'(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '') : cell;
  const isTaguettes = /^(?:id,document,tag,content|tag,(?:parent,)?description(?:,number of \w+)*)$/i.test(
    head.join(),
  );
  const tagName = (written: string): string => (isTaguettes ? fromTaguette(written) : written);
  const own = head.flatMap((name, at) =>
    isOurs && name.startsWith(FIELD_COLUMN) ? [[name.slice(FIELD_COLUMN.length), at] as const] : [],
  );
  const cells = rows.slice(1).map((row) =>
    Object.assign((column: Column): string => plain(row[columns.get(column) ?? -1]), {
      fields: asTexts(Object.fromEntries(own.map(([name, at]) => [name, plain(row[at])]))),
    }),
  );
  if (!columns.has('quote'))
    return {
      value: {
        ...NOTHING,
        format: 'CSV of tags',
        tags: cells.flatMap((cell) => readTag(cell, isOurs, tagName)),
      },
      problems,
    };
  const whole = cells.filter((cell) => cell('quote') !== '');
  const documents = [...groupBy(whole, (cell) => cell('brief'))].map(([name, group]) => ({
    name,
    unit: 'utf16' as const,
    annotations: isOurs
      ? group.map((cell) => readRow(cell, isOurs, tagName))
      : joinTags(group.map((cell) => readRow(cell, isOurs, tagName))),
  }));
  const unread = isOurs || isTaguettes ? [] : head.filter((name) => !KNOWN.has(plainName(name)));
  const message = `Columns that are not read: ${unread.join(', ')}.`;
  const told: readonly Problem[] = unread.length > 0 ? [{ code: 'columns', severity: 'hint', message }] : [];
  return { value: { ...NOTHING, format: 'CSV', documents }, problems: [...problems, ...told] };
}

const plainName = (cell: string): string => cell.toLowerCase().replace(/[\s_]+/g, '');

type Cells = ((column: Column) => string) & { readonly fields: FieldValues | undefined };

function findColumns(head: readonly string[]): ReadonlyMap<Column, number> {
  const names = head.map(plainName);
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    for (const name of known) {
      const at = names.indexOf(name);
      if (at < 0 || found.has(column)) continue;
      found.set(column, at);
    }
  }
  return found;
}

function readRow(cell: Cells, isOurs: boolean, tagName: (written: string) => string): ImportedAnnotation {
  const offset = (text: string): number | undefined => (/^\d{1,10}$/.test(text) ? Number(text) : undefined);
  const tags = isOurs ? cell('tags').split('; ') : [tagName(cell('tags'))];
  return {
    quote: cell('quote').replace(/\r\n?/g, '\n'),
    tags: tags.filter((tag) => tag.trim() !== ''),
    ...present({
      // Others' positions count over texts that they have and we do not: the words decide.
      start: isOurs ? offset(cell('start')) : undefined,
      end: isOurs ? offset(cell('end')) : undefined,
      actor: cell('actor'),
      addressee: cell('addressee'),
      stance: readStance(cell('stance')),
      strength: readStrength(cell('strength')),
      date: cell('date'),
      fields: cell.fields,
      memo: cell('memo'),
      by: cell('by'),
      created: isOurs ? cell('created') : undefined,
      id: isOurs ? cell('id') : undefined,
    }),
  };
}

function readTag(cell: Cells, isOurs: boolean, tagName: (written: string) => string): readonly Tag[] {
  const name = cleanTag(tagName(cell('tags')));
  if (name === undefined) return [];
  const color = TAG_COLOURS.find((each) => each === cell('color')) ?? colourOf(cell('color'));
  const list = (column: Column): string[] | undefined =>
    cell(column) === '' ? undefined : cell(column).split(/\s*;\s*/);
  const rules = {
    label: isOurs ? cell('label') : '',
    memo: cell('memo'),
    include: cell('include'),
    exclude: cell('exclude'),
    example: cell('example'),
    shortcut: cell('shortcut'),
  };
  return [{ name, ...present({ ...rules, color, asks: list('asks'), also: list('also') }) }];
}

/** RFC 4180 cells, as tolerant as spreadsheets: LF or CRLF, the delimiter that the head has most of. */
function readTable(text: string): Read<readonly (readonly string[])[]> {
  const head = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const counts = [',', ';', '\t'].map((each) => [each, head.split(each).length] as const);
  const [delimiter] = counts.reduce((most, each) => (each[1] > most[1] ? each : most));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let isOpen = false;
  const plain = delimiter === ',' ? /[^,\r\n]*/y : delimiter === ';' ? /[^;\r\n]*/y : /[^\t\r\n]*/y;
  while (at < text.length || row.length > 0) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        isOpen = quote < 0;
        cell += text.slice(at, isOpen ? text.length : quote);
        at = isOpen ? text.length : quote + 1;
        if (isOpen || text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    plain.lastIndex = at;
    const [rest = ''] = plain.exec(text) ?? [];
    at += rest.length;
    row.push(cell + rest);
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (text.startsWith('\r\n', at)) at += 2;
    else at++;
  }
  const message = 'A quotation mark is never closed: the rest of the table is in one cell. Export it again.';
  return { value: rows, problems: isOpen ? [{ code: 'open-quote', severity: 'error', message }] : [] };
}
