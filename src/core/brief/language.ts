/** The smallest words of a language, each of them rare in the others. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to that with which this was for',
  fr: 'les des et dans que une pour est sur aux',
  de: 'der die und das den nicht mit von ist für',
  es: 'los las que del una por con para como más',
  it: 'della che per gli nel sono dei alla non delle',
  pt: 'dos que uma não para com das pelo são ao',
  nl: 'het een van voor met dat zijn niet op te',
  pl: 'się jest na do nie oraz przez które dla',
  ru: 'и в не на что с по для это как',
  uk: 'і та що не на до для з із також',
  el: 'και του της το την στην για από με',
};

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SMALL_WORDS).map(([language, words]) => [language, words.split(' ')]),
);

/** How much of a text is looked at, in code units. */
const LOOK = 6000;

/** ISO 639-1 code of a text's language by script and smallest words; undefined when it cannot be told. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, LOOK).toLowerCase();
  if ((sample.match(/[\u3040-\u30ff]/g)?.length ?? 0) > 20) return 'ja';
  if ((sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > 40) return 'zh';
  if ((sample.match(/[\u0600-\u06ff]/g)?.length ?? 0) > 100) return 'ar';
  const counts = new Map<string, number>();
  for (const word of sample.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | undefined;
  let most = 4;
  for (const [language, words] of WORDS) {
    const score = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}
