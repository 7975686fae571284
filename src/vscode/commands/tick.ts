import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Ticks or unticks the highlighted row of a list of ours that takes several: VS Code itself has no key for it. */
export const tick: Command = {
  id: 'policyAnnotator.tick',
  run: () => vscode.commands.executeCommand('workbench.action.quickPickManyToggle'),
};

/** Shows a list in which {@link tick} has its key; gives what `show` gives. */
export async function withTicks<Value>(show: () => PromiseLike<Value>): Promise<Value> {
  const set = (on: boolean) => vscode.commands.executeCommand('setContext', 'policyAnnotator.ticking', on);
  void set(true);
  try {
    return await show();
  } finally {
    void set(false);
  }
}
