import type { ExportFormat } from '../export-format.ts';
import { illegalLoss } from '../losses.ts';
import { countIllegalIn, writeXml, type XmlElement } from '../xml/write-xml.ts';
import { codesOf } from './codes.ts';

/**
 * A REFI-QDA codebook (`.qdc`): the tags with their tree, colours and rules. The schema has no empty codebook; of a
 * project without tags an empty list is written, as other tools do, and the loss report says so.
 */
export const refiCodebook: ExportFormat = {
  id: 'qdc',
  label: 'REFI-QDA codebook',
  description:
    'For ATLAS.ti, NVivo, MAXQDA, QualCoder and others: the tags with their rules, without passages.',
  extension: 'qdc',
  lost: ['annotations', 'own-fields', 'actors', 'meetings', 'memos'],
  write(rows, { project }, lose) {
    const plain = rows.map((row) => ({ ...row, actor: '', stance: '' as const }));
    const { elements } = codesOf({ ...project, actors: [] }, plain);
    if (elements.length === 0)
      lose?.({ code: 'empty', count: 1, what: 'a codebook without a tag: some tools refuse it' });
    const root: XmlElement = {
      name: 'CodeBook',
      attributes: { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Policy Annotator' },
      content: [{ name: 'Codes', content: elements }],
    };
    for (const each of illegalLoss(countIllegalIn(root))) lose?.(each);
    return writeXml(root);
  },
};
