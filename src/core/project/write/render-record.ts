import type { Role } from '../../entities/entity.ts';
import {
  FIELDS,
  type FieldSpec,
  type Fields,
  type FieldValue,
  isMap,
  type ListName,
  mapOf,
} from '../records/record-fields.ts';
import { renderBlock, renderScalar, type ScalarPlace } from '../yaml/render-scalar.ts';

/** How new text is laid out, so that it looks like its surroundings. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n';
  /** Whether every text goes on one line: what follows would be taken for a line of a block. */
  readonly oneLine?: boolean;
}

/**
 * A record as the lines of a block mapping, without the "- " and without a line end after the last.
 * The first line carries no indent (it follows the "- "), the others `column` spaces.
 */
export function renderRecord(list: ListName, fields: Fields, column: number, style: TextStyle): string {
  return FIELDS[list]
    .flatMap((spec) => {
      const value = fields[spec.key];
      return value === undefined ? [] : [renderField(spec, value, column, style)];
    })
    .join(style.eol + ' '.repeat(column));
}

/** A record in flow style: `{id: a, tags: [b]}`. */
export function renderFlowRecord(list: ListName, fields: Fields): string {
  const pairs = FIELDS[list].flatMap(({ key }) => {
    const value = fields[key];
    return value === undefined ? [] : [`${key}: ${renderFlowValue(value)}`];
  });
  return `{${pairs.join(', ')}}`;
}

/** One field of a block mapping whose keys stand in `column`: `memo: text`. */
export function renderField(spec: FieldSpec, value: FieldValue, column: number, style: TextStyle): string {
  const text = renderValue(spec, value, column, style);
  return text.startsWith('\n') || text.startsWith('\r') ? `${spec.key}:${text}` : `${spec.key}: ${text}`;
}

/** A value behind its key; roles and maps begin with a line end, all others on the key's line. */
export function renderValue(spec: FieldSpec, value: FieldValue, column: number, style: TextStyle): string {
  if (isMap(value)) {
    const margin = style.eol + ' '.repeat(column + 2);
    return [...mapOf(value)].map(([name, text]) => margin + renderNamed(name, text)).join('');
  }
  if (spec.kind !== 'roles' || typeof value !== 'object') {
    const block =
      typeof value === 'string' && spec.block && !style.oneLine
        ? renderBlock(value, column + 2, style.eol)
        : undefined;
    return block ?? renderFlowValue(value, 'block');
  }
  const margin = style.eol + ' '.repeat(column + 2);
  return (value as readonly Role[])
    .map((role) => `${margin}- ${rolePairs(role, 'block').join(`${margin}  `)}`)
    .join('');
}

/** A value on one line. `place` is where it stands itself; what is inside a list stands in flow. */
export function renderFlowValue(value: FieldValue, place: ScalarPlace = 'flow'): string {
  if (typeof value === 'number' || value === true) return String(value);
  if (typeof value === 'string') return renderScalar(value, place);
  if (isMap(value)) return `{${[...mapOf(value)].map(([name, text]) => renderNamed(name, text)).join(', ')}}`;
  const items = value.map((item) =>
    typeof item === 'string' ? renderScalar(item, 'flow') : `{${rolePairs(item, 'flow').join(', ')}}`,
  );
  return `[${items.join(', ')}]`;
}

/** One text of a map of texts: `deadline: 2022-06-30`. */
export function renderNamed(name: string, value: string): string {
  return `${renderScalar(name, 'flow')}: ${renderText(value)}`;
}

/**
 * A text of a map of texts on one line. Numbers, yes and no stand as a person writes them, without quotes: here they
 * are read as they are written, and elsewhere as what they mean.
 */
export function renderText(value: string): string {
  return /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?|yes|no)$/.test(value)
    ? value
    : renderScalar(value, 'flow');
}

function rolePairs({ role, from, to }: Role, place: ScalarPlace): string[] {
  const pairs = [
    ['role', role],
    ['from', from],
    ['to', to],
  ] as const;
  return pairs.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${renderScalar(value, place)}`],
  );
}
