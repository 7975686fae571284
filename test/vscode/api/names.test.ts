import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  openBrief,
  PROJECT_FILE,
  projectText,
  thereAndBack,
  writeFile,
} from './workspace.ts';

const TEXT = `A NOTE FROM THE NORTH

12 May 2021

The Joint Harbour Committee met in Bergen on 3 May 2021. The Harbour Agency thanked Norway.
The Joint Harbour Committee will meet again on 10 June 2021. Ada Lund, chair of the Harbour Agency, agreed.
`;
const YAML = `version: 1
actors:
  - id: norway
    name: Norway
    type: state
    aliases: [Kingdom of Norway]
`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);

suite('Actors and meetings in the project file', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  let editor: vscode.TextEditor;
  const yaml = projectText;
  const found = (name: string) => {
    const all = api.recognition(editor.document.uri);
    return [...(all?.actors ?? []), ...(all?.meetings ?? [])].find((each) => each.name === name);
  };
  const ref = (name: string) => {
    const entity = found(name);
    ok(entity, `${name} is not found`);
    const isActor = api.recognition(editor.document.uri)?.actors.some((each) => each === entity);
    return { uri: editor.document.uri.toString(), id: entity.id, list: isActor ? 'actors' : 'meetings' };
  };

  suiteSetup(async () => {
    api = await activeApi();
    sample = await yaml();
  });
  setup(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, YAML);
    editor = await openBrief('names.brief.txt', TEXT);
    await api.ready();
    await eventually('the entry counts', () => found('Norway')?.source === 'project-file');
  });
  suiteTeardown(async () => {
    await closeAll();
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  test('a kept actor is in the file with its names', async () => {
    const text = await thereAndBack(() => run('saveActor', ref('Harbour Agency')));
    match(text, /- id: harbour-agency\n {4}name: Harbour Agency\n/);
    await eventually('it comes from the file', () => found('Harbour Agency')?.source === 'project-file');
  });

  test('a renamed actor has the new name in the file, and is still found in the brief', async () => {
    const text = await thereAndBack(() =>
      run('renameEntity', ref('Harbour Agency'), { name: 'Agency of Harbours' }),
    );
    match(text, /name: Agency of Harbours\n {4}type: \w+\n {4}aliases: \[Harbour Agency\]/);
    await eventually('it is found', () => found('Agency of Harbours')?.mentions.length === 2);
    equal(editor.document.getText(), TEXT, 'the brief');
  });

  test('one actor merged into another gives it its names', async () => {
    const into = ref('Joint Harbour Committee');
    const text = await thereAndBack(() => run('mergeEntities', ref('Harbour Agency'), undefined, { into }));
    match(text, /name: Joint Harbour Committee\n {4}type: \w+\n {4}aliases: \[Harbour Agency\]/);
    await eventually('its mentions', () => (found('Joint Harbour Committee')?.mentions.length ?? 0) >= 4);
    equal(found('Harbour Agency'), undefined);
  });

  test('an actor and a meeting are not merged', async () => {
    const meeting = api.recognition(editor.document.uri)?.meetings[0];
    ok(meeting);
    const into = { uri: editor.document.uri.toString(), id: meeting.id, list: 'meetings' };
    await run('mergeEntities', ref('Norway'), undefined, { into });
    equal(await yaml(), YAML);
  });

  test('a dismissed name is not found any more, until it is restored', async () => {
    const text = await thereAndBack(() => run('dismissEntity', ref('Harbour Agency')));
    match(text, /name: Harbour Agency\n[\s\S]*ignore: true/);
    await eventually('it is gone', () => found('Harbour Agency') === undefined);
    await run('restoreEntity', { id: 'harbour-agency' });
    await eventually('it is back', () => found('Harbour Agency')?.source === 'project-file');
    ok(!(await yaml()).includes('ignore'));
  });

  test('hints stand in Problems as information, and each kind can be switched off', async () => {
    editor = await openBrief(
      'hints.brief.txt',
      'A NOTE\n\n7 January 2022\n\nThe Riga Summit agreed. Norway met Sweden on Monday 11 January 2022.\n',
    );
    const hints = (): readonly vscode.Diagnostic[] =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ code }) => String(code).startsWith('hint-'));
    await eventually('two hints', () => hints().length === 2);
    ok(hints().every(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
    const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
    await settings.update('hints', { weekday: false }, vscode.ConfigurationTarget.Workspace);
    await eventually('one hint', () => hints().length === 1);
    equal(hints()[0]?.code, 'hint-meeting-date');
    await settings.update('hints', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('two again', () => hints().length === 2);
  });
});
