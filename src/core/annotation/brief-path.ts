/**
 * A brief's path as it is compared: hand-written forms of one path ("./a.txt", "a//b.txt", accents as two characters)
 * are the same brief. What stands in the file is not changed for it. ".." is left: such a path is refused.
 */
export function briefPath(written: string): string {
  return written
    .normalize('NFC')
    .split('/')
    .filter((part, at) => part !== '.' && (part !== '' || at === 0))
    .join('/');
}
