/** A path and the folders in which it lies, the innermost first: "a/b/c" gives "a/b/c", "a/b" and "a". */
export function* pathAndFolders(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}
