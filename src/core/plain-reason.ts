/**
 * What went wrong, as the end of a sentence ("… could not be written: the disk is full"), without stack and without
 * full stop. Errors of a file system, whichever program names them (Node by code, VS Code with Node's code in its
 * words or by a code of its own), become words that a person knows; of any other the first line stands.
 */
export function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  // The innermost reason tells most: VS Code wraps Node's.
  const named = message.match(/\bE[A-Z]{3,}\b/g)?.find((each) => REASONS.has(each));
  const reason = REASONS.get(named ?? code);
  return reason ?? (message.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}

const NO_PERMISSION = 'it is read-only, or you have no permission';
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EFBIG', 'the file system takes no file of this size'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', NO_PERMISSION],
  ['EPERM', NO_PERMISSION],
  ['NoPermissions', NO_PERMISSION],
  ['EISDIR', 'a folder of that name stands there'],
  ['FileIsADirectory', 'a folder of that name stands there'],
  ['ENOENT', 'it, or its folder, is not there'],
  ['FileNotFound', 'it, or its folder, is not there'],
  ['EBUSY', 'another program holds it'],
  ['EIO', 'the disk reports a fault'],
  ['Unavailable', 'its place is out of reach'],
]);
