import type { BriefText } from '../annotation-row.ts';
import type { Imported } from './imported.ts';
import { matchBriefs } from './match-briefs.ts';

/**
 * The texts that a file carries and the workspace folder does not have: files that can be made of them, so that their
 * annotations have a brief. Names are made safe and never those of a file that is there.
 *
 * @param briefs those that documents may be, see `briefsToRead`
 * @param paths all files of the folder that may not be written over
 */
export function missingTexts(
  imported: Imported,
  briefs: readonly BriefText[],
  paths: readonly string[],
): readonly BriefText[] {
  const taken = new Set(paths.map((each) => each.toLowerCase()));
  const matches = matchBriefs(imported.documents, briefs);
  return imported.documents.flatMap(({ name, text }, at): BriefText[] => {
    if (matches[at] || text === undefined || text.trim() === '') return [];
    const path = safeName(name);
    if (taken.has(path.toLowerCase())) return [];
    taken.add(path.toLowerCase());
    return [{ path, text }];
  });
}

/** A file name in the folder itself that every system allows. */
function safeName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = base
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120);
  const stem = plain.replace(/\.(?:txt|md|text|docx?|pdf|odt|rtf|html?)$/i, '');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d|)$/i.test(stem);
  const extension = /\.md$/i.test(plain) ? 'md' : 'txt';
  return `${isReserved ? `text_${stem}` : stem}.${extension}`;
}
