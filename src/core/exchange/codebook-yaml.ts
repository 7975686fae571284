import { parentTag, type Tag } from '../codebook/tag.ts';
import { fieldsOf } from '../project/records/convert-record.ts';
import { renderRecord, type TextStyle } from '../project/write/render-record.ts';
import { groupBy } from '../text/group-by.ts';
import type { ExportFormat } from './export-format.ts';

/** The codebook as the project file has it, with the own fields: to be used in another folder. */
export const codebookYaml: ExportFormat = {
  id: 'codebook-yaml',
  label: 'Codebook as YAML',
  description: 'Tags and own fields as the project file has them: for another folder, or for a colleague.',
  extension: 'yaml',
  lost: ['annotations', 'actors', 'meetings', 'memos'],
  write(_, { project }) {
    const fields = project.fields.map(
      (field) => `  - ${renderRecord('fields', fieldsOf('fields', field), 4, STYLE)}\n`,
    );
    return [
      '# A codebook of Policy Annotator. Import Codebook… adds it to a project file.\nversion: 1\n',
      `\ncodebook:\n${renderTags(project.codebook)}`,
      ...(fields.length === 0 ? [] : [`\nfields:\n${fields.join('')}`]),
    ].join('');
  },
};

const STYLE: TextStyle = { eol: '\n' };

/** Tags below one another; one whose parent is not listed stands at the top, with its full name. */
function renderTags(codebook: readonly Tag[]): string {
  const names = new Set(codebook.map(({ name }) => name));
  const below = groupBy(codebook, ({ name }) => {
    const parent = parentTag(name);
    return parent !== undefined && names.has(parent) ? parent : '';
  });
  const render = (parent: string, indent: number): string =>
    (below.get(parent) ?? [])
      .map((tag) => {
        const leaf = parent === '' ? tag.name : tag.name.slice(parent.length + 1);
        const own = renderRecord('codebook', { ...fieldsOf('codebook', tag), tag: leaf }, indent + 2, STYLE);
        const inner = render(tag.name, indent + 4);
        const margin = ' '.repeat(indent);
        return `${margin}- ${own}\n${inner === '' ? '' : `${margin}  tags:\n${inner}`}`;
      })
      .join('');
  return render('', 2);
}
