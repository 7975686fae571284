import * as vscode from 'vscode';
import { parseQuery, queryWord } from '../../core/analysis/query.ts';
import { counted } from '../../core/text/counted.ts';
import { annotatorName, savedFilters, setSavedFilters } from '../settings.ts';
import { withoutIcons } from '../without-icons.ts';
import { answerOf } from './answer-of.ts';
import type { Command, CommandContext } from './command.ts';
import { givenText } from './given.ts';

/**
 * Asks which annotations to show: a filter that is typed, a saved one, or one that is often wanted. The view and the
 * colours follow at once; Escape leaves them as they were. `{ filter: text }` answers it.
 */
export const filterAnnotations: Command = {
  id: 'policyAnnotator.filterAnnotations',
  async run(context, ...args) {
    const { filter } = context;
    const given = givenText(args, 'filter');
    if (given !== undefined) return filter.set(given);
    const before = filter.text;
    const chosen = await ask(context);
    filter.set(chosen?.filter ?? before);
    if (chosen?.save === true) await vscode.commands.executeCommand('policyAnnotator.saveFilter');
  },
};

interface FilterItem extends vscode.QuickPickItem {
  /** What it shows; undefined on a separator. */
  readonly filter?: string;
  /** The name of a saved one. */
  readonly saved?: string;
}

const SAVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('save'), tooltip: 'Save Filter…' };
const FORGET: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('trash'),
  tooltip: 'Forget This Filter',
};

/** The filter chosen, and whether it is to be saved; undefined when the person walks away. */
function ask(
  context: CommandContext,
): Promise<{ readonly filter: string; readonly save?: boolean } | undefined> {
  const { filter } = context;
  const picker = vscode.window.createQuickPick<FilterItem>();
  let answer: { readonly filter: string; readonly save?: boolean } | undefined;
  const show = (): void => {
    filter.set(picker.value);
    const typed: FilterItem = {
      label: stateOf(context, picker.value),
      filter: picker.value,
      alwaysShow: true,
    };
    picker.items = [typed, ...choices()];
    picker.activeItems = [typed];
  };
  picker.title = 'Filter Annotations';
  picker.placeholder = 'tag:red-line actor:nato section:I by:ada is:unsure text:"second class" -tag:threat';
  picker.value = filter.text;
  picker.buttons = [SAVE];
  picker.onDidChangeValue(show);
  picker.onDidChangeActive(([item]) => item?.filter !== undefined && filter.set(item.filter));
  picker.onDidTriggerButton(() => {
    answer = { filter: picker.value, save: true };
    picker.hide();
  });
  picker.onDidTriggerItemButton(async ({ item }) => {
    await setSavedFilters(new Map([...savedFilters()].filter(([name]) => name !== item.saved)));
    show();
  });
  picker.onDidAccept(() => {
    answer = { filter: picker.activeItems[0]?.filter ?? picker.value };
    picker.hide();
  });
  show();
  return answerOf(picker, () => answer);
}

/** Saved filters, then those that are often wanted. */
function choices(): readonly FilterItem[] {
  const item = (label: string, filter: string, ...buttons: vscode.QuickInputButton[]): FilterItem => ({
    label: withoutIcons(label),
    description: withoutIcons(filter),
    filter,
    alwaysShow: true,
    buttons,
  });
  const line = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const saved = [...savedFilters()].map(([name, filter]) => ({ ...item(name, filter, FORGET), saved: name }));
  const folder = vscode.workspace.workspaceFolders?.[0];
  const own = folder && annotatorName(folder.uri);
  return [
    ...(saved.length === 0 ? [] : [line('saved'), ...saved]),
    line('often wanted'),
    item('Needs a look', 'is:unsure'),
    ...(own === undefined ? [] : [item('Made by me', queryWord('by', own))]),
    item('With a memo', 'has:memo'),
    item('All', ''),
  ];
}

/** What the filter typed shows, or what is wrong with it. */
function stateOf(context: CommandContext, typed: string): string {
  const [problem] = parseQuery(typed, context.filter.fieldNames).problems;
  return problem
    ? `$(warning) ${withoutIcons(problem.message)} ${countShown(context)}`
    : `$(filter) ${countShown(context)}`;
}

function countShown({ briefs, annotations, projects, filter }: CommandContext): string {
  const { shown } = briefs;
  if (!shown) return 'Open a brief to see what it shows.';
  const located = annotations.located(shown.document);
  const kept = filter.keep(located, projects.of(shown.document.uri)?.project, shown.brief);
  return `Shows ${kept.length} of ${counted(located.length, 'annotation')} of this brief.`;
}
