import { DISTANCE_BASE, DISTANCE_BITS, LENGTH_BASE, LENGTH_BITS } from './deflate-codes.ts';

/** In which order the lengths of the code length codes stand (RFC 1951, section 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/**
 * Decompresses DEFLATE (RFC 1951). Undefined when the bytes are damaged or cut off, or when they do not give exactly
 * `size` bytes: no more than that is ever made, so a bomb costs what its archive says it is, and no more.
 */
export function inflate(bytes: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let made = 0;
  let at = 0;
  let held = 0;
  let count = 0;
  let damaged = false;

  const bits = (wanted: number): number => {
    while (count < wanted) {
      if (at >= bytes.length) damaged = true;
      held |= (bytes[at++] ?? 0) << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const read = ({ quick, counts, symbols }: Codes): number => {
    while (count < 15 && at < bytes.length) {
      held |= (bytes[at++] ?? 0) << count;
      count += 8;
    }
    const found = quick[held & QUICK_MASK] ?? 0;
    const known = found & 15;
    if (known !== 0 && known <= count) {
      held >>>= known;
      count -= known;
      return found >> 4;
    }
    // A long code, bit by bit: `first` is the first code of a length, `index` its place among the symbols.
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15 && !damaged; length++) {
      code |= bits(1);
      const these = counts[length] ?? 0;
      if (code - first < these) return symbols[index + code - first] ?? 0;
      index += these;
      first = (first + these) << 1;
      code <<= 1;
    }
    damaged = true;
    return 256;
  };
  const stored = (): void => {
    at -= count >> 3; // what was read ahead
    held = 0;
    count = 0;
    const length = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const check = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
    at += 4;
    if (length !== (~check & 0xffff) || at + length > bytes.length || made + length > size) damaged = true;
    else out.set(bytes.subarray(at, at + length), made);
    at += length;
    made += length;
  };
  const compressed = (lengths: Codes, distances: Codes): void => {
    while (!damaged) {
      const symbol = read(lengths);
      if (symbol === 256) return;
      if (symbol < 256) {
        if (made >= size) damaged = true;
        else out[made++] = symbol;
        continue;
      }
      const length = (LENGTH_BASE[symbol - 257] ?? size + 1) + bits(LENGTH_BITS[symbol - 257] ?? 0);
      const code = read(distances);
      const distance = (DISTANCE_BASE[code] ?? size + 1) + bits(DISTANCE_BITS[code] ?? 0);
      if (distance > made || made + length > size) damaged = true;
      else for (const end = made + length; made < end; made++) out[made] = out[made - distance] ?? 0;
    }
  };
  const dynamic = (): void => {
    const [literals, distances, orders] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const lengths = new Uint8Array(19);
    for (let n = 0; n < orders; n++) lengths[ORDER[n] ?? 0] = bits(3);
    const codes = codesOf(lengths);
    const all = new Uint8Array(literals + distances);
    for (let n = 0; n < all.length && !damaged; ) {
      const symbol = read(codes);
      if (symbol < 16) {
        all[n++] = symbol;
        continue;
      }
      const value = symbol === 16 ? (all[n - 1] ?? 0) : 0;
      let times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
      if (n + times > all.length || (symbol === 16 && n === 0)) damaged = true;
      for (; times > 0 && n < all.length; times--) all[n++] = value;
    }
    compressed(codesOf(all.subarray(0, literals)), codesOf(all.subarray(literals)));
  };

  for (let last = 0; !last && !damaged; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else if (kind === 1) compressed(codesOf(fixedLengths()), codesOf(new Uint8Array(30).fill(5)));
    else if (kind === 2) dynamic();
    else damaged = true;
  }
  return damaged || made !== size ? undefined : out;
}

/** Codes of up to this many bits are looked up at once. */
const QUICK_BITS = 9;
const QUICK_MASK = (1 << QUICK_BITS) - 1;

interface Codes {
  /** By the next bits: symbol × 16 + length of its code; 0 where the code is longer. */
  readonly quick: Uint16Array;
  /** How many codes have each length. */
  readonly counts: Uint16Array;
  /** Symbols in the order of their codes. */
  readonly symbols: Uint16Array;
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Uint16Array(16);
  for (let n = 1; n < 16; n++) next[n] = (next[n - 1] ?? 0) + (counts[n - 1] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  const quick = new Uint16Array(1 << QUICK_BITS);
  const code = new Uint16Array(16);
  for (let n = 1; n < 16; n++) code[n] = ((code[n - 1] ?? 0) + (counts[n - 1] ?? 0)) << 1;
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const place = next[length] ?? 0;
    next[length] = place + 1;
    symbols[place] = symbol;
    const own = code[length] ?? 0;
    code[length] = own + 1;
    if (length > QUICK_BITS) return;
    for (let at = reversed(own, length); at < quick.length; at += 1 << length)
      quick[at] = symbol * 16 + length;
  });
  return { quick, counts, symbols };
}

/** The bits of a code as they stand in the stream: the first is the lowest. */
function reversed(code: number, length: number): number {
  let bits = 0;
  for (let n = 0; n < length; n++) bits |= ((code >> n) & 1) << (length - 1 - n);
  return bits;
}

function fixedLengths(): Uint8Array {
  return new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
}
