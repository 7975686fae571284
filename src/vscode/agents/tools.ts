import * as vscode from 'vscode';
import { plainReason } from '../../core/plain-reason.ts';
import { isRefusal, Refusal } from '../run-command.ts';
import { listAnnotations } from './list-annotations.ts';
import { checkProposals, proposeAnnotations } from './propose-annotations.ts';
import { readCodebook } from './read-codebook.ts';
import { search } from './search.ts';
import type { Tool, ToolDeps, ToolInput } from './tool.ts';
import type { ToolName } from './tool-names.ts';

const TOOLS: Readonly<Record<ToolName, Tool>> = {
  listAnnotations,
  search,
  readCodebook,
  checkProposals,
  proposeAnnotations,
};

/** Runs a tool and gives its answer as JSON. Throws an error with one plain sentence. */
export async function invokeTool(
  deps: ToolDeps,
  name: ToolName,
  input: unknown,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      throw new Refusal('The input is an object.');
    const answer = await TOOLS[name](deps, input as ToolInput, token);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
  } catch (error) {
    if (isRefusal(error)) throw new Error(error.message);
    if (!(error instanceof vscode.CancellationError))
      deps.log.error(`Tool ${name}:`, error instanceof Error ? error : String(error));
    throw new Error(plainReason(error));
  }
}
