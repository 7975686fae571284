/** The smallest values of codes whose extra bits are known: each begins where the one before ends. */
function basesOf(bits: readonly number[], first: number): number[] {
  let next = first;
  return bits.map((each) => {
    const base = next;
    next += 1 << each;
    return base;
  });
}

/** Length and distance codes of DEFLATE (RFC 1951, section 3.2.5): the extra bits of each, and its smallest value. */
export const LENGTH_BITS: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
/** The last code stands for 258 alone, though the one before reaches so far. */
export const LENGTH_BASE: readonly number[] = basesOf(LENGTH_BITS, 3).with(28, 258);
export const DISTANCE_BITS: readonly number[] = Array.from({ length: 30 }, (_, code) =>
  code < 2 ? 0 : (code >> 1) - 1,
);
export const DISTANCE_BASE: readonly number[] = basesOf(DISTANCE_BITS, 1);
