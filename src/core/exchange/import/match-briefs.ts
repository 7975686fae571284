import { briefPath } from '../../annotation/brief-path.ts';
import { isPathInside } from '../../project/check-project.ts';
import { baseName } from '../../text/base-name.ts';
import type { BriefText } from '../annotation-row.ts';
import type { Imported, ImportedDocument } from './imported.ts';

/** Most briefs whose texts are compared with one that no name fits. */
const MOST_COMPARED = 500;

/**
 * The briefs whose texts an import needs: those that its documents may be by their names. Where a document carries
 * its text and no name fits, all of them (within reason), as one may have the same text under another name.
 *
 * @param paths all briefs of the workspace folder
 */
export function briefsToRead(imported: Imported, paths: readonly string[]): readonly string[] {
  const index = indexNames(paths);
  const wanted = new Set<string>();
  for (const { name, text } of imported.documents) {
    const found = candidates(name, index);
    for (const each of found.length > 0 || text === undefined ? found : paths.slice(0, MOST_COMPARED))
      wanted.add(each);
  }
  return [...wanted].sort();
}

/**
 * The brief that a document is: of those that its name fits the one with the same text, or the only one; else the
 * only one with the same text. Undefined rather than a guess.
 */
export function matchBriefs(
  documents: readonly ImportedDocument[],
  briefs: readonly BriefText[],
): readonly (BriefText | undefined)[] {
  const byPath = new Map(briefs.map((each) => [each.path, each]));
  const index = indexNames([...byPath.keys()]);
  const byText = new Map<string, BriefText[]>();
  for (const each of briefs) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  return documents.map(({ name, text }) => {
    const named = candidates(name, index).flatMap((path) => byPath.get(path) ?? []);
    const same = text === undefined ? [] : (byText.get(text) ?? []);
    const both = named.filter((each) => each.text === text);
    const choice = both.length > 0 ? both : named.length > 0 ? named : same;
    return choice.length === 1 ? choice[0] : undefined;
  });
}

type NameIndex = ReadonlyMap<string, readonly string[]>;

/** Paths by what tools make of them: whole, the last part, folders joined by "_", with and without extension. */
function indexNames(paths: readonly string[]): NameIndex {
  const index = new Map<string, string[]>();
  for (const path of paths) {
    const base = baseName(path);
    const forms = [path, base, path.replaceAll('/', '_')];
    for (const form of new Set([...forms, ...forms.map(withoutExtension)].map(fold))) {
      const known = index.get(form);
      if (known) known.push(path);
      else index.set(form, [path]);
    }
  }
  return index;
}

function candidates(name: string, index: NameIndex): readonly string[] {
  const path = briefPath(name.replaceAll('\\', '/'));
  // The whole path first: it is meant, even where another folder has a file of the same name.
  const exact = (index.get(fold(path)) ?? []).filter((each) => each === path);
  if (exact.length > 0) return exact;
  const base = baseName(path);
  for (const form of [path, base, withoutExtension(path), withoutExtension(base)]) {
    const found = index.get(fold(form));
    if (found && form !== '') return found.filter(isPathInside);
  }
  return [];
}

const withoutExtension = (name: string): string =>
  name.replace(/\.(?:brief\.)?(?:txt|md|text|docx?|pdf|odt|rtf|html?)$/i, '');

const fold = (name: string): string => name.normalize('NFC').toLowerCase();
