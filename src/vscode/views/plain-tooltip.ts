import * as vscode from 'vscode';

/** A Markdown tooltip in which every given text stands as plain text, whatever characters it holds. */
export function plainTooltip(...paragraphs: readonly (string | undefined)[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const each of paragraphs) {
    if (each === undefined || each === '') continue;
    markdown.appendText(each);
    markdown.appendMarkdown('\n\n');
  }
  return markdown;
}
