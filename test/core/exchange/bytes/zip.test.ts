import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '../../../../src/core/exchange/bytes/crc32.ts';
import { deflate } from '../../../../src/core/exchange/bytes/deflate.ts';
import { inflate } from '../../../../src/core/exchange/bytes/inflate.ts';
import { readZip } from '../../../../src/core/exchange/bytes/read-zip.ts';
import { writeZip } from '../../../../src/core/exchange/bytes/write-zip.ts';
import { forSeeds, type Random } from '../../project/random.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes with and without repetition. */
function randomBytes(random: Random): Uint8Array {
  const length = random.below(random.pick([4, 300, 5000, 70_000]));
  const alphabet = random.pick([1, 2, 20, 256]);
  const bytes = Uint8Array.from({ length }, () => random.below(alphabet));
  if (random.chance(0.5) && length > 100) bytes.copyWithin(length >> 1, 0, length >> 2);
  return bytes;
}

test('zlib reads what we compress', () => {
  forSeeds(60, (random) => {
    const bytes = randomBytes(random);
    assert.deepEqual(new Uint8Array(inflateRawSync(deflate(bytes))), bytes);
  });
});

test('we read what zlib compresses, at every level and strategy', () => {
  forSeeds(60, (random) => {
    const bytes = randomBytes(random);
    const strategy = random.pick([constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]);
    const packed = deflateRawSync(bytes, { level: random.below(10), strategy });
    assert.deepEqual(inflate(packed, bytes.length), bytes);
    assert.equal(inflate(packed, bytes.length + 1), undefined, 'less than the archive claims');
    if (bytes.length > 0) assert.equal(inflate(packed, bytes.length - 1), undefined, 'more than it claims');
  });
});

test('damaged compressed bytes end, and give at most the size that was asked for', () => {
  forSeeds(100, (random) => {
    const packed = Uint8Array.from(deflateRawSync(randomBytes(random)));
    for (let n = random.below(4); n >= 0; n--) packed[random.below(packed.length)] = random.below(256);
    const size = random.below(10_000);
    const out = inflate(packed.subarray(0, random.below(packed.length + 1)), size);
    assert.ok(out === undefined || out.length === size);
  });
});

test('the checksum is that of the standard', () => {
  assert.equal(crc32(utf8('123456789')), 0xcbf43926);
});

const ARCHIVE = [
  { name: 'project.qde', content: 'é😀\n'.repeat(500) },
  { name: 'sources/a.txt', content: 'x' },
  { name: 'empty.txt', content: '' },
];

test('an archive gives its files back, and is the same whenever it is made', () => {
  const bytes = writeZip(ARCHIVE);
  const { value, problems } = readZip(bytes);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value.map(({ name, read }) => ({ name, content: new TextDecoder().decode(read().value) })),
    ARCHIVE,
  );
  assert.deepEqual(writeZip(ARCHIVE), bytes);
  assert.ok(bytes.length < 1000, `${bytes.length} bytes`);
});

/** Every way an archive may lie. */
function spoilt(change: (view: DataView, bytes: Uint8Array) => void): readonly string[] {
  const bytes = writeZip([{ name: 'aa/bb.txt', content: 'words '.repeat(100) }]);
  change(new DataView(bytes.buffer), bytes);
  const { value, problems } = readZip(bytes);
  const read = value.flatMap((each) => {
    const entry = each.read();
    assert.equal(entry.value, undefined);
    return entry.problems;
  });
  return [...problems, ...read].map(({ code }) => code);
}

test('lies of an archive are refused with a sentence, and nothing is unpacked', () => {
  const at = (bytes: Uint8Array): number =>
    bytes.findIndex((_, n) => n > 0 && bytes[n] === 0x50 && bytes[n + 2] === 1);
  assert.deepEqual(
    spoilt((_, bytes) => bytes.fill(0, 45, 50)),
    ['zip-entry'],
    'damaged',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint32(at(bytes) + 16, 1, true)),
    ['zip-entry'],
    'wrong CRC',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint32(at(bytes) + 24, 1e9, true)),
    ['bad-zip'],
    '1 GB claim',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint32(at(bytes) + 24, 2e8, true)),
    ['zip-entry'],
    '200 MB claim',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint16(at(bytes) + 8, 1, true)),
    ['zip-entry'],
    'encrypted',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint16(at(bytes) + 10, 12, true)),
    ['zip-entry'],
    'bzip2',
  );
  assert.deepEqual(
    spoilt((view, bytes) => view.setUint32(at(bytes) + 42, 9e8, true)),
    ['zip-entry'],
    'offset',
  );
  assert.deepEqual(
    spoilt((_, bytes) => bytes.set(utf8('../b'), at(bytes) + 46)),
    ['zip-name'],
    '..',
  );
  assert.deepEqual(
    spoilt((_, bytes) => bytes.set(utf8('/etc'), at(bytes) + 46)),
    ['zip-name'],
    'absolute',
  );
  assert.deepEqual(
    spoilt((_, bytes) => bytes.set(utf8('\\..\\'), at(bytes) + 46)),
    ['zip-name'],
    'backslash',
  );
  const whole = writeZip(ARCHIVE);
  for (let size = 0; size < whole.length; size += 7)
    assert.equal(readZip(whole.subarray(0, size)).problems[0]?.code, 'bad-zip', 'cut off');
});

test('random damage never throws', () => {
  const whole = writeZip(ARCHIVE);
  forSeeds(100, (random) => {
    const bytes = whole.slice();
    for (let n = random.below(6); n >= 0; n--) bytes[random.below(bytes.length)] = random.below(256);
    for (const entry of readZip(bytes).value) entry.read();
  });
});
