import type * as vscode from 'vscode';
import type { CommandContext } from '../commands/command.ts';
import type { WorkspaceBriefs } from '../workspace-briefs.ts';

/** What tools work with. */
export type ToolDeps = CommandContext & { readonly workspaceBriefs: WorkspaceBriefs };

/** What a tool was called with; every field is unknown, for a language model wrote it. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** One tool: gives plain data. Throws a Refusal with one sentence for the model. */
export type Tool = (deps: ToolDeps, input: ToolInput, token: vscode.CancellationToken) => Promise<unknown>;
