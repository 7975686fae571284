import * as vscode from 'vscode';
import { parseQuery } from '../../core/analysis/query.ts';
import { counted } from '../../core/text/counted.ts';
import { answerOf } from './answer-of.ts';
import type { Command, CommandContext } from './command.ts';
import { givenText } from './given.ts';

/** Asks which annotations to show; the view and the colours follow while it is typed. `{ filter: text }` answers it. */
export const filterAnnotations: Command = {
  id: 'policyAnnotator.filterAnnotations',
  async run(context, ...args) {
    const { filter } = context;
    const given = givenText(args, 'filter');
    if (given !== undefined) return filter.set(given);
    const before = filter.text;
    if (!(await ask(context))) filter.set(before);
  },
};

/** Whether the filter typed is to stay. */
function ask(context: CommandContext): Promise<boolean> {
  const { filter } = context;
  const input = vscode.window.createInputBox();
  input.title = 'Filter Annotations';
  input.placeholder = 'tag:red-line actor:nato section:I by:ada is:unsure text:"second class"';
  input.prompt =
    'A minus leaves out: -tag:threat. Words alone are looked for in passages and memos. Empty shows all.';
  input.value = filter.text;
  const follow = (): void => {
    filter.set(input.value);
    const [problem] = parseQuery(input.value, filter.fieldNames).problems;
    input.validationMessage = problem
      ? { message: problem.message, severity: vscode.InputBoxValidationSeverity.Warning }
      : { message: countShown(context), severity: vscode.InputBoxValidationSeverity.Info };
  };
  follow();
  let stays = false;
  input.onDidChangeValue(follow);
  input.onDidAccept(() => {
    stays = true;
    input.hide();
  });
  return answerOf(input, () => stays);
}

function countShown({ briefs, annotations, projects, filter }: CommandContext): string {
  const { shown } = briefs;
  if (!shown) return 'Open a brief to see what it shows.';
  const located = annotations.located(shown.document);
  const kept = filter.keep(located, projects.of(shown.document.uri)?.project, shown.brief);
  return `Shows ${kept.length} of ${counted(located.length, 'annotation')} of this brief.`;
}
