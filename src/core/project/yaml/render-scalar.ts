/** Where a scalar is written: `flow` stands inside [ ] or { }. */
export type ScalarPlace = 'block' | 'flow';

/**
 * Writes a string as one line of YAML: plain where every YAML 1.1 and 1.2 reader takes it as the same
 * string, else in single quotes, else in double quotes with escapes. Any JavaScript string comes back equal.
 * Dates (2022-01-12) stay plain: YAML 1.2 reads them as strings.
 */
export function renderScalar(value: string, place: ScalarPlace = 'block'): string {
  if (isPlainSafe(value, place)) return value;
  if (!NEEDS_ESCAPE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(ESCAPED, escapeCharacter)}"`;
}

/**
 * Writes a text of several lines as a block literal ("|"), its lines indented by `indent`; undefined when it
 * is one line or holds what a block would not give back. Lines are joined with `eol`, none at the end.
 */
export function renderBlock(value: string, indent: number, eol: string): string | undefined {
  if (!value.includes('\n') || NOT_IN_BLOCK.test(value)) return undefined;
  const clipped = value.endsWith('\n');
  const lines = (clipped ? value.slice(0, -1) : value).split('\n');
  if (lines.at(-1) === '' || /^\s*$/.test(lines[0] ?? '') || /^[ \t]/.test(value)) return undefined;
  const margin = ' '.repeat(indent);
  return [clipped ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : margin + line))].join(eol);
}

/** Words that YAML 1.1 or 1.2 reads as something else than a string. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n|~)$/i;
/** Numbers of either version: integers, floats, hexadecimal, octal, sexagesimal, with "_" in between. */
const NUMBER_LIKE =
  /^[-+]?(?:\.?[0-9][0-9_.,]*(?:[eE][-+]?[0-9]*)?|0[xob][0-9a-fA-F_]*|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|\.(?:inf|nan))$/i;
const STARTS_WITH_INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<~+]/;
/** What a plain scalar cannot hold: an odd space, a comment, a key. */
const BREAKS_PLAIN =
  /[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]|: |:$| #|^ | $/u;
const FLOW_INDICATOR = /[,[\]{}]/;
const DOCUMENT_MARK = /^(?:---|\.\.\.)/;

const NEEDS_ESCAPE =
  /[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/u;
const ESCAPED =
  /["\\]|[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/gu;
/** Blocks keep tabs within a line, but no space at a line's end (editors strip it) and nothing invisible. */
const NOT_IN_BLOCK =
  /[^\t\n\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]|[ \t](?:\n|$)/u;

function isPlainSafe(value: string, place: ScalarPlace): boolean {
  return (
    value !== '' &&
    !STARTS_WITH_INDICATOR.test(value) &&
    !BREAKS_PLAIN.test(value) &&
    !RESERVED.test(value) &&
    !NUMBER_LIKE.test(value) &&
    !DOCUMENT_MARK.test(value) &&
    !(place === 'flow' && (FLOW_INDICATOR.test(value) || value.includes(':')))
  );
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
]);

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return (
    SHORT_ESCAPES.get(character) ??
    (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`)
  );
}
