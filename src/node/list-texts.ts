import { readdirSync } from 'node:fs';
import path from 'node:path';

const MOST_FILES = 20_000;
const DEEPEST = 12;

/**
 * Paths, with "/" and from the folder, of the files that end in one of these extensions, in large or small letters,
 * sorted. Links are not followed; what is hidden and node_modules are left out, and a huge folder is not looked
 * through to its end.
 */
export function listTexts(folder: string, extensions: readonly string[]): readonly string[] {
  const wanted = new Set(extensions.map((each) => each.toLowerCase()));
  const found: string[] = [];
  const waiting = [{ from: '', depth: 0 }];
  for (let next = waiting.shift(); next && found.length < MOST_FILES; next = waiting.shift()) {
    const { from, depth } = next;
    for (const entry of entriesOf(path.join(folder, from))) {
      const name = from === '' ? entry.name : `${from}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory() && depth < DEEPEST) waiting.push({ from: name, depth: depth + 1 });
      else if (entry.isFile() && wanted.has(path.extname(entry.name).toLowerCase())) found.push(name);
    }
  }
  return found.slice(0, MOST_FILES).sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not ours to read
  }
}
