import { groupBy } from '../../text/group-by.ts';
import { writeDescribed } from '../described.ts';
import type { ExportContext } from '../export-format.ts';
import { guidOf } from '../guid.ts';
import { memoRows } from '../memo-rows.ts';
import type { XmlElement } from '../xml/write-xml.ts';
import { described } from './codes.ts';
import { dateTime, userGuid } from './selections.ts';

/** Memos on briefs and sections as notes of REFI-QDA, which their texts refer to. */
export interface Notes {
  readonly elements: readonly XmlElement[];
  /** By the path of the brief: what its TextSource says of its notes. */
  readonly references: ReadonlyMap<string, readonly XmlElement[]>;
  /** Who wrote them; empty for nobody named. */
  readonly users: readonly string[];
}

/**
 * A note is a text of its own, here within the XML. One on a section refers to the text as a whole, for a selection of
 * the heading would be a passage without a code; its name and description say which section it is on.
 */
export function notesOf({ project, briefs }: Pick<ExportContext, 'project' | 'briefs'>): Notes {
  const rows = memoRows(project, briefs).filter(({ list }) => list === 'memos');
  const records = new Map(project.memos.map((each) => [each.id, each]));
  const references = [...groupBy(rows, ({ brief = '' }) => brief)].map(
    ([brief, own]) => [brief, own.map(({ name: id }) => referenceTo(guidOf('note', id)))] as const,
  );
  const elements = rows.map(({ name: id, on, brief = '', memo, by = '', created = '' }): XmlElement => {
    const guid = guidOf('note', id);
    const { section = '', title = '' } = records.get(id) ?? {};
    const fields = { Brief: brief, Section: section, Title: title };
    return {
      name: 'Note',
      attributes: { guid, name: on, creatingUser: userGuid(by), creationDateTime: dateTime(created) },
      content: [
        ...described(writeDescribed({ fields, text: '' })),
        { name: 'PlainTextContent', content: memo },
      ],
    };
  });
  return {
    elements,
    references: new Map(references),
    users: [...new Set(rows.map(({ by = '' }) => by))],
  };
}

const referenceTo = (targetGUID: string): XmlElement => ({ name: 'NoteRef', attributes: { targetGUID } });
