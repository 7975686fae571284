// Values of parsed JSON of which nothing is known: looked at without trust, one function for each kind.

export type JsonRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

/** A list; one thing alone is a list of one; nothing is an empty one. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Texts by their names; numbers, true and false are taken as they are written. Undefined when there is none. */
export function asTexts(value: unknown): Readonly<Record<string, string>> | undefined {
  const texts = Object.entries(asRecord(value) ?? {}).flatMap(([name, each]) => {
    const text = typeof each === 'number' || typeof each === 'boolean' ? String(each) : asText(each);
    return name === '' || text === undefined || text === '' ? [] : [[name, text] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** A whole number from 0. */
export function asOffset(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function field(value: unknown, name: string): unknown {
  const record = asRecord(value);
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

export const textField = (value: unknown, name: string): string | undefined => asText(field(value, name));

/**
 * The JSON values of a text: one, or one a line (JSON Lines). Undefined when it is neither. Lines that are no JSON are
 * counted.
 */
export function readJsonValues(
  text: string,
): { readonly values: readonly unknown[]; readonly broken: number } | undefined {
  const whole = parse(text);
  if (whole.isJson) return { values: [whole.value], broken: 0 };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parsed = lines.map(parse);
  const values = parsed.filter(({ isJson }) => isJson).map(({ value }) => value);
  // Most lines have to be JSON: half a JSON file is not a JSON Lines file.
  if (values.length * 2 <= lines.length || !values.every(asRecord)) return undefined;
  return { values, broken: lines.length - values.length };
}

function parse(text: string): { readonly isJson: boolean; readonly value?: unknown } {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false };
  }
}
