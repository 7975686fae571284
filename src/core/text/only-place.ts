/** Where words stand in a text that has them once; undefined when it has them never or more often. Two searches. */
export function onlyPlace(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? undefined : at;
}
