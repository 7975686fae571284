/**
 * The heaviest subset of pairs that runs forward in both texts (weighted longest increasing subsequence).
 * `positions` are the new places in the order of the old ones; all different.
 * O(n log n) with a Fenwick tree of prefix maxima over the ranks.
 *
 * @returns indexes of the chosen pairs, ascending
 */
export function heaviestChain(positions: Int32Array, weights: Float64Array): number[] {
  const count = positions.length;
  const ranks = rank(positions);
  const best = new Float64Array(count + 1); // Fenwick: weight of the best chain that ends at or below a rank
  const last = new Int32Array(count + 1).fill(-1);
  const before = new Int32Array(count).fill(-1);
  let end = -1;
  let most = 0;
  for (let k = 0; k < count; k++) {
    const place = (ranks[k] ?? 0) + 1;
    let weight = 0;
    let previous = -1;
    for (let at = place - 1; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > weight) {
        weight = best[at] ?? 0;
        previous = last[at] ?? -1;
      }
    }
    weight += weights[k] ?? 0;
    before[k] = previous;
    for (let at = place; at <= count; at += at & -at) {
      if ((best[at] ?? 0) < weight) {
        best[at] = weight;
        last[at] = k;
      }
    }
    if (weight > most) {
      most = weight;
      end = k;
    }
  }
  const chain: number[] = [];
  for (let k = end; k >= 0; k = before[k] ?? -1) chain.push(k);
  return chain.reverse();
}

/** Rank of each entry among all: 0 for the least. */
function rank(values: Int32Array): Int32Array {
  let sorted = true;
  for (let k = 1; k < values.length && sorted; k++) sorted = (values[k - 1] ?? 0) < (values[k] ?? 0);
  if (sorted) return Int32Array.from(values, (_, k) => k);
  const order = Int32Array.from(values, (_, k) => k).sort((x, y) => (values[x] ?? 0) - (values[y] ?? 0));
  const ranks = new Int32Array(values.length);
  order.forEach((k, index) => {
    ranks[k] = index;
  });
  return ranks;
}
