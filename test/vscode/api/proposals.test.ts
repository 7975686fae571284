import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  fileUri,
  keepProjectFile,
  openBrief,
  PROJECT_FILE,
  projectText,
  readFile,
  select,
  tag,
} from './workspace.ts';

const NAME = 'proposals.brief.txt';
const TEXT = `TALKS ON THE CANAL

I. TOLLS

Panama said that it will not lower the tolls. Chile asked for a fixed price until 2030.

II. WATER

Panama offered to save water. Chile said that it will not pay for that.
`;
const TOLLS = { brief: NAME, quote: 'it will not lower the tolls', tags: ['position/red-line'] };
const WATER = { brief: NAME, quote: 'offered to save water', tags: ['commitment'], memo: '<b>new</b>' };

suite('Proposals of agents', () => {
  let api: PolicyAnnotatorApi;
  let editor: vscode.TextEditor;
  keepProjectFile();
  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);
  // biome-ignore lint/suspicious/noExplicitAny: an answer is JSON of any shape
  const call = async (tool: string, input: object): Promise<any> => {
    const result = await vscode.lm.invokeTool(`policyAnnotator_${tool}`, {
      input,
      toolInvocationToken: undefined,
    });
    const [part] = result.content;
    ok(part instanceof vscode.LanguageModelTextPart, 'the answer is no text');
    return JSON.parse(part.value);
  };
  const refusal = async (tool: string, input: object): Promise<string> => {
    try {
      await call(tool, input);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'it was not refused';
  };
  const propose = (...proposals: object[]) => call('proposeAnnotations', { proposals, proposedBy: 'Reader' });
  const records = () =>
    (api.project(editor.document.uri)?.annotations ?? []).filter(({ brief }) => brief === NAME);
  const undoAll = async (): Promise<void> => {
    for (let left = 20; records().length > 0; left -= 1) {
      ok(left > 0, 'undo takes nothing back');
      await run('undo');
      await api.ready();
    }
  };

  suiteSetup(async () => {
    api = await activeApi();
    editor = await openBrief(NAME, TEXT);
    await vscode.workspace.getConfiguration('policyAnnotator').update('annotator', 'ada');
    await api.ready();
  });
  suiteTeardown(() => vscode.workspace.getConfiguration('policyAnnotator').update('annotator', undefined));
  teardown(undoAll);

  test('where agents are on, language models see every tool', async () => {
    const settings = vscode.workspace.getConfiguration('chat.agent');
    const before = settings.inspect('enabled')?.globalValue;
    await settings.update('enabled', true, vscode.ConfigurationTarget.Global);
    try {
      await eventually(
        'five tools',
        () => vscode.lm.tools.filter(({ name }) => name.startsWith('policyAnnotator_')).length === 5,
      );
    } finally {
      await settings.update('enabled', before, vscode.ConfigurationTarget.Global);
    }
  });

  test('a proposal waits in the file, counts nowhere, and is listed as proposed', async () => {
    const { tags: before } = await call('readCodebook', {});
    const answer = await propose(TOLLS, { ...TOLLS, quote: 'nowhere at all' });
    equal(answer.waiting, 1);
    equal(answer.proposals[0].line, 5);
    match(answer.proposals[1].reason, /stands nowhere/);
    deepEqual(
      records().map(({ proposed, by }) => [proposed, by]),
      [['Reader', undefined]],
    );
    match(await projectText(), /proposed: Reader/);
    const listed = await call('listAnnotations', { brief: NAME, filter: 'is:proposed' });
    equal(listed.annotations[0].proposedBy, 'Reader');
    equal(listed.annotations[0].by, undefined);
    const { tags } = await call('readCodebook', {});
    deepEqual(tags, before);
  });

  test('accepted, it is signed by the person; undone, it waits again', async () => {
    await propose(TOLLS, WATER);
    const [first] = records();
    ok(first, 'there is no proposal');
    await run('acceptProposal', { uri: editor.document.uri.toString(), id: first.id });
    deepEqual(
      records().map(({ proposed, by }) => [proposed, by]),
      [
        [undefined, 'ada'],
        ['Reader', undefined],
      ],
    );
    await run('undo');
    equal(records().filter(({ proposed }) => proposed === 'Reader').length, 2);
  });

  test('a key accepts the proposal at the cursor and goes on to the next, which another key rejects', async () => {
    await propose(TOLLS, WATER);
    await api.ready();
    select(editor, 'lower');
    await run('acceptProposal');
    await eventually('the next is selected', () => editor.document.getText(editor.selection) === WATER.quote);
    await run('rejectProposal');
    deepEqual(
      records().map(({ quote, by }) => [quote, by]),
      [[TOLLS.quote, 'ada']],
    );
  });

  test('a row that is lost while the list is loaded does not stand for the cursor', async () => {
    await propose(TOLLS);
    await api.ready();
    select(editor, 'lower');
    await run('acceptProposal', undefined, undefined);
    await run('deleteAnnotation', undefined, undefined);
    await run('changeTags', undefined, undefined, { tags: ['demand'] });
    await run('lookAgain', undefined, undefined);
    deepEqual(
      records().map(({ proposed }) => proposed),
      ['Reader'],
    );
  });

  test('a proposal is merged with no annotation, and exported where its row is selected or proposals are asked for', async () => {
    await propose(TOLLS, WATER);
    const [first, second] = records().map(({ id }) => ({ uri: editor.document.uri.toString(), id }));
    ok(first && second);
    await run('acceptProposal', first);
    await api.ready();
    const before = await readFile(PROJECT_FILE);
    await run('mergeAnnotations', first, [first, second]);
    equal(await readFile(PROJECT_FILE), before);
    const target = fileUri('proposals.jsonl');
    const exported = async (...args: unknown[]): Promise<number> => {
      await run('exportTags', ...args);
      const lines = ((await readFile('proposals.jsonl')) ?? '').split('\n');
      await vscode.workspace.fs.delete(target);
      return lines.filter((line) => line.includes(WATER.quote)).length;
    };
    const how = { format: 'jsonl', target: target.toString() };
    equal(await exported(how), 0);
    equal(await exported({ ...how, proposals: true }), 1);
    equal(await exported(second, how), 1);
  });

  test('all are accepted, or rejected, in one step that is undone in one', async () => {
    await propose(TOLLS, WATER);
    const refs = records().map(({ id }) => ({ uri: editor.document.uri.toString(), id }));
    await run('rejectAllProposals', { refs });
    equal(records().length, 0);
    await run('undo');
    equal(records().length, 2);
    await run('acceptAllProposals', { refs });
    ok(records().every(({ by, proposed }) => by === 'ada' && proposed === undefined));
    await run('undo');
    ok(records().every(({ proposed }) => proposed === 'Reader'));
  });

  test('a quick fix accepts, an annotation is never rejected', async () => {
    await propose(TOLLS);
    await tag(editor, TOLLS.quote, 'position/red-line');
    equal(records().length, 2, 'a person’s tag makes an annotation beside the proposal');
    const mine = records().find(({ by }) => by === 'ada');
    ok(mine, 'nobody signed');
    await run('rejectProposal', { uri: editor.document.uri.toString(), id: mine.id });
    equal(records().length, 2);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    const fix = actions.find(({ title }) => title.startsWith('Reject the proposal'))?.command;
    ok(fix, 'there is no quick fix');
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
    deepEqual(records(), [mine]);
  });

  test('a proposal that lost its passage is a hint in Problems, with fixes, and needs nobody’s look', async () => {
    await propose(TOLLS, WATER);
    const { uri } = editor.document;
    const text = editor.document.getText();
    const problems = () =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => String(code).startsWith('place-'));
    const lost = text.replace(' Panama said that it will not lower the tolls.', '');
    equal(problems().length, 0);
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((change) =>
      change.replace(whole, lost.replace('Panama said that it will not lower the tolls. ', '')),
    );
    await eventually('the hint', () => problems().length === 1);
    const [hint] = problems();
    ok(hint);
    equal(hint.severity, vscode.DiagnosticSeverity.Information);
    match(
      hint.message,
      /^“it will not lower the tolls” \(position\/red-line\), proposed by Reader, is not in this brief/,
    );
    const fixesAt = (range: vscode.Range) =>
      vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
      );
    const titles = (await fixesAt(hint.range)).map(({ title }) => title);
    ok(titles.includes('Reject the proposal'), titles.join('\n'));
    ok(!titles.some((title) => /gone|Delete the annotation/.test(title)), titles.join('\n'));
    select(editor, 'a fixed price');
    const attach = (await fixesAt(editor.selection)).find(({ title }) =>
      title.startsWith('Re-attach'),
    )?.command;
    ok(attach, 'no fix for the selection');
    await vscode.commands.executeCommand(attach.command, ...(attach.arguments ?? []));
    await eventually('no hint', () => problems().length === 0);
    deepEqual(
      records().map(({ quote, proposed, by }) => [quote, proposed, by]),
      [
        ['a fixed price', 'Reader', undefined],
        ['offered to save water', 'Reader', undefined],
      ],
    );
    await editor.edit((change) => change.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
  });

  test('a search finds sections, actors, passages and annotations', async () => {
    await tag(editor, 'Chile asked', 'demand');
    const { hits, annotations } = await call('search', { words: 'chile', brief: NAME });
    const kinds = new Set(hits.map(({ kind }: { kind: string }) => kind));
    ok(kinds.has('actor') && kinds.has('passage'), JSON.stringify(hits));
    equal(annotations.annotations[0].quote, 'Chile asked');
    const tolls = await call('search', { words: 'tolls', brief: NAME });
    equal(tolls.hits[0].kind, 'section');
  });

  test('the lock of the codebook holds for agents', async () => {
    const settings = vscode.workspace.getConfiguration('policyAnnotator');
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('codebook.locked', true, target);
    try {
      const answer = await call('checkProposals', { proposals: [{ ...TOLLS, tags: ['made up'] }] });
      match(answer.proposals[0].reason, /codebook is locked/);
    } finally {
      await settings.update('codebook.locked', undefined, target);
    }
    equal(records().length, 0, 'a check writes nothing');
  });

  test('what is hostile is refused in plain words, and nothing is written', async () => {
    const before = await readFile(PROJECT_FILE);
    match(await refusal('proposeAnnotations', { proposals: 'all', proposedBy: 'x' }), /is a list/);
    match(
      await refusal('proposeAnnotations', { proposals: new Array(10_000).fill(TOLLS), proposedBy: 'x' }),
      /At most 200 proposals come at once/,
    );
    match(await refusal('proposeAnnotations', { proposals: [TOLLS], proposedBy: '\n' }), /Say who proposes/);
    match(await refusal('search', { words: 'x'.repeat(1e6) }), /a text of at most/);
    match(await refusal('search', {}), /Say in “words”/);
    match(await refusal('listAnnotations', { filter: 'nonsense:x' }), /There is no “nonsense:”/);
    match(await refusal('listAnnotations', { folder: 'no such' }), /Say in “folder” which/);
    const { proposals } = await propose(
      { ...TOLLS, brief: '../../etc/passwd' },
      { ...TOLLS, brief: '.git/config' },
      { ...TOLLS, quote: '<img src=x onerror=alert(1)>' },
      { ...TOLLS, quote: 'x'.repeat(1e6) },
    );
    match(proposals[0].reason, /leads out of the workspace folder/);
    match(proposals[1].reason, /no file/);
    match(proposals[2].reason, /stands nowhere/);
    match(proposals[3].reason, /longer than/);
    equal(await readFile(PROJECT_FILE), before);
  });
});
