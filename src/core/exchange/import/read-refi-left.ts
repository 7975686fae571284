import { readDescribed } from '../described.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/read-xml.ts';
import { guidOfNode, targetOf } from './read-refi-codes.ts';

/**
 * What of a REFI-QDA project is not read, with how much of it: links, sets, graphs, what is said about whole texts,
 * and notes that nothing refers to. Meetings, sources and passages are counted where they are read.
 */
export function leftOfRefi(root: XmlNode): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  const count = (what: string, times: number): unknown =>
    times > 0 && left.set(what, (left.get(what) ?? 0) + times);
  const book = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook');
  count('sets', listed(root, 'Sets').length + (book === root ? 0 : listed(book, 'Sets').length));
  count('links', listed(root, 'Links').length);
  count('graphs', listed(root, 'Graphs').length);
  count('descriptions of the project', isSaid(childOf(root, 'Description')) && book !== root ? 1 : 0);
  const read = new Set<string>();
  for (const source of listed(root, 'Sources')) {
    const { fields, text } = readDescribed(childOf(source, 'Description')?.text ?? '', ['Brief']);
    count('descriptions of texts', text.trim() === '' ? 0 : 1);
    // Title and date of our own are read off the brief.
    if (fields.Brief === undefined) count('facts about texts', childrenOf(source, 'VariableValue').length);
    count('selections on pages and in pictures', source.children.filter(isOtherSelection).length);
    for (const reference of childrenOf(source, 'NoteRef')) read.add(targetOf(reference));
    for (const selection of childrenOf(source, 'PlainTextSelection'))
      for (const each of [selection, ...childrenOf(selection, 'Coding')])
        for (const reference of childrenOf(each, 'NoteRef')) read.add(targetOf(reference));
  }
  const notes = listed(root, 'Notes');
  count(
    'notes that belong to no text or passage',
    notes.filter((note) => !read.has(guidOfNode(note))).length,
  );
  count(
    'passages marked in notes',
    notes.reduce((sum, note) => sum + childrenOf(note, 'PlainTextSelection').length, 0),
  );
  return left;
}

const listed = (node: XmlNode | undefined, list: string): readonly XmlNode[] =>
  childOf(node, list)?.children ?? [];

const isSaid = (node: XmlNode | undefined): boolean => (node?.text ?? '').trim() !== '';

const isOtherSelection = ({ name }: XmlNode): boolean =>
  name.endsWith('Selection') && name !== 'PlainTextSelection';
