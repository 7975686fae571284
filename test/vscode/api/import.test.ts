import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { activeApi, fileUri, PROJECT_FILE, projectText, readFile, writeFile } from './workspace.ts';

const importFile = (file: vscode.Uri, more: object = {}): Thenable<unknown> =>
  vscode.commands.executeCommand('policyAnnotator.importTags', { file: file.toString(), ...more });

suite('Import', () => {
  test('annotations of another tool come as one edit, which undo takes back; a second import adds nothing', async () => {
    const api = await activeApi();
    await api.ready();
    const brief = await writeFile('imported.brief.txt', 'Summit\n\nThe ministers 😀 rejected all demands.\n');
    const line = (quote: string, tag: string): string =>
      `${JSON.stringify({ brief: 'imported.brief.txt', quote, tags: [tag], memo: 'From elsewhere.' })}\n`;
    const file = await writeFile(
      'other.jsonl',
      line('rejected all demands', 'position') + line('ministers', 'brand new/tag'),
    );
    const annotations = (): number => api.project(brief)?.annotations.length ?? 0;
    const tags = (): readonly string[] => api.project(brief)?.codebook.map(({ name }) => name) ?? [];
    const before = annotations();
    await importFile(file);
    equal(annotations(), before + 2);
    ok(tags().includes('brand new/tag'));
    match(await projectText(), /quote: rejected all demands/);
    await importFile(file);
    equal(annotations(), before + 2);
    await vscode.commands.executeCommand('policyAnnotator.undo');
    equal(annotations(), before);
    ok(!tags().includes('brand new/tag'));
    for (const each of [brief, file]) await vscode.workspace.fs.delete(each);
  });

  test('a text that the file carries becomes a brief when asked for', async () => {
    const api = await activeApi();
    await api.ready();
    const text = 'Summit\n\nThe ministers agreed on fish.\n';
    const span = { text, label: [[8, 21, 'position']], brief: '../elsewhere/comes.brief.txt' };
    const file = await writeFile('spans.jsonl', `${JSON.stringify(span)}\n`);
    await importFile(file);
    equal(await readFile('comes.brief.txt'), undefined, 'not unasked');
    await importFile(file, { withTexts: true });
    equal(await readFile('comes.brief.txt'), text);
    const added = api.project(file)?.annotations.find((each) => each.brief === 'comes.brief.txt');
    equal(added?.quote, 'The ministers');
    await vscode.commands.executeCommand('policyAnnotator.undo');
    for (const each of [file, fileUri('comes.brief.txt')]) await vscode.workspace.fs.delete(each);
  });

  test('a locked codebook gets no tag by an import', async () => {
    const api = await activeApi();
    await api.ready();
    const brief = await writeFile('locked.brief.txt', 'Summit\n\nThe ministers agreed on fish.\n');
    const record = { brief: 'locked.brief.txt', quote: 'agreed on fish', tags: ['not listed'] };
    const file = await writeFile('locked.jsonl', `${JSON.stringify(record)}\n`);
    const before = await readFile(PROJECT_FILE);
    await vscode.commands.executeCommand('policyAnnotator.lockCodebook');
    await importFile(file);
    await vscode.commands.executeCommand('policyAnnotator.unlockCodebook');
    equal(await readFile(PROJECT_FILE), before);
    for (const each of [brief, file]) await vscode.workspace.fs.delete(each);
  });

  test('a file of no known format changes nothing', async () => {
    const file = await writeFile('unknown.json', '{"a": 1}');
    const before = await readFile(PROJECT_FILE);
    await importFile(file);
    equal(await readFile(PROJECT_FILE), before);
    await vscode.workspace.fs.delete(file);
  });
});
