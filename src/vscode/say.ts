import * as vscode from 'vscode';
import { withoutIcons } from './without-icons.ts';

/**
 * Says in the status bar what was done, for some milliseconds. `icon` is the name of a codicon. The item is an alert, so
 * that a screen reader reads it out: to it, VS Code's own messages there (`setStatusBarMessage`) are buttons that come
 * and go unheard.
 */
export function say(message: string, icon = 'tag', milliseconds = 4000): void {
  const item = vscode.window.createStatusBarItem(
    'policyAnnotator.said',
    vscode.StatusBarAlignment.Left,
    -1000,
  );
  item.name = 'Policy Annotator: What Was Done';
  item.text = `$(${icon}) ${withoutIcons(message)}`;
  item.accessibilityInformation = { label: message, role: 'alert' };
  item.show();
  setTimeout(() => item.dispose(), milliseconds);
}
