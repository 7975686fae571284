import * as vscode from 'vscode';
import { loadCommands } from '../commands/index.ts';
import type { ToolDeps } from './tool.ts';
import { TOOL_NAMES } from './tool-names.ts';

/** Offers tools to language models, where VS Code has them. Their code is loaded when the first one is called. */
export function registerTools(deps: ToolDeps): vscode.Disposable {
  const lm: Partial<typeof vscode.lm> | undefined = vscode.lm;
  if (typeof lm?.registerTool !== 'function') return vscode.Disposable.from();
  const register = lm.registerTool;
  return vscode.Disposable.from(
    ...TOOL_NAMES.map((name) =>
      register<unknown>(`policyAnnotator_${name}`, {
        invoke: ({ input }, token) => loadCommands().invokeTool(deps, name, input, token),
      }),
    ),
  );
}
