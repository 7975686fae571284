import type { randomSource } from '../text/random.ts';

type Random = ReturnType<typeof randomSource>;

const SYLLABLES = 'ra le mo ti sun ver kal po den gri to an es ul mar bi'.split(' ');

/** A made-up word; by the law of Zipf some come back often, most seldom. */
function word(random: Random): string {
  const rank = Math.floor(4000 * (random.below(10_000) / 10_000) ** 3);
  let text = '';
  for (let n = rank + 7; n > 0; n = Math.floor(n / 16)) text += SYLLABLES[n % 16] ?? '';
  return text;
}

/** A sentence of made-up words, 5 to 24 of them. */
export function sentence(random: Random): string {
  const words = Array.from({ length: 5 + random.below(20) }, () => word(random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Paragraphs of 1 to 5 sentences, with a blank line between. */
export function prose(random: Random, length: number): string {
  let text = '';
  while (text.length < length)
    text += `${Array.from({ length: 1 + random.below(5) }, () => sentence(random)).join(' ')}\n\n`;
  return text;
}
