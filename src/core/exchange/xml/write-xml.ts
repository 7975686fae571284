import { atOnce, type Steps } from '../../text/steps.ts';

/** An element to be written. An attribute that is undefined is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Elements below it, or the text in it. */
  readonly content?: readonly XmlElement[] | string;
}

/**
 * An XML 1.0 document, one element a line. Characters that XML cannot hold are left out (see {@link countIllegal});
 * line ends and tabs in attributes are written as references, or readers would make blanks of them.
 */
export function writeXml(root: XmlElement): string {
  return atOnce(xmlSteps(root));
}

/** How many elements are looked at between two pauses. */
const ELEMENTS_PER_STEP = 1000;

/** The same in steps. */
export function* xmlSteps(root: XmlElement): Steps<string> {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>\n'];
  // Not recursive: a tree may be as deep as somebody's tags.
  const waiting: (XmlElement | string)[] = [root];
  let depth = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (lines.length % ELEMENTS_PER_STEP === 0) yield;
    if (typeof next === 'string') {
      depth--;
      lines.push(`${'  '.repeat(Math.min(depth, 20))}${next}\n`);
      continue;
    }
    const { name, attributes = {}, content = '' } = next;
    const start = `${'  '.repeat(Math.min(depth, 20))}<${name}${attributeText(attributes)}`;
    if (content.length === 0) lines.push(`${start}/>\n`);
    else if (typeof content === 'string') lines.push(`${start}>${escapeXml(content)}</${name}>\n`);
    else {
      lines.push(`${start}>\n`);
      depth++;
      waiting.push(`</${name}>`);
      for (let at = content.length - 1; at >= 0; at--) {
        const child = content[at];
        if (child) waiting.push(child);
      }
    }
  }
  return lines.join('');
}

/** How many characters of an element and of all below it XML has no place for. */
export function countIllegalIn(root: XmlElement): number {
  return atOnce(illegalSteps(root));
}

/** The same in steps. */
export function* illegalSteps(root: XmlElement): Steps<number> {
  let [sum, seen] = [0, 0];
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (++seen % ELEMENTS_PER_STEP === 0) yield;
    const { attributes = {}, content = '' } = next;
    for (const value of Object.values(attributes)) if (value) sum += countIllegal(value);
    if (typeof content === 'string') sum += countIllegal(content);
    else for (const child of content) waiting.push(child);
  }
  return sum;
}

/** Text for the content of an element; CR is kept by a reference. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character);
}

/** How many characters of a text XML 1.0 has no place for (production 2: control characters, lone surrogates). */
export function countIllegal(text: string): number {
  return text.match(ILLEGAL)?.length ?? 0;
}

const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attributeText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined
        ? ''
        : ` ${name}="${value.replace(ILLEGAL, '').replace(/[&<>"\t\n\r]/g, (each) => REFERENCES[each] ?? each)}"`,
    )
    .join('');
}
