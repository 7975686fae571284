import type { TextRange } from '../text/text-range.ts';
import type { Line } from './lines.ts';

/** A value of the block between two `---` (or `+++`) at the start of a text, where its line is. */
export interface FrontField {
  readonly value: string;
  readonly range: TextRange;
}

/** Longest block that is taken for front matter, in lines. */
const LONGEST = 200;

/**
 * Reads YAML or TOML front matter, marks its lines as `front` and gives back its fields by name (small letters).
 * Only what a brief's head needs: scalars on one line, or a quoted one that runs on over the next lines.
 */
export function readFrontMatter(text: string, lines: readonly Line[]): ReadonlyMap<string, FrontField> {
  const fields = new Map<string, FrontField>();
  const first = lines.findIndex((line) => line.length > 0);
  const opening = lines[first];
  const fence = opening && opening.length === 3 ? text.slice(opening.start, opening.start + 3) : '';
  if (!opening || first > 2 || (fence !== '---' && fence !== '+++')) return fields;
  let last = -1;
  for (let at = first + 1; at < Math.min(lines.length, first + LONGEST) && last < 0; at++) {
    const line = lines[at];
    if (line && line.length === 3 && text.startsWith(fence, line.start)) last = at;
  }
  const second = lines[first + 1];
  if (last < 0 || !second || !/^\s*[\w-]+\s*[:=]|^\s*#/.test(text.slice(second.start, second.start + 80)))
    return fields;
  let open: { name: string; from: number; quote: string } | undefined;
  for (let at = first; at <= last; at++) {
    const line = lines[at];
    if (!line) continue;
    line.kind = 'front';
    const content = text.slice(line.start, Math.min(line.end, line.start + 1000));
    if (open) {
      const end = content.lastIndexOf(open.quote);
      if (end < 0) continue;
      set(open.name, open.from, line.start + end);
      open = undefined;
      continue;
    }
    const field = /^([\w-]{1,40})\s{0,20}[:=]\s{0,20}(["']?)/.exec(content);
    if (!field?.[1]) continue;
    const from = line.start + field[0].length;
    const quote = field[2] ?? '';
    if (quote === '') set(field[1], from, line.end);
    else {
      const end = content.lastIndexOf(quote);
      if (end >= field[0].length) set(field[1], from, line.start + end);
      else open = { name: field[1], from, quote };
    }
  }
  return fields;

  function set(name: string, start: number, stop: number): void {
    let end = stop;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    const value = text
      .slice(start, end)
      .replace(/\\_|\\\n\s*\\?/g, (mark) => (mark === '\\_' ? ' ' : ''))
      .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["\\]))/gi, (_, wide, byte, mark) =>
        String(mark ?? String.fromCharCode(Number.parseInt(wide ?? byte, 16))),
      )
      .replace(/\s+/g, ' ')
      .trim();
    if (value !== '' && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), { value, range: { start, end } });
  }
}
