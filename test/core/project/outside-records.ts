import type { Edit } from '../../../src/core/project/edit.ts';
import { type ProjectSource, recordRange } from '../../../src/core/project/project-source.ts';
import type { ListName } from '../../../src/core/project/records/record-fields.ts';

/**
 * The text outside the records that an edit names, before and after it: to be equal byte by byte. Where records come
 * or go, they take their line and a blank one beside it along, or in [ ] their comma. An edit of tags may touch the
 * whole codebook, which is not told apart from the rest in [ ]; whole lines of comment may belong to it.
 */
export function outsideRecords(
  before: ProjectSource,
  after: ProjectSource,
  edit: Edit,
): readonly [string, string] {
  const rest = (source: ProjectSource): string => withoutRecords(source, edit);
  const hasTags = edit.changes.some(({ list }) => list === 'codebook');
  if (hasTags && [before, after].some(({ layout }) => layout.lists.codebook.style === 'odd')) return ['', ''];
  const both = [rest(before), rest(after)] as const;
  const lists = new Set(edit.changes.map(({ list }) => list));
  lists.delete('codebook');
  const inBlocks = [...lists].every((list) => isBlock(before, list) && isBlock(after, list));
  const withoutComments = (text: string): string => text.replace(/^\ufeff/, '').replace(/^ *#[^\n]*\n/gm, '');
  const plain = inBlocks ? wholeLines : condensed;
  if (hasTags) return map(both, (text) => plain(withoutComments(text)));
  if (edit.changes.every((change) => change.before && change.after)) return map(both, withoutLooseEnds);
  return map(both, plain);
}

const map = ([before, after]: readonly [string, string], change: (text: string) => string) =>
  [change(before), change(after)] as const;

const isBlock = ({ layout }: ProjectSource, list: ListName): boolean => layout.lists[list].style === 'block';

/** The text without the records that the edit names, and without the comment behind their last word. */
function withoutRecords(source: ProjectSource, edit: Edit): string {
  const comment = /[ \t]+#[^\n]*/y;
  const { codebook } = source.layout.lists;
  const hasTags = edit.changes.some(({ list }) => list === 'codebook');
  const ranges = edit.changes
    .filter(({ list }) => list !== 'codebook')
    .flatMap(({ list, before, after }) => {
      const names = [before, after].flatMap((record) =>
        record === undefined ? [] : ['id' in record ? record.id : record.name],
      );
      const name = names.find((each) => recordRange(source, list, each));
      const range = name === undefined ? undefined : recordRange(source, list, name);
      return range ? [range] : [];
    })
    .concat(hasTags ? [{ start: codebook.start, end: codebook.end }] : [])
    .sort((a, b) => b.start - a.start);
  return ranges.reduce((text, { start, end }) => {
    comment.lastIndex = end;
    const behind = comment.exec(text)?.[0] ?? '';
    return text.slice(0, start) + text.slice(end + behind.length);
  }, source.text);
}

/**
 * A comment in a record, below its first or its last field, is outside of it when that field goes; blanks on an empty
 * line below it may go, which a block of lines would swallow.
 */
const withoutLooseEnds = (text: string): string =>
  text
    .replace(/ *# below(?=\r?\n)/g, '')
    .replace(/^[ \t]+(?=\r?\n)/gm, '')
    .replace(/- *(?:\r?\n)+ */g, '- ');

/** The lines that hold more than a dash; the indent of a comment behind a record may change with that record. */
const wholeLines = (text: string): string =>
  text
    .split(/(?<=\n)/)
    .filter((line) => !/^[\ufeff]?[ \t]*-?[ \t]*\r?\n?$/.test(line) && !/^ *# below\r?\n?$/.test(line))
    .map((line) => line.replace(/^ +(?=#)/, '').replace(/\r?\n$/, ''))
    .join('\n');

/** Without what is there only because a list has entries: dashes, commas, brackets, blanks, empty keys. */
const condensed = (text: string): string =>
  text
    .replace(/["']?(?:fields|actors|meetings|memos|annotations|codebook)["']?:/g, '')
    .replace(/# below/g, '')
    .replace(/null(?= # none)|null\r?\n|\[\]/g, '')
    .replace(/[\s,[\]{}-]+/g, '');
