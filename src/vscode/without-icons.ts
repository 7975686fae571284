import { foldWhiteSpace } from '../core/text/plain-markdown.ts';

/** Text for a label in which "$(name)" stays text instead of becoming an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/** Text of a brief or of the project file for a row of a list: on one line, and without icons. */
export const rowText = (text: string): string => withoutIcons(foldWhiteSpace(text));
