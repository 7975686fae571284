import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { deepEqual, equal, eventually, match, ok } from '../assert.ts';
import {
  activeApi,
  closeAll,
  fileUri,
  openBrief,
  PROJECT_FILE,
  passages,
  projectText,
  readFile,
  tag,
  writeFile,
} from './workspace.ts';

// What a stranger's brief or project file may hold: it is shown as text, and it opens and runs nothing.

const BAD =
  '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) $(alert) `code` **bold** ![i](http://a.b/c.png)';
const NAME = 'hostile.brief.txt';
const TEXT = `REPORT\n\nI. <b>ISLES</b>\n\nThe ministers met in Oslo. Quokka said ${BAD} and left. Quokka was late.\n`;

suite('Hostile input', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  const project = async (yaml: string): Promise<void> => {
    await writeFile(PROJECT_FILE, yaml);
    await api.ready();
  };
  const hovers = async (editor: vscode.TextEditor, words: string): Promise<vscode.MarkdownString[]> => {
    const at = editor.document.getText().indexOf(words);
    ok(at >= 0);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.document.positionAt(at + 1),
    );
    return found.flatMap(({ contents }) => contents.filter((each) => each instanceof vscode.MarkdownString));
  };
  /** Problems of the project file once one of them has the code. */
  const problem = async (code: string): Promise<vscode.Diagnostic> => {
    const found = await eventually(`the problem ${code}`, () =>
      vscode.languages.getDiagnostics(fileUri(PROJECT_FILE)).find((each) => each.code === code),
    );
    ok(found);
    return found;
  };

  suiteSetup(async () => {
    api = await activeApi();
    sample = await projectText();
  });
  setup(closeAll);
  suiteTeardown(async () => {
    await closeAll();
    await project(sample);
  });

  test('text, memo, actor and tag that look like HTML, links and icons stand in a hover card as text', async () => {
    const quoted = JSON.stringify(BAD);
    await project(`version: 1
codebook:
  - tag: evil
    label: ${quoted}
    include: ${quoted}
actors:
  - id: quokka
    name: ${quoted}
    type: person
    aliases: [Quokka]
    roles: [{ role: ${quoted} }]
    memo: ${quoted}
annotations:
  - id: evil1
    brief: ${NAME}
    tags: [evil, ${quoted}]
    quote: ${JSON.stringify(`Quokka said ${BAD}`)}
    memo: ${quoted}
    actor: quokka
    by: ${quoted}
    section: ${quoted}
`);
    const editor = await openBrief(NAME, TEXT);
    await eventually('the passage', () => passages(api, editor.document).length === 1);
    const cards = await eventually('both cards', async () => {
      const found = await hovers(editor, 'Quokka said');
      return found.length >= 2 ? found : undefined;
    });
    ok(cards);
    match(cards.map(({ value }) => value).join('\n'), /onerror/, 'the hostile words are not shown at all');
    for (const card of cards) {
      const { isTrusted, supportHtml } = card;
      ok(!supportHtml, 'HTML is on');
      ok(typeof isTrusted === 'object', 'trust is not limited to commands');
      for (const each of isTrusted.enabledCommands) match(each, /^policyAnnotator\./);
      equal(unescaped(card.value, '<'), 0, `unescaped HTML in ${card.value}`);
      equal(unescaped(card.value, '`'), 0, `unescaped code in ${card.value}`);
      equal(unescaped(card.value, '!'), 0, `unescaped image in ${card.value}`);
      equal(/(?<!\\)\$\(alert\)/.test(card.value), false, `an icon in ${card.value}`);
      for (const [, target = ''] of card.value.matchAll(/(?<!\\)\]\(([^)\s]*)/g)) {
        const [, command = ''] = /^command:([^?]*)\?/.exec(target) ?? [];
        ok(isTrusted.enabledCommands.includes(command), `a link to ${target}`);
      }
    }
  });

  test('NUL, control characters and lone surrogates in a brief break nothing', async () => {
    await project(sample);
    const uri = fileUri('binary.brief.txt');
    const head = new TextEncoder().encode('REPORT\n\nI. ALPHA\n\nNorway agreed. \u0001\u001b[31m ');
    const tail = new TextEncoder().encode('\n\nII. BETA\n\nNorway left.\n');
    // 0xED 0xA0 0x80 is a lone surrogate in UTF-8, which a decoder must not accept.
    await vscode.workspace.fs.writeFile(uri, Uint8Array.of(...head, 0xed, 0xa0, 0x80, 0xff, ...tail));
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    await eventually('the sections', () => api.sections(uri).length >= 2);
    ok((await hovers(editor, 'Norway agreed')).length > 0, 'no card');
    ok(await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'A\u0000B \ud800 C \udc00 ')));
    await tag(editor, 'Norway left', 'concern');
    deepEqual(passages(api, editor.document), ['Norway left']);
  });

  test('ranges are right in a brief with a BOM, CRLF and emoji', async () => {
    await project(sample);
    const text =
      'REPORT 🐟\r\n\r\nI. FISH 🐟\r\n\r\n🐟🐟 Norway agreed.\r\n\r\nII. CATCH\r\n\r\nIceland 🐟 left.\r\n';
    const uri = await writeFile('bom.brief.txt', `\ufeff${text}`);
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const { document } = editor;
    await eventually('the sections', () => api.sections(uri).length >= 2);
    const at = document.getText().indexOf('Norway');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      document.positionAt(at + 2),
    );
    ok(hover?.range, 'no card');
    equal(document.getText(hover.range), 'Norway');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const flat = symbols.flatMap((each) => [each, ...each.children]);
    const heading = flat.find(({ name }) => name.includes('CATCH'));
    ok(heading, flat.map(({ name }) => name).join());
    equal(document.getText(heading.selectionRange), 'II. CATCH');
  });

  test('a path out of the folder is a problem and opens nothing', async () => {
    await project(
      'version: 1\nannotations:\n  - id: out1\n    brief: ../../etc/passwd\n    tags: [a]\n    quote: root\n',
    );
    const { range, message, severity } = await problem('brief-outside');
    equal(range.start.line, 2);
    equal(severity, vscode.DiagnosticSeverity.Error);
    match(message, /leads out of the workspace folder/);
    for (const command of ['revealAnnotation', 'acceptPlace', 'openProjectFile'])
      await vscode.commands
        .executeCommand(`policyAnnotator.${command}`, { uri: 'file:///etc/passwd', id: 'out1' })
        .then(undefined, () => undefined);
    equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.path.includes('passwd')),
      false,
      'the file was opened',
    );
  });

  test('keys such as __proto__ reach no prototype and numbers are read as names of tags', async () => {
    await project(`version: 1
__proto__: { polluted: yes }
constructor: { prototype: { polluted: yes } }
annotations:
  - __proto__: { polluted: yes }
    brief: ${NAME}
    id: proto1
    tags: [2024, __proto__]
    quote: The ministers met
`);
    equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    const editor = await openBrief(NAME, TEXT);
    await eventually('the passage', () => passages(api, editor.document)[0] === 'The ministers met');
    deepEqual(api.project(editor.document.uri)?.annotations[0]?.tags, ['2024', '__proto__']);
    ok((await hovers(editor, 'The ministers')).length > 0, 'no card');
  });

  test('an id that stands twice is a problem and both entries show', async () => {
    const entry = (quote: string): string =>
      `  - id: same\n    brief: ${NAME}\n    tags: [a]\n    quote: ${quote}\n`;
    await project(`version: 1\nannotations:\n${entry('The ministers met')}${entry('was late')}`);
    const editor = await openBrief(NAME, TEXT);
    await eventually('both passages', () => passages(api, editor.document).length === 2);
    equal((await problem('duplicate-id')).range.start.line, 6);
    const ids = api.located(editor.document.uri).map(({ annotation }) => annotation.id);
    equal(new Set(ids).size, 2, 'two annotations share an id');
  });

  test('a file of a later version is a problem, shown and not written', async () => {
    const later = `version: 99\nannotations:\n  - id: v99\n    brief: ${NAME}\n    tags: [a]\n    quote: was late\n`;
    await project(later);
    const editor = await openBrief(NAME, TEXT);
    await eventually('the passage', () => passages(api, editor.document)[0] === 'was late');
    const { message, range } = await problem('unknown-version');
    match(message, /version 99/);
    equal(range.start.line, 0);
    await tag(editor, 'The ministers met', 'a');
    equal(await readFile(PROJECT_FILE), later);
  });
});

/** How often a character stands in Markdown without a backslash before it. */
function unescaped(markdown: string, character: string): number {
  let count = 0;
  for (let at = 0; at < markdown.length; at += 1) {
    if (markdown[at] === '\\') at += 1;
    else if (markdown[at] === character) count += 1;
  }
  return count;
}
