import type { Problem, Read } from '../../problem.ts';

/** An element with its local name: prefixes are dropped, as writers of one format use different namespaces. */
export interface XmlNode {
  readonly name: string;
  /** By their name as it stands; those of the formats we read have no prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The text directly in it, of all its parts together. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly qualified: string;
  readonly children: OpenNode[];
  text: string;
}

/** Deeper than any tree of tags, and not so deep that a walk down it fails. */
const DEEPEST = 500;

/**
 * Reads an XML 1.0 document strictly: well-formed, without a DOCTYPE, so without entities of its own (no bombs, no
 * files). The value is the root element, or undefined with the first fault as its problem, with its place. Linear.
 */
export function readXml(text: string): Read<XmlNode | undefined> {
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const fault = (message: string): Read<undefined> => ({
    value: undefined,
    problems: [
      {
        code: 'bad-xml',
        severity: 'error',
        message,
        range: { start: at, end: Math.min(text.length, at + 1) },
      },
    ] satisfies Problem[],
  });
  while (at < text.length) {
    const less = text.indexOf('<', at);
    const stop = less < 0 ? text.length : less;
    if (stop > at) {
      const words = decodeText(text.slice(at, stop));
      const parent = open.at(-1);
      if (words === undefined)
        return fault('There is a reference (“&…;”) that is not known. Export the file again.');
      if (parent) parent.text += words;
      else if (words.trim() !== '')
        return fault('There is text outside of the elements. Export the file again.');
      at = stop;
      continue;
    }
    if (text.startsWith('<!--', at) || text.startsWith('<?', at)) {
      const isComment = text.startsWith('<!--', at);
      const end = text.indexOf(isComment ? '-->' : '?>', at + (isComment ? 4 : 2));
      if (end < 0) return fault('The file is cut off. Export it again.');
      at = end + (isComment ? 3 : 2);
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      const parent = open.at(-1);
      if (end < 0 || !parent) return fault('The file is cut off. Export it again.');
      parent.text += text.slice(at + 9, end);
      at = end + 3;
    } else if (text.startsWith('<!', at)) {
      return fault('The file declares a DOCTYPE, which can name files and entities. It is not read.');
    } else if (text.startsWith('</', at)) {
      const end = text.indexOf('>', at);
      const name = text.slice(at + 2, end < 0 ? at + 2 : end).trimEnd();
      if (end < 0 || open.at(-1)?.qualified !== name)
        return fault(`“</${name.slice(0, 40)}>” closes nothing that is open.`);
      open.pop();
      at = end + 1;
    } else {
      const tag = readTag(text, at);
      if (!tag) return fault('There is a “<” that begins no element. Export the file again.');
      const parent = open.at(-1);
      if (!parent && roots.length > 0) return fault('There is more than one outermost element.');
      (parent?.children ?? roots).push(tag.node);
      if (!tag.isClosed) open.push(tag.node);
      if (open.length > DEEPEST)
        return fault(`Its elements stand more than ${DEEPEST} deep. It is not read.`);
      at = tag.end;
    }
  }
  if (open.length > 0 || roots.length === 0) return fault('The file is cut off, or no XML. Export it again.');
  return { value: roots[0], problems: [] };
}

interface StartTag {
  readonly node: OpenNode;
  readonly end: number;
  readonly isClosed: boolean;
}

function readTag(text: string, start: number): StartTag | undefined {
  const name = /[^\s<>/="'!?]+/y;
  name.lastIndex = start + 1;
  const [qualified] = name.exec(text) ?? [];
  if (qualified === undefined) return undefined;
  const attributes = new Map<string, string>();
  const part = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|\s*(\/?)>/y;
  for (let at = name.lastIndex; ; at = part.lastIndex) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) return undefined;
    const [, key, double, single, slash] = match;
    if (key === undefined) {
      const node = { name: localName(qualified), qualified, attributes, children: [], text: '' };
      return { node, end: part.lastIndex, isClosed: slash === '/' };
    }
    // White space in an attribute is a blank, unless it is written as a reference (XML 1.0, section 3.3.3).
    const value = decodeText((double ?? single ?? '').replace(/\r\n|[\t\n\r]/g, ' '));
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const UNKNOWN = /&(?!(?:amp|lt|gt|quot|apos|#x[0-9a-fA-F]{1,6}|#[0-9]{1,7});)/;

/** Text with its references put in; undefined when there is one that XML itself does not know. */
function decodeText(raw: string): string | undefined {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  if (UNKNOWN.test(text)) return undefined;
  let isLegal = true;
  const decoded = text.replace(/&([a-z]+|#x?[0-9a-fA-F]+);/g, (_, name: string) => {
    const named = NAMED[name];
    if (named !== undefined) return named;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    isLegal &&= code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isLegal ? String.fromCodePoint(code) : '';
  });
  return isLegal ? decoded : undefined;
}

/** The children of an element with a name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child with a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}
