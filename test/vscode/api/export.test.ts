import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { activeApi, fileUri, readFile } from './workspace.ts';

suite('Export', () => {
  test('annotations of all briefs are written, open or not', async () => {
    const api = await activeApi();
    await api.ready();
    const target = fileUri('out.jsonl');
    await vscode.commands.executeCommand('policyAnnotator.exportTags', {
      format: 'jsonl',
      target: target.toString(),
    });
    const rows = ((await readFile('out.jsonl')) ?? '').trim().split('\n');
    const project = api.project(target);
    ok(project && project.annotations.length > 0);
    equal(rows.length, project.annotations.length);
    for (const row of rows) match(row, /"brief":/);
    await vscode.workspace.fs.delete(target);
  });

  test('a format that is no text is written as its bytes', async () => {
    const target = fileUri('out.qdpx');
    await vscode.commands.executeCommand('policyAnnotator.exportTags', {
      format: 'refi-qda',
      target: target.toString(),
    });
    const bytes = await vscode.workspace.fs.readFile(target);
    equal([...bytes.subarray(0, 4)].join(' '), '80 75 3 4');
    await vscode.workspace.fs.delete(target);
  });
});
