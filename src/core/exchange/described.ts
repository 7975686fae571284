/** Named facts and a free text in one: what a format has a single field for. */
export interface Described {
  /** Names begin with a capital letter and have no ":". Empty values are left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * One text that a person can read and {@link readDescribed} can take apart: a line "Name: value" for each fact (its
 * further lines indented), a blank line, then the free text as it is.
 */
export function writeDescribed({ fields, text }: Described): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value.replaceAll('\n', '\n  ')}`);
  if (lines.length > 0) return text === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${text}`;
  // A text that looks like facts begins with a blank line, so that it is not taken for them.
  return FACT.test(text) || text.startsWith('\n') ? `\n\n${text}` : text;
}

/** Takes a text of {@link writeDescribed} apart; `names` are the facts that are looked for. Other text stays text. */
export function readDescribed(written: string, names: readonly string[]): Described {
  if (written.startsWith('\n\n')) return { fields: {}, text: written.slice(2) };
  const end = written.indexOf('\n\n');
  const head = end < 0 ? written : written.slice(0, end);
  const fields: Record<string, string> = {};
  for (const line of head.split(/\n(?! {2})/)) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, colon);
    if (colon < 0 || !names.includes(name)) return { fields: {}, text: written };
    fields[name] = line.slice(colon + 2).replaceAll('\n  ', '\n');
  }
  return { fields, text: end < 0 ? '' : written.slice(end + 2) };
}

/** Texts by their names as one text, a line each (their further lines indented): what a person can read. */
export function writeTexts(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, text]) => `${name}: ${text.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

/** Takes a text of {@link writeTexts} apart. Lines without a name are left out. */
export function readTexts(written: string | undefined): Readonly<Record<string, string>> {
  const pairs = (written ?? '').split(/\n(?! {2})/).flatMap((line) => {
    const colon = line.indexOf(': ');
    return colon <= 0
      ? []
      : [[line.slice(0, colon), line.slice(colon + 2).replaceAll('\n  ', '\n')] as const];
  });
  return Object.fromEntries(pairs);
}

const FACT = /^[A-Z][A-Za-z ]*: /;
