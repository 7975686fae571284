import type { XmlNode } from '../../../src/core/exchange/xml/read-xml.ts';

/** Children in the order of the schema (Project.xsd 1.0), for the elements that we write. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes'],
  CodeBook: ['Codes'],
  Codes: ['Code'],
  Code: ['Description', 'Code'],
  Users: ['User'],
  Variables: ['Variable'],
  Cases: ['Case'],
  Case: ['Description', 'VariableValue'],
  Sources: ['TextSource'],
  TextSource: ['Description', 'PlainTextSelection', 'NoteRef', 'VariableValue'],
  Notes: ['Note'],
  Note: ['Description', 'PlainTextContent'],
  PlainTextSelection: ['Description', 'Coding'],
  Coding: ['CodeRef'],
  VariableValue: ['VariableRef', 'TextValue'],
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Project: ['name', 'origin'],
  User: ['guid', 'name'],
  Code: ['guid', 'name', 'isCodable'],
  Variable: ['guid', 'name', 'typeOfVariable'],
  Case: ['guid', 'name'],
  TextSource: ['guid', 'name', 'plainTextPath'],
  PlainTextSelection: ['guid', 'startPosition', 'endPosition'],
  Coding: ['guid'],
  CodeRef: ['targetGUID'],
  NoteRef: ['targetGUID'],
  Note: ['guid', 'name'],
  VariableRef: ['targetGUID'],
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * What a REFI-QDA project breaks: the schema's order, lists and attributes, and what the schema does not check:
 * dangling references, reversed or negative positions, double GUIDs, missing texts, unnamed sources, unknown users,
 * two codes of one name.
 *
 * @param texts the texts of the archive by path, in code points
 */
export function refiFaults(project: XmlNode, texts: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  const all: XmlNode[] = [];
  const walk = (node: XmlNode): void => {
    all.push(node);
    const order = ORDER[node.name] ?? [];
    const places = node.children.map(({ name }) => order.indexOf(name));
    if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0)))
      faults.push(`order in ${node.name}`);
    const isList = /^(?:Users|CodeBook|Codes|Variables|Cases|Sources|Notes)$/.test(node.name);
    if (isList && node.children.length === 0) faults.push(`empty ${node.name}`);
    for (const name of REQUIRED[node.name] ?? [])
      if (!node.attributes.get(name)) faults.push(`no ${name} of ${node.name}`);
    node.children.forEach(walk);
  };
  walk(project);
  if (project.name !== 'Project' || project.attributes.get('xmlns') !== 'urn:QDA-XML:project:1.0')
    faults.push('namespace');

  const values = (name: string): string[] => all.flatMap(({ attributes }) => attributes.get(name) ?? []);
  const guids = values('guid');
  if (new Set(guids).size !== guids.length) faults.push('double guid');
  const known = new Set(guids);
  const users = new Set(
    all.filter(({ name }) => name === 'User').flatMap((each) => each.attributes.get('guid') ?? []),
  );
  for (const each of [...guids, ...values('targetGUID')]) if (!GUID.test(each)) faults.push('malformed guid');
  for (const each of values('targetGUID')) if (!known.has(each)) faults.push('dangling reference');
  for (const each of [...values('creatingUser'), ...values('creatingUserGUID')])
    if (!users.has(each)) faults.push('unknown user');
  for (const each of values('creationDateTime')) if (!DATE_TIME.test(each)) faults.push('malformed time');
  for (const each of values('color')) if (!/^#[0-9a-f]{6}$/.test(each)) faults.push('malformed colour');

  const codes = all.filter(({ name }) => name === 'Code').map((each) => each.attributes.get('name'));
  if (new Set(codes).size !== codes.length) faults.push('two codes of one name');
  for (const source of all.filter(({ name }) => name === 'TextSource')) {
    const length = texts.get(
      source.attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? '',
    );
    if (length === undefined) faults.push('missing text');
    if (source.children.some(({ name }) => name === 'PlainTextContent')) faults.push('two texts');
    for (const { name, attributes } of source.children) {
      if (name !== 'PlainTextSelection') continue;
      const [start, end] = [Number(attributes.get('startPosition')), Number(attributes.get('endPosition'))];
      const fits = Number.isInteger(start) && 0 <= start && start < end && end <= (length ?? Infinity);
      if (!fits) faults.push('position');
    }
  }
  return faults;
}
