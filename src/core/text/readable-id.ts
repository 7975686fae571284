const LONGEST = 60;

/** A name as an id: "NATO-Russia Council" → nato-russia-council, "Erdoğan" → erdogan. Empty when nothing of it is left. */
export function slug(name: string): string {
  return name
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/[-\ud800-\udbff]$/, '');
}

/** Makes ids that none of `taken` is, each given once: "-2", "-3" behind a base that has been given. */
export function idGiver(taken: Iterable<string>): (base: string) => string {
  const ids = new Set(taken);
  const times = new Map<string, number>();
  return (base) => {
    // Counted on from the last one, or a thousand of one name would be a million steps.
    let n = times.get(base) ?? 1;
    while (ids.has(n === 1 ? base : `${base}-${n}`)) n++;
    times.set(base, n);
    const id = n === 1 ? base : `${base}-${n}`;
    ids.add(id);
    return id;
  };
}
