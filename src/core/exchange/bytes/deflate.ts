import { atOnce, type Steps } from '../../text/steps.ts';
import { DISTANCE_BASE, DISTANCE_BITS, LENGTH_BASE, LENGTH_BITS } from './deflate-codes.ts';

const LONGEST = 258;
const FARTHEST = 32_768;

/**
 * Compresses with fixed Huffman codes (RFC 1951, section 3.2.6), looking back at one earlier place of each three
 * bytes. Larger than zlib's, but the same bytes everywhere; an archive is compared, hashed and kept in git. Linear.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return atOnce(deflateSteps(bytes));
}

/** How many bytes are compressed between two pauses. */
const BYTES_PER_STEP = 100_000;

/** The same in steps. */
export function* deflateSteps(bytes: Uint8Array): Steps<Uint8Array> {
  let pauseAt = BYTES_PER_STEP;
  const out = new BitWriter(bytes.length + 64);
  out.bits(1, 1); // the last block
  out.bits(1, 2); // with fixed codes
  const seen = new Int32Array(1 << 15).fill(-1);
  for (let at = 0; at < bytes.length; ) {
    if (at >= pauseAt) {
      yield;
      pauseAt = at + BYTES_PER_STEP;
    }
    const slot = slotOf(bytes, at);
    const from = seen[slot] ?? -1;
    seen[slot] = at;
    const length = from >= 0 && at - from <= FARTHEST ? matchLength(bytes, from, at) : 0;
    if (length < 3) {
      symbol(out, bytes[at] ?? 0);
      at++;
      continue;
    }
    const lengthCode = lastNotAbove(LENGTH_BASE, length);
    symbol(out, 257 + lengthCode);
    out.bits(length - (LENGTH_BASE[lengthCode] ?? 0), LENGTH_BITS[lengthCode] ?? 0);
    const distanceCode = lastNotAbove(DISTANCE_BASE, at - from);
    out.code(distanceCode, 5);
    out.bits(at - from - (DISTANCE_BASE[distanceCode] ?? 0), DISTANCE_BITS[distanceCode] ?? 0);
    for (const end = at + length; ++at < end; ) seen[slotOf(bytes, at)] = at;
  }
  symbol(out, 256);
  return out.end();
}

function slotOf(bytes: Uint8Array, at: number): number {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return Math.imul(three, 0x9e3779b1) >>> 17;
}

function matchLength(bytes: Uint8Array, from: number, at: number): number {
  const most = Math.min(LONGEST, bytes.length - at);
  let length = 0;
  while (length < most && bytes[from + length] === bytes[at + length]) length++;
  return length;
}

function lastNotAbove(base: readonly number[], value: number): number {
  let code = base.length - 1;
  while ((base[code] ?? 0) > value) code--;
  return code;
}

function symbol(out: BitWriter, value: number): void {
  if (value < 144) out.code(0x30 + value, 8);
  else if (value < 256) out.code(0x190 + value - 144, 9);
  else if (value < 280) out.code(value - 256, 7);
  else out.code(0xc0 + value - 280, 8);
}

class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  #held = 0;
  #count = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** Least significant bit first. */
  bits(value: number, count: number): void {
    this.#held |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) this.#byte();
  }

  /** A Huffman code: most significant bit first. */
  code(value: number, count: number): void {
    let reversed = 0;
    for (let bit = 0; bit < count; bit++) reversed |= ((value >>> bit) & 1) << (count - 1 - bit);
    this.bits(reversed, count);
  }

  end(): Uint8Array {
    if (this.#count > 0) this.#byte();
    return this.#bytes.slice(0, this.#length);
  }

  #byte(): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = this.#held & 0xff;
    this.#held >>>= 8;
    this.#count = Math.max(0, this.#count - 8);
  }
}
