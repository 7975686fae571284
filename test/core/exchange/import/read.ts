import assert from 'node:assert/strict';
import { readImport } from '../../../../src/core/exchange/import/import-file.ts';
import type { Imported } from '../../../../src/core/exchange/import/imported.ts';

/** The bytes of a file. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a file that can be read holds, and the codes of what was said about it. */
export function read(
  name: string,
  content: string | Uint8Array,
): { value: Imported; codes: readonly string[] } {
  const { value, problems } = readImport(name, typeof content === 'string' ? utf8(content) : content);
  assert.ok(value, problems.map(({ message }) => message).join('\n'));
  return { value, codes: problems.map(({ code }) => code) };
}

/** Annotations with the name of their document. */
export const told = ({ documents }: Imported): unknown[] =>
  documents.flatMap(({ name, annotations }) => annotations.map((each) => ({ name, ...each })));
