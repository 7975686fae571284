import { briefPath } from '../../annotation/brief-path.ts';
import type { Read } from '../../problem.ts';
import { annotatedBriefs, annotationsByBrief } from '../../project/annotations-by-brief.ts';
import { readProject } from '../../project/project-source.ts';
import { groupBy } from '../../text/group-by.ts';
import { rowNames, toRow } from '../annotation-row.ts';
import { present } from '../present.ts';
import type { Imported, ImportedAnnotation, ImportedDocument } from './imported.ts';

/** Whether a text is a project file, or a part of one such as a codebook: one of its keys begins a line. */
export function isProjectFile(text: string): boolean {
  return /^(?:codebook|fields|actors|meetings|memos|annotations):/m.test(text);
}

/** A project file, ours or a colleague's, or a codebook that was exported as YAML. */
export function readProjectFile(text: string): Read<Imported | undefined> {
  const { project, problems, writable } = readProject(text);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (!writable) {
    const message = `It is a project file that cannot be read whole. ${first?.message ?? ''}`.trim();
    return { value: undefined, problems: [{ code: 'cannot-import', severity: 'error', message }] };
  }
  const names = rowNames(project);
  const passages = annotationsByBrief(project.annotations);
  const notes = groupBy(project.memos, (each) => briefPath(each.brief));
  const documents = annotatedBriefs(project).map((name): ImportedDocument => {
    const annotations = (passages.get(name) ?? []).map((each): ImportedAnnotation => {
      // The row's "by" says of a proposal that it is one.
      const { actor, addressee, by, fields } = toRow(
        each,
        { kind: 'orphan', reason: 'brief-missing' },
        names,
      );
      const { id, quote, prefix, suffix, start, tags, stance, strength, date, memo, created } = each;
      return {
        quote,
        tags,
        ...present({
          prefix,
          suffix,
          start,
          actor,
          addressee,
          stance,
          strength,
          date,
          memo,
          by,
          created,
          id,
        }),
        ...(each.fields && { fields }),
      };
    });
    const memos = (notes.get(name) ?? []).map(({ section, title, memo, by, created }) => ({
      ...present({ section, title }),
      memo,
      ...present({ by, created }),
    }));
    return { name, unit: 'utf16', annotations, ...(memos.length > 0 && { memos }) };
  });
  const { codebook: tags, fields, actors, meetings } = project;
  return { value: { format: 'Project file', documents, tags, fields, actors, meetings }, problems: [] };
}
