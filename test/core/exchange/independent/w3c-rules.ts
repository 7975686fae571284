import type { NodeObject } from 'jsonld';

/** The words of the W3C's vocabulary that we write, as a JSON-LD context: what is not in it, no reader would know. */
export const CONTEXT: NodeObject = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Person: 'foaf:Person',
    tagging: 'oa:tagging',
    describing: 'oa:describing',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value',
    format: 'dc:format',
    creator: { '@id': 'dcterms:creator', '@type': '@id' },
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    name: 'foaf:name',
    label: { '@id': 'rdfs:label', '@type': 'xsd:string' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    first: { '@id': 'as:first', '@type': '@id' },
    last: { '@id': 'as:last', '@type': '@id' },
    partOf: { '@id': 'as:partOf', '@type': '@id' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};

type Json = Readonly<Record<string, unknown>>;
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const PURPOSES = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const isIri = (value: unknown): boolean => typeof value === 'string' && IRI.test(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What of the standard's MUSTs (Web Annotation Data Model, 23 February 2017) an annotation breaks. */
export function w3cFaults(annotation: Json): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): unknown => holds || faults.push(fault);
  must(list(annotation['@context']).includes('http://www.w3.org/ns/anno.jsonld'), '3.1 context');
  must(isIri(annotation.id), '3.1 id');
  must(list(annotation.type).includes('Annotation'), '3.1 type');
  must(annotation.target !== undefined, '3.1 target');
  must(annotation.body === undefined || annotation.bodyValue === undefined, '3.2.5 body and bodyValue');
  must(annotation.created === undefined || DATE_TIME.test(String(annotation.created)), '3.3.1 created');
  must(
    list(annotation.creator).every((each) => isIri(record(each).id)),
    '3.3.1 creator',
  );
  must(
    list(annotation.motivation).every((each) => PURPOSES.includes(String(each))),
    '3.3.5 motivation',
  );
  for (const body of list(annotation.body).map(record)) {
    must(list(body.type).includes('TextualBody') && typeof body.value === 'string', '3.2.4 body');
    must(body.source === undefined && body.items === undefined, '3.2.7 body is one thing');
    must(
      list(body.purpose).every((each) => PURPOSES.includes(String(each))),
      '3.3.5 purpose',
    );
  }
  for (const target of list(annotation.target).map(record)) {
    must(isIri(target.source), '4 source');
    must(target.value === undefined && target.items === undefined, '4 target is one thing');
    must(list(target.selector).length > 0, '4.2 selector');
    for (const selector of list(target.selector).map(record)) {
      if (selector.type === 'TextQuoteSelector') must(isText(selector.exact), '4.2.4 exact');
      else if (selector.type === 'TextPositionSelector')
        must(
          isWhole(selector.start) && isWhole(selector.end) && Number(selector.start) <= Number(selector.end),
          '4.2.5 position',
        );
      else must(false, '4.2 kind of selector');
    }
  }
  return faults;
}
