import { atOnce, type Steps } from '../../text/steps.ts';
import { crc32 } from './crc32.ts';
import { deflateSteps } from './deflate.ts';

/** A file of an archive. `name` with "/" and without "..". */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** 1 January 2000, 00:00 in MS-DOS form: an archive does not change because it was made on another day. */
const DAY = ((2000 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

/**
 * A zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16) of files in the order given. The same files
 * give the same bytes. Texts become UTF-8 without BOM. Up to 4 GB and 65,535 files.
 */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  return atOnce(zipSteps(files));
}

/** The same in steps, some bytes each. */
export function* zipSteps(files: readonly ZipFile[]): Steps<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const encoded = new TextEncoder().encode(name);
    const raw = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = yield* deflateSteps(raw);
    const isSmaller = packed.length < raw.length;
    const body = isSmaller ? packed : raw;
    const shared = [
      [2, 20],
      [2, UTF8_NAMES],
      [2, isSmaller ? 8 : 0],
      [2, 0],
      [2, DAY],
      [4, crc32(raw)],
      [4, body.length],
      [4, raw.length],
      [2, encoded.length],
      [2, 0],
    ] as const;
    const head = [record([[4, 0x04034b50], ...shared]), encoded];
    const entry = [[4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const;
    directory.push(record(entry), encoded);
    parts.push(...head, body);
    offset += 30 + encoded.length + body.length;
    yield;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joinBytes([...parts, ...directory, end]);
}

/** Little-endian fields of two or four bytes. */
function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [width, value] of fields)
    for (let at = 0; at < width; at++) bytes.push((value >>> (8 * at)) & 0xff);
  return Uint8Array.from(bytes);
}

/** One array of several. */
function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
