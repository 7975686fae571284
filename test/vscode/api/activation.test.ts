import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';

/** Which extension host the suite was bundled for. */
declare const EXTENSION_HOST: 'node' | 'web';

suite('Activation', () => {
  test('the suite runs in the extension host that it is meant for', () => {
    equal('importScripts' in globalThis ? 'web' : 'node', EXTENSION_HOST);
  });

  const extension = vscode.extensions.all.find((each) => each.packageJSON.name === 'policy-annotator');

  test('the extension activates in this extension host', async () => {
    ok(extension, 'the extension is not installed');
    await extension.activate();
    equal(extension.isActive, true);
  });

  test('each command of the manifest is there', async () => {
    const declared: { command: string }[] = extension?.packageJSON.contributes?.commands ?? [];
    const registered = new Set(await vscode.commands.getCommands(true));
    ok(declared.length > 0, 'the manifest declares no command');
    equal(
      declared
        .filter(({ command }) => !registered.has(command))
        .map(({ command }) => command)
        .join(),
      '',
    );
  });
});
