import type * as vscode from 'vscode';

/**
 * Shows an input of VS Code and waits until it is gone, accepted or not; then gives what `answer` says by then. What
 * closes it is for the caller to wire: VS Code itself closes it when it loses the focus.
 */
export function answerOf<Answer>(input: vscode.QuickInput, answer: () => Answer): Promise<Answer> {
  return new Promise((resolve) => {
    input.onDidHide(() => {
      input.dispose();
      resolve(answer());
    });
    input.show();
  });
}
