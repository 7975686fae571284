import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, ok } from '../assert.ts';
import { watchTurns } from './turns.ts';
import {
  activeApi,
  closeAll,
  insertBefore,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  select,
  tag,
  writeFile,
} from './workspace.ts';

/** A million characters: sections of paragraphs about the same four states. */
function longText(): string {
  const paragraph =
    'The Lake States met in Entebbe on Monday 10 January 2022. Kenya said that it would publish its own data every week, and Uganda proposed a closed season of four months. Tanzania and Rwanda asked for more time.\n';
  const sections = Array.from(
    { length: 250 },
    (_, n) => `${n + 1}. WATER OF THE LAKE ${n + 1}\n\n${`${paragraph}\n`.repeat(19)}`,
  );
  return `SUMMIT OF THE LAKE STATES\n\n${sections.join('\n')}`;
}

suite('Long briefs', () => {
  let api: PolicyAnnotatorApi;

  suiteSetup(async () => {
    api = await activeApi();
  });
  teardown(() => closeAll());

  const symbols = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
  const count = (all: readonly vscode.DocumentSymbol[]): number =>
    all.reduce((sum, each) => sum + 1 + count(each.children), 0);

  test('a brief of a megabyte gets its outline and its cards, and keeps them right while it is edited', async function () {
    const watch = watchTurns();
    const { document } = await openBrief('long.brief.txt', longText());
    const { uri } = document;
    equal(count(await symbols(uri)), 251);
    const at = document.positionAt(document.getText().indexOf('Kenya') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    ok(hovers.length > 0, 'the card of Kenya');
    equal(api.recognition(uri)?.actors.filter((each) => each.name === 'Kenya').length, 1);
    const editor = await vscode.window.showTextDocument(document);
    const before = api.sections(uri);
    await insertBefore(editor, '1. WATER', 'A line more.\n\n');
    await symbols(uri);
    deepEqual(
      api.sections(uri).map((each) => each.start),
      before.map((each, index) => (index === 0 ? each.start : each.start + 14)),
    );
    if (this.test) this.test.title += `; longest stretch ${watch.longest().toFixed(0)} ms`;
  });

  test('many passages are found again when another program changes the brief, at no long stretch', async function () {
    const name = 'many.brief.txt';
    const sentence = (n: number): string =>
      `The States of round ${n} agreed on the terms of paragraph ${n * 7}.\n\n`;
    const text = Array.from({ length: 2000 }, (_, n) => sentence(n)).join('');
    const records = Array.from({ length: 2000 }, (_, n) => {
      const quote = `round ${n} agreed`;
      return `  - {id: m${n}, brief: ${name}, tags: [t], quote: ${quote}, start: ${text.indexOf(quote)}}\n`;
    });
    const projectFile = await projectText();
    await writeFile(PROJECT_FILE, `version: 1\nannotations:\n${records.join('')}`);
    const { document } = await openBrief(name, text);
    await eventually('all have a place', () => passages(api, document).length === 2000);
    await api.ready();
    const watch = watchTurns();
    const changed = `A line more.\n\n${text.replace('round 1000 agreed', 'round 1000 never agreed').replace(sentence(1500), '')}`;
    await writeFile(name, changed);
    await eventually('the new text is shown', () => document.getText() === changed);
    await eventually('they are found', () => passages(api, document).includes('round 1000 never agreed'));
    await api.ready();
    const found = new Set(passages(api, document));
    deepEqual(
      [
        found.size,
        found.has('round 1500 agreed'),
        found.has('round 0 agreed'),
        found.has('round 1999 agreed'),
      ],
      [1999, false, true, true],
    );
    if (this.test) this.test.title += `; longest stretch ${watch.longest().toFixed(0)} ms`;
    await closeAll();
    await writeFile(PROJECT_FILE, projectFile);
  });

  test('a passage of a long brief that was just typed in gets its section', async () => {
    const editor = await openBrief('long-tagged.brief.txt', longText());
    await insertBefore(editor, '2. WATER', '1.1 FISH OF THE LAKE\n\nThe ministers agreed at last.\n\n');
    await tag(editor, 'The ministers agreed at last.', 'commitment');
    await eventually('it is tagged', () => passages(api, editor.document).length === 1);
    const section = api.located(editor.document.uri)[0]?.annotation.section ?? '';
    ok(section.endsWith('1.1'), section);
    select(editor, 'SUMMIT');
  });
});
