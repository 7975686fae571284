import type { Problem, Read } from '../../problem.ts';
import { groupBy } from '../../text/group-by.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import type { Steps } from '../../text/steps.ts';
import type { ZipEntry } from '../bytes/read-zip.ts';
import { readDescribed, readTexts } from '../described.ts';
import { present } from '../present.ts';
import { userGuid } from '../refi/selections.ts';
import { childOf, childrenOf, readXml, type XmlNode } from '../xml/read-xml.ts';
import {
  type Imported,
  type ImportedAnnotation,
  type ImportedDocument,
  NOTHING,
  readStance,
  readStrength,
} from './imported.ts';
import { inferOffsets, inferred } from './infer-offsets.ts';
import { readMeetings } from './read-refi-cases.ts';
import { type CodeMeaning, guidOfNode, readCodes, targetOf, userOf } from './read-refi-codes.ts';
import { leftOfRefi } from './read-refi-left.ts';

/**
 * A REFI-QDA project or codebook of any tool and version, by local names: ATLAS.ti, NVivo, MAXQDA, QualCoder and
 * Taguette write other namespaces, file names, cases of folders, and lists that the schema has not. Offsets are read
 * as the quotes show them to be meant. What has no place here is counted in the problems.
 *
 * @param xml the project's or codebook's XML
 * @param entries the other files of its archive
 */
export function* readRefi(xml: string, entries: readonly ZipEntry[]): Steps<Read<Imported | undefined>> {
  const { value: root, problems } = readXml(xml);
  if (!root) return { value: undefined, problems };
  yield;
  const book = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook');
  const codes = readCodes(childOf(book, 'Codes'), root.attributes.get('origin'));
  if (root.name === 'CodeBook')
    return {
      value: { ...NOTHING, format: 'REFI-QDA codebook', tags: codes.tags },
      problems: [...codes.problems, ...leftOut(leftOfRefi(root))],
    };
  if (root.name !== 'Project') {
    const message = `The outermost element is “${root.name.slice(0, 40)}”, not a REFI-QDA project or codebook.`;
    return { value: undefined, problems: [{ code: 'not-refi', severity: 'error', message }] };
  }
  const context: Context = {
    codes: codes.byGuid,
    users: readUsers(root),
    notes: new Map(childrenOf(childOf(root, 'Notes'), 'Note').map((note) => [guidOfNode(note), note])),
    entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
    found: [...codes.problems],
    left: new Map(leftOfRefi(root)),
  };
  const documents: ImportedDocument[] = [];
  for (const source of textSources(root, context)) {
    yield;
    documents.push(readSource(source, context));
  }
  const meetings = readMeetings(root);
  if (meetings.others > 0) count(context, 'cases', meetings.others);
  return {
    value: {
      format: 'REFI-QDA project',
      documents,
      tags: codes.tags,
      actors: codes.actors,
      meetings: meetings.value,
    },
    problems: [...context.found, ...leftOut(context.left)],
  };
}

interface Context {
  readonly codes: ReadonlyMap<string, CodeMeaning>;
  readonly users: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, XmlNode>;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly found: Problem[];
  /** What is left out, with how much of it. */
  readonly left: Map<string, number>;
}

const count = ({ left }: Context, what: string, times = 1): unknown =>
  left.set(what, (left.get(what) ?? 0) + times);

function leftOut(left: ReadonlyMap<string, number>): readonly Problem[] {
  const parts = [...left].map(([what, times]) => `${what} (${times})`);
  const message = `Left out, as there is no place for them here: ${parts.join(', ')}.`;
  return parts.length === 0 ? [] : [{ code: 'left-out', severity: 'hint', message }];
}

function readUsers(root: XmlNode): ReadonlyMap<string, string> {
  const users = new Map<string, string>();
  for (const user of childrenOf(childOf(root, 'Users'), 'User')) {
    const name = user.attributes.get('name') || user.attributes.get('id') || '';
    if (guidOfNode(user) !== userGuid('')) users.set(guidOfNode(user), name);
  }
  return users;
}

/** Texts, and the texts that stand for PDFs. */
function textSources(root: XmlNode, context: Context): readonly XmlNode[] {
  return (childOf(root, 'Sources')?.children ?? []).flatMap((source) => {
    if (source.name === 'TextSource') return [source];
    const text = source.name === 'PDFSource' ? childOf(source, 'Representation') : undefined;
    if (!text) count(context, 'sources that are no text');
    return text ? [{ ...text, attributes: new Map([...text.attributes, ...source.attributes]) }] : [];
  });
}

function readSource(source: XmlNode, context: Context): ImportedDocument {
  const { fields } = readDescribed(childOf(source, 'Description')?.text ?? '', ['Brief']);
  const name = fields.Brief ?? source.attributes.get('name') ?? '';
  const raw = readText(source, context);
  const text = raw === undefined ? undefined : normaliseText(raw).text;
  const selections = childrenOf(source, 'PlainTextSelection').map((node) => ({
    node,
    name: (node.attributes.get('name') ?? '').replaceAll('\r\n', '\n'),
    start: Number(node.attributes.get('startPosition') ?? Number.NaN),
    end: Number(node.attributes.get('endPosition') ?? Number.NaN),
  }));
  const offsets = raw === undefined ? undefined : inferOffsets(raw, selections);
  if (offsets?.remark !== undefined) context.found.push(inferred(name, offsets.remark));
  const codings = childrenOf(source, 'Coding').length;
  if (codings > 0) count(context, 'tags on whole documents', codings);
  const annotations = selections.flatMap(({ node, name: words }, at) => {
    const range = offsets?.ranges[at];
    const quote = range && text !== undefined ? text.slice(range.start, range.end) : words;
    if (quote === '') count(context, 'selections whose place is not in the text');
    return quote === '' ? [] : annotationsOf(node, { quote, ...range }, context);
  });
  const memos = memosOf(source, context);
  return {
    name,
    ...(text === undefined ? {} : { text }),
    unit: 'utf16',
    annotations,
    ...(memos.length > 0 && { memos }),
  };
}

/** The raw text of a source: in the XML, or in a file of the archive. Other files are never read. */
function readText(source: XmlNode, { entries, found }: Context): string | undefined {
  const inline = childOf(source, 'PlainTextContent');
  if (inline) return inline.text;
  const path = source.attributes.get('plainTextPath');
  if (path === undefined) return undefined;
  const name = path.replace(/^internal:\/\//, '').replace(/^sources\//i, '');
  const entry = entries.get(`sources/${name.toLowerCase()}`);
  if (!entry || /[/\\]/.test(name)) {
    const message = `The text “${path.slice(0, 100)}” is not in the archive; its passages are looked for by their words alone.`;
    found.push({ code: 'missing-text', severity: 'warning', message });
    return undefined;
  }
  const { value, problems } = entry.read();
  found.push(...problems);
  return value && new TextDecoder('utf-8', { ignoreBOM: true }).decode(value);
}

/** One annotation for each annotator of a selection. */
function annotationsOf(
  selection: XmlNode,
  place: Pick<ImportedAnnotation, 'quote' | 'start' | 'end'>,
  context: Context,
): readonly ImportedAnnotation[] {
  const { text: described, fields: facts } = readDescribed(childOf(selection, 'Description')?.text ?? '', [
    ...['Section', 'Addressee', 'Strength', 'Date', 'Fields'],
  ]);
  const fields = readTexts(facts.Fields);
  const owner = selection.attributes.get('creatingUser') ?? '';
  const byUser = groupBy(childrenOf(selection, 'Coding'), (coding) => userOf(coding, owner));
  if (byUser.size === 0) byUser.set(userOf(selection), []);
  return [...byUser].map(([user, codings]): ImportedAnnotation => {
    const meanings = codings.flatMap((coding) => meaningOf(coding, context));
    const names = (kind: CodeMeaning['kind']): string[] =>
      meanings.filter((each) => each.kind === kind).map(({ name }) => name);
    const actors = names('actor');
    if (actors.length > 1) count(context, 'further actors of a passage', actors.length - 1);
    const created =
      codings[0]?.attributes.get('creationDateTime') ?? selection.attributes.get('creationDateTime');
    const notes = [selection, ...codings].flatMap((node) => notesOf(node, context));
    const memo = [described, ...notes].filter((each) => each !== '').join('\n\n');
    return {
      ...place,
      tags: [...new Set(names('tag'))],
      ...present({
        actor: actors[0],
        stance: readStance(names('stance')[0]),
        addressee: facts.Addressee,
        strength: readStrength(facts.Strength),
        date: facts.Date,
        memo,
        by: context.users.get(user),
        created,
        fields: Object.keys(fields).length > 0 ? fields : undefined,
      }),
    };
  });
}

function meaningOf(coding: XmlNode, context: Context): readonly CodeMeaning[] {
  const target = targetOf(childOf(coding, 'CodeRef'));
  const meaning = context.codes.get(target);
  if (!meaning) count(context, 'references to codes that are not in the codebook');
  return meaning ? [meaning] : [];
}

/** What is noted on a whole text; a note of ours says in its description which section it is on. */
function memosOf(source: XmlNode, context: Context): NonNullable<ImportedDocument['memos']> {
  return childrenOf(source, 'NoteRef').flatMap((reference) => {
    const note = context.notes.get(targetOf(reference));
    if (!note) return [];
    const described = childOf(note, 'Description')?.text ?? '';
    const { fields } = readDescribed(described, ['Brief', 'Section', 'Title']);
    const memo = readText(note, context) ?? described;
    const by = context.users.get(userOf(note));
    const created = note.attributes.get('creationDateTime');
    return [
      { ...present({ section: fields.Section, title: fields.Title }), memo, ...present({ by, created }) },
    ];
  });
}

function notesOf(node: XmlNode, context: Context): readonly string[] {
  return childrenOf(node, 'NoteRef').flatMap((reference) => {
    const note = context.notes.get(targetOf(reference));
    return note ? [readText(note, context) ?? childOf(note, 'Description')?.text ?? ''] : [];
  });
}
