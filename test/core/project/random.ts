/** A seeded source of chance (mulberry32): the same seed gives the same file again. */
export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

/**
 * Runs a property for many seeds; a failure names the seed and shows the case. `SEED=7` runs only that one, `FUZZ=20`
 * twenty times as many.
 */
export function forSeeds(count: number, property: (random: Random, seed: number) => void): void {
  const only = process.env.SEED;
  const seeds =
    only === undefined
      ? Array.from({ length: count * Number(process.env.FUZZ ?? 1) }, (_, seed) => seed + 1)
      : [Number(only)];
  for (const seed of seeds) {
    try {
      property(seeded(seed), seed);
    } catch (error) {
      if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
      throw error;
    }
  }
}
