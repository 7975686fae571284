import * as vscode from 'vscode';
import { deepEqual, equal } from '../assert.ts';
import { activeApi, closeAll, fileUri, openBrief, readFile, tag } from './workspace.ts';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Annotations chosen', () => {
  suiteTeardown(closeAll);

  test('an export holds only what its filter shows', async () => {
    const api = await activeApi();
    await api.ready();
    const target = fileUri('filtered.jsonl');
    await run('exportTags', { format: 'jsonl', target: target.toString(), filter: 'by:ben -tag:demand' });
    const rows = ((await readFile('filtered.jsonl')) ?? '').trim().split('\n');
    const wanted = api
      .project(target)
      ?.annotations.filter(({ by, tags }) => by === 'ben' && !tags.includes('demand'));
    equal(rows.length, wanted?.length);
    await vscode.workspace.fs.delete(target);
  });

  test('several are retagged in one step: what they share is replaced, the rest stays', async () => {
    const api = await activeApi();
    const editor = await openBrief('several.brief.txt', 'One wants this. Two wants that. Three waits.\n');
    await tag(editor, 'One wants this', 'demand');
    await tag(editor, 'Two wants that', 'demand', 'concern');
    const uri = editor.document.uri.toString();
    const tags = () => api.located(editor.document.uri).map(({ annotation }) => annotation.tags.join());
    const refs = api.located(editor.document.uri).map(({ annotation: { id } }) => ({ uri, id }));
    await run('changeTags', refs[0], refs, { tags: ['commitment'] });
    deepEqual(tags(), ['commitment', 'concern,commitment']);
    await run('undo');
    deepEqual(tags(), ['demand', 'demand,concern']);
    await run('deleteAnnotation', refs[0], refs);
    deepEqual(tags(), []);
    await run('undo');
    deepEqual(tags(), ['demand', 'demand,concern']);
    await run('deleteAnnotation', refs[0], refs);
  });

  test('who says it to whom is set and taken back; what is no stance is not taken', async () => {
    const api = await activeApi();
    const editor = await openBrief(
      'statement.brief.txt',
      'The river will be cleaned, the board told the ports.\n',
    );
    await tag(editor, 'The river will be cleaned', 'demand');
    const uri = editor.document.uri.toString();
    const now = () => api.located(editor.document.uri)[0]?.annotation;
    const ref = { uri, id: now()?.id ?? '' };
    await run('setStatement', ref, {
      actor: 'The board',
      addressee: 'The ports',
      strength: 'strong',
      stance: 'maybe',
    });
    deepEqual(
      [now()?.actor, now()?.addressee, now()?.strength, now()?.stance],
      ['The board', 'The ports', 'strong', undefined],
    );
    await run('setStatement', ref, { addressee: '' });
    equal(now()?.addressee, undefined);
    await run('undo');
    equal(now()?.addressee, 'The ports');
    await run('deleteAnnotation', ref);
  });
});
