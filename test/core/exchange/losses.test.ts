import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationRows } from '../../../src/core/exchange/annotation-row.ts';
import { readZip } from '../../../src/core/exchange/bytes/read-zip.ts';
import { EXPORT_FORMATS } from '../../../src/core/exchange/export-formats.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { EMPTY_PROJECT, type Project } from '../../../src/core/project/project.ts';

// Each part of a project bears a mark. What is not in the exported file has to be in its loss report.

const TEXT = 'Title\n\nI. First\n\nThe ministers rejected demands today.\n\nThe end of it.\n';
const at = (quote: string): { quote: string; start: number } => ({ quote, start: TEXT.indexOf(quote) });

const PROJECT: Project = {
  ...EMPTY_PROJECT,
  codebook: [
    {
      name: 'position',
      label: 'Xlabel',
      color: '#12ab34',
      memo: 'Xtagmemo',
      include: 'Xinclude',
      exclude: 'Xexclude',
      example: 'Xexample',
    },
    { name: 'Xunused' },
  ],
  fields: [{ id: 'deadline', label: 'Xfieldlabel', type: 'text' }],
  actors: [
    {
      id: 'a1',
      name: 'Xactor',
      type: 'person',
      aliases: ['Xalias'],
      roles: [{ role: 'Xrole' }],
      memo: 'Xactormemo',
    },
    { id: 'a2', name: 'Xaddressee', type: 'body', aliases: [], roles: [] },
  ],
  meetings: [
    {
      id: 'm1',
      name: 'Xmeeting',
      aliases: ['Xmeetalias'],
      date: '2031-02-03',
      place: 'Xplace',
      actors: ['a1'],
      memo: 'Xmeetmemo',
    },
  ],
  memos: [
    { id: 'n1', brief: 'b.txt', memo: 'Xbriefmemo' },
    { id: 'n2', brief: 'b.txt', section: 'I', title: 'First', memo: 'Xsectionmemo' },
  ],
  annotations: [
    {
      ...at('rejected demands'),
      id: 'one',
      brief: 'b.txt',
      tags: ['position', 'Xsecond'],
      actor: 'a1',
      addressee: 'a2',
      stance: 'against',
      strength: 'strong',
      date: '2032-03-04',
      fields: { deadline: 'Xvalue' },
      memo: 'Xmemo',
      by: 'Xannotator',
      created: '2033-04-05T06:07:08Z',
    },
    { ...at('The end'), id: 'two', brief: 'b.txt', tags: [], memo: 'Xuntagged' },
    { quote: 'Xnowhere at all in this text', id: 'three', brief: 'b.txt', tags: ['position'] },
  ],
};

/** By mark, the codes of losses that own up to it. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  Xlabel: ['tag-rules', 'tag-look', 'tags'],
  '12ab34': ['tag-rules', 'tag-look', 'tags'],
  Xtagmemo: ['tag-rules', 'tags'],
  Xinclude: ['tag-rules', 'tag-look', 'tags'],
  Xexclude: ['tag-rules', 'tag-look', 'tags'],
  Xexample: ['tag-rules', 'tag-look', 'tags'],
  Xunused: ['tag-rules', 'tags'],
  Xfieldlabel: ['own-fields'],
  Xalias: ['actors'],
  Xrole: ['actors'],
  Xactormemo: ['actors'],
  Xmeeting: ['meetings'],
  Xmeetalias: ['meetings'],
  '2031-?02-?03': ['meetings'],
  Xplace: ['meetings'],
  Xmeetmemo: ['meetings'],
  Xbriefmemo: ['memos'],
  Xsectionmemo: ['memos'],
  Xsecond: ['annotations', 'further-tags'],
  Xactor: ['actor', 'annotations'],
  Xaddressee: ['statement', 'annotations'],
  '[Aa]gainst': ['stance', 'annotations'],
  strong: ['statement', 'annotations'],
  '2032-03-04': ['statement', 'annotations'],
  Xvalue: ['fields', 'annotations'],
  Xmemo: ['memo', 'annotations'],
  Xannotator: ['annotator', 'annotations'],
  '2033-?04-?05': ['created', 'annotations'],
  Xuntagged: ['memo', 'untagged', 'annotations'],
  Xnowhere: ['unplaced', 'annotations'],
};

/** All that a file says, whatever it is packed and escaped in. */
function contentOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replaceAll('\\-', '-').replace(/\r?\n /g, '');
  return readZip(content)
    .value.map(({ read }) => new TextDecoder().decode(read().value))
    .join('\n');
}

for (const format of EXPORT_FORMATS)
  test(`${format.label}: what is not in the file is in its loss report`, () => {
    const briefs = [{ path: 'b.txt', text: TEXT }];
    const rows = annotationRows(PROJECT, briefs);
    const { content, losses } = exportRows(format, rows, { project: PROJECT, briefs, title: 'T' });
    const text = contentOf(content);
    const told = new Set(losses.map(({ code }) => code));
    for (const [mark, codes] of Object.entries(MARKS))
      assert.ok(new RegExp(mark).test(text) || codes.some((code) => told.has(code)), mark);
  });

test('characters that a file cannot hold are counted', () => {
  const project: Project = {
    ...EMPTY_PROJECT,
    codebook: [{ name: 'position', memo: 'a\u0001b', include: 'c\ud800d' }],
  };
  const annotation = { id: 'a', brief: 'b.txt', ...at('ministers'), tags: ['position'], memo: '\ud800' };
  const briefs = [{ path: 'b.txt', text: TEXT }];
  const whole = { ...project, annotations: [annotation] };
  const rows = annotationRows(whole, briefs);
  const counts = new Map(
    EXPORT_FORMATS.map((format) => {
      const { losses } = exportRows(format, rows, { project: whole, briefs, title: 'T' });
      const found = losses.find(({ code }) => code === 'characters' || code === 'halves');
      return [format.id, found?.count ?? 0];
    }),
  );
  // Two halves of characters; XML has no place for the control character either, a workbook has.
  for (const [id, count] of [
    ['xlsx', 2],
    ['refi-qda', 3],
    ['qdc', 2],
    ['label-studio-config', 1],
    ['csv-exact', 1],
    ['jsonl', 0],
  ] as const)
    assert.equal(counts.get(id), count, id);
});
