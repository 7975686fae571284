/** Letters and digits that are not mistaken for one another, in the order of their value. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 8;

/**
 * A new short id such as `7f3k9q2m` (40 bits). `random` gives numbers in 0..1 like Math.random.
 * One letter at least, so that no YAML reader takes it for a number.
 */
export function newId(random: () => number): string {
  let id = '';
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '0';
  return withLetter(id);
}

/**
 * The id of a record that a person wrote without one: the same for the same parts everywhere, so that two
 * machines that fill it in write the same. FNV-1a over the code units, twice with different seeds.
 */
export function derivedId(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  let [low, high] = [hash(text, 0x811c9dc5), hash(text, 0x01000193)];
  let id = '';
  for (let at = 0; at < ID_LENGTH; at++) {
    id += ALPHABET[(at < 4 ? low : high) & 31] ?? '0';
    if (at < 4) low >>>= 5;
    else high >>>= 5;
  }
  return withLetter(id);
}

const withLetter = (id: string): string => (/[a-df-z]/.test(id) ? id : `k${id.slice(1)}`);

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}
