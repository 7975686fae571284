import type { Read } from '../../problem.ts';
import { annotationsByBrief } from '../../project/annotations-by-brief.ts';
import { readProject } from '../../project/project-source.ts';
import { rowNames, toRow } from '../annotation-row.ts';
import { present } from '../present.ts';
import type { Imported, ImportedAnnotation } from './imported.ts';

/** Whether a text is a project file, or a part of one such as a codebook: one of its keys begins a line. */
export function isProjectFile(text: string): boolean {
  return /^(?:codebook|fields|actors|meetings|annotations):/m.test(text);
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
  const documents = [...annotationsByBrief(project.annotations)].map(([name, annotations]) => ({
    name,
    unit: 'utf16' as const,
    annotations: annotations.map((each): ImportedAnnotation => {
      const { actor, addressee, fields } = toRow(each, { kind: 'orphan', reason: 'brief-missing' }, names);
      const { id, quote, prefix, suffix, start, tags, stance, strength, date, memo, by, created } = each;
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
    }),
  }));
  const { codebook: tags, fields, actors, meetings } = project;
  return { value: { format: 'Project file', documents, tags, fields, actors, meetings }, problems: [] };
}
