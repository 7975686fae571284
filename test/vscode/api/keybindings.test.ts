import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { ourExtension } from './workspace.ts';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
  readonly mac?: string;
}

/**
 * Conditions that rule out a key of ours, which asks for the focus in a brief's text. A default that needs one of them
 * cannot be meant at the same time.
 */
const ELSEWHERE =
  /notebook(?!Editable\b)|inChat|inQuickOpen|inQuickInput|terminalFocus|accessibleViewIsShown|accessibilityHelpIsShown|listFocus|inKeybindings|searchViewletFocus|chatHasQuestionCarousel|focusedView|^false$|welcome|isPeekVisible|inSearchEditor/;

suite('Key bindings', () => {
  test('no key of ours is one that VS Code uses in a text editor', async () => {
    const ours: readonly Keybinding[] = ourExtension().packageJSON.contributes.keybindings ?? [];
    ok(ours.length > 0);
    const defaults = await defaultKeybindings();
    ok(defaults.length > 300, `only ${defaults.length} defaults were read`);
    const isMac = defaults.some(({ key }) => key.startsWith('cmd+'));
    // Of a chord, the first key must be free too: it would never get to the second.
    const keysOfOurs = new Set(
      ours.map(({ key, mac }) => normal(((isMac && mac) || key).split(' ')[0] ?? '')),
    );
    const clashes = defaults
      .filter(({ command }) => !command.startsWith('policyAnnotator.'))
      .filter(
        ({ key, when }) => keysOfOurs.has(normal(key.split(' ')[0] ?? '')) && !ELSEWHERE.test(when ?? ''),
      );
    equal(
      clashes.map(({ key, command, when }) => `${key}: ${command} when ${when ?? 'always'}`).join('\n'),
      '',
    );
  });
});

/** The defaults of this VS Code and platform, as its own read-only document lists them. */
async function defaultKeybindings(): Promise<readonly Keybinding[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const list = text.slice(text.indexOf('['), text.lastIndexOf('\n]') + 2).replace(/^\s*\/\/.*$/gm, '');
  return JSON.parse(list);
}

/** Modifiers in one order. */
function normal(key: string): string {
  const parts = key.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  return [...parts.sort(), last].join('+');
}
