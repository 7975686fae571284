/** Words with white space of any kind as single blanks. Most have no other: they are told by one look. */
export const oneLine = (words: string): string =>
  /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
