import * as vscode from 'vscode';
import type { MemoPlace } from './memo-places.ts';
import type { MemoSubject } from './memo-ref.ts';

/** A memo as the comment of its thread. Commands take it as their argument: `ref` says what it is on. */
export interface MemoComment extends vscode.Comment {
  readonly ref: MemoSubject;
  /** The text that it began with: what the person has seen. */
  readonly seen: string;
  body: string | vscode.MarkdownString;
  mode: vscode.CommentMode;
}

/** The comment that shows a memo. Its text is data: no commands, no HTML, no icons. */
export function memoComment({ ref, memo, by, created }: MemoPlace): MemoComment {
  const time = created === undefined ? Number.NaN : Date.parse(created);
  return {
    ref,
    seen: memo.trim(),
    body: asMarkdown(memo.trim()),
    mode: vscode.CommentMode.Preview,
    author: { name: by ?? 'Memo' },
    contextValue: 'memo',
    ...(Number.isNaN(time) ? {} : { timestamp: new Date(time) }),
  };
}

/** A memo that is being written and is not in the project file yet. */
export function draftComment(ref: MemoSubject, text: string): MemoComment {
  return {
    ref,
    seen: '',
    body: text,
    mode: vscode.CommentMode.Editing,
    author: { name: 'Not saved yet' },
    contextValue: 'memo',
  };
}

/** What stands in a comment, or in its editor while it is edited. */
export const textOf = ({ body }: Pick<MemoComment, 'body'>): string =>
  (typeof body === 'string' ? body : body.value).trim();

export function isMemoComment(value: unknown): value is MemoComment {
  return typeof value === 'object' && value !== null && 'ref' in value && 'seen' in value;
}

/** A memo's text as Markdown that runs nothing and fetches nothing: of a picture the link is shown. */
function asMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text.replaceAll('![', '\\!['), false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
