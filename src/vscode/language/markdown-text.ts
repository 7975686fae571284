import * as vscode from 'vscode';
import { foldWhiteSpace, plainMarkdown, shorten } from '../../core/text/plain-markdown.ts';

// Everything from a brief, the project file or a name is data: it is shown as text, whatever it looks like.
// No HTML is ever switched on, and only the commands below may stand behind a link.

/** The commands that links of our cards may run. A link to any other is not followed by VS Code. */
const LINKABLE = [
  'policyAnnotator.acceptProposal',
  'policyAnnotator.changeTags',
  'policyAnnotator.deleteAnnotation',
  'policyAnnotator.dismissEntity',
  'policyAnnotator.editMemo',
  'policyAnnotator.setStatement',
  'policyAnnotator.mergeEntities',
  'policyAnnotator.openProjectFile',
  'policyAnnotator.rejectProposal',
  'policyAnnotator.renameEntity',
  'policyAnnotator.revealAnnotation',
  'policyAnnotator.revealRange',
  'policyAnnotator.saveActor',
  'policyAnnotator.saveMeeting',
  'policyAnnotator.tagMentions',
] as const;
export type LinkableCommand = (typeof LINKABLE)[number];

/** A Markdown string that trusts our own command links and nothing else. */
export function cardMarkdown(value: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(value, true);
  markdown.isTrusted = { enabledCommands: [...LINKABLE] };
  markdown.supportHtml = false;
  return markdown;
}

/** Text as Markdown that shows exactly it on one line, cut to `longest` UTF-16 units. */
export function plain(text: string, longest = 300): string {
  // "$(name)" would become an icon: the renderer takes the backslash off again.
  const noIcons = foldWhiteSpace(text).replace(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
  return plainMarkdown(shorten(noIcons, longest));
}

/** A Markdown link that runs one of our commands with plain data as its arguments. `label` is escaped here. */
export function commandLink(
  label: string,
  command: LinkableCommand,
  args: readonly unknown[],
  title = '',
): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (each) =>
    each === '(' ? '%28' : '%29',
  );
  const tooltip = title === '' ? '' : ` "${title.replace(/["\\\n]/g, ' ')}"`;
  return `[${plain(label)}](command:${command}?${query}${tooltip})`;
}
