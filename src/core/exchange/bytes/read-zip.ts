import type { Problem, Read } from '../../problem.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

/** Bytes of one entry, checked against its CRC-32 when they are asked for. */
export interface ZipEntry {
  readonly name: string;
  read(): Read<Uint8Array | undefined>;
}

/** Most bytes that are unpacked of one archive, over all entries. */
const MOST_UNPACKED = 300_000_000;
const MOST_ENTRIES = 20_000;
const END_SIZE = 22;

/**
 * The entries of a zip archive, by its central directory. Refused whole: no archive, cut off, in parts, encrypted, of
 * more than {@link MOST_ENTRIES} entries, or claiming more than {@link MOST_UNPACKED} bytes. Refused singly: names
 * that lead out of the archive, unknown compression, a wrong CRC or size. Nothing is unpacked until it is read, and
 * never more than an entry's directory says.
 */
export function readZip(bytes: Uint8Array): Read<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refused('It is no zip archive, or it was cut off. Export or copy it again.');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff || start + size > end)
    return refused('Its list of files is damaged, or larger than 4 GB. Export it again.');
  if (count > MOST_ENTRIES) return refused(`It has ${count} files: more than ${MOST_ENTRIES} are not read.`);
  const entries: ZipEntry[] = [];
  const problems: Problem[] = [];
  let claimed = 0;
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      return refused('Its list of files is damaged. Export it again.');
    const entry = directoryEntry(view, bytes, at);
    at += entry.length;
    claimed += entry.size;
    if (claimed > MOST_UNPACKED)
      return refused(`Unpacked it would be larger than ${MOST_UNPACKED / 1e6} MB. It is not read.`);
    if (entry.name.endsWith('/')) continue;
    if (isUnsafe(entry.name))
      problems.push(problem('zip-name', `“${entry.name}” in the archive leads out of it. It is not read.`));
    else entries.push({ name: entry.name, read: () => unpack(view, bytes, entry) });
  }
  return { value: entries, problems };
}

/** Whether a file begins as zip archives do. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Of this directory entry. */
  readonly length: number;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function directoryEntry(view: DataView, bytes: Uint8Array, at: number): DirectoryEntry {
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    length: 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..');
}

function unpack(view: DataView, bytes: Uint8Array, entry: DirectoryEntry): Read<Uint8Array | undefined> {
  const { name, offset, packed, size, method, crc, flags } = entry;
  const cannot = (why: string): Read<undefined> => ({
    value: undefined,
    problems: [problem('zip-entry', `“${name}” in the archive ${why}`)],
  });
  if (flags & 1) return cannot('is encrypted. Export it without a password.');
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    return cannot('is not where the archive says. Export it again.');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (body.length !== packed) return cannot('is cut off. Export or copy it again.');
  if (method !== 0 && method !== 8) return cannot('is compressed in a way that is not read.');
  // DEFLATE makes at most 1,032 bytes of one: a larger claim is a lie, and no memory is set aside for it.
  if (method === 8 && size > packed * 1032 + 64) return cannot('claims an impossible size. It is not read.');
  const content = method === 0 ? body : inflate(body, size);
  if (content?.length !== size || crc32(content) !== crc)
    return cannot('is damaged: its checksum does not fit. Export or copy it again.');
  return { value: content, problems: [] };
}

const problem = (code: string, message: string): Problem => ({ code, severity: 'error', message });
const refused = (message: string): Read<readonly ZipEntry[]> => ({
  value: [],
  problems: [problem('bad-zip', message)],
});
