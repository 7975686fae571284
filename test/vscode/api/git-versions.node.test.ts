import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { findGitVersions } from '../../../src/vscode/git/git-versions.ts';
import { deepEqual, equal, eventually, ok } from '../assert.ts';
import { activeApi, closeAll, fileUri, PROJECT_FILE, passages, projectText, writeFile } from './workspace.ts';

const TEXT = `FJORD TALKS

The ministers met. Norway said yes. Later that day they met again.

In the evening Norway said yes. Nobody spoke.
`;
/** What keeps a brief like itself for git, which sees a rename where half of a file is as before. */
const TAIL = `
The two delegations will send each other the figures of the last three seasons by the end of the month.
A joint group of experts is to compare them, and to report to the ministers before they meet in the spring.
`;
/** The first passage is gone, and the words before the second are others: words alone cannot tell which is meant. */
const CHANGED = TEXT.replace('The ministers met. Norway said yes. ', '').replace(
  'In the evening',
  'At night',
);

suite('Versions in git', () => {
  let api: PolicyAnnotatorApi;
  let sample: string;
  const setGit = (enabled: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: fileUri('').fsPath,
    });
  const record = (name: string): string =>
    `  - id: ${name.slice(0, 3)}x\n    brief: ${name}\n    tags: [position]\n    quote: Norway said yes\n    prefix: 'In the evening '\n    suffix: .\n    start: ${TEXT.lastIndexOf('Norway')}\n`;
  /** Opens a brief that changed since its annotation was made, on a machine that has no snapshot of it. */
  const openClone = async (name: string, text = CHANGED): Promise<vscode.TextDocument> => {
    await writeFile(name, text);
    await writeFile(PROJECT_FILE, `version: 1\ncodebook: [position]\nannotations:\n${record(name)}`);
    const document = await vscode.workspace.openTextDocument(fileUri(name));
    await api.ready();
    await eventually('it was looked for', async () => {
      await api.ready();
      return api.located(document.uri).length === 1;
    });
    return document;
  };

  suiteSetup(async () => {
    api = await activeApi();
    sample = await projectText();
  });
  suiteTeardown(async () => {
    await setGit(false);
    rmSync(fileUri('.git').fsPath, { recursive: true, force: true });
    await closeAll();
    await writeFile(PROJECT_FILE, sample);
    await api.ready();
  });

  test('where git is off, or there is no repository, selectors decide alone', async () => {
    const document = await openClone('one.brief.txt');
    deepEqual(passages(api, document), []);
    deepEqual(
      await findGitVersions(
        document.uri,
        api.located(document.uri).map((each) => each.annotation),
      ),
      [],
    );
    await setGit(true);
    deepEqual(
      await findGitVersions(
        document.uri,
        api.located(document.uri).map((each) => each.annotation),
      ),
      [],
    );
  });

  test('a fresh clone finds a passage by the version in which it stood', async () => {
    const name = 'two.brief.txt';
    await setGit(true);
    await writeFile(name, TEXT);
    git('init');
    git('add', name);
    git('commit', '-m', 'first');
    await writeFile(name, `${TEXT}\nA later version, in which the passage still stands.\n`);
    git('commit', '-am', 'second');
    await vscode.commands.executeCommand('git.openRepository', fileUri('').fsPath);
    const document = await openClone(name);
    deepEqual(passages(api, document), ['Norway said yes']);
    const [located] = api.located(document.uri);
    ok(located);
    equal(located.range?.start, CHANGED.indexOf('Norway'));
    const versions = await findGitVersions(document.uri, [located.annotation]);
    equal(versions.length, 1);
    ok(versions[0]?.text.includes('A later version'), 'the newest one that will do');
  });

  for (const isCommitted of [true, false])
    test(`a brief that was renamed and edited${isCommitted ? ' in one commit' : ''} is found by what it was under its old name`, async () => {
      const [old, now] = isCommitted ? ['old.brief.txt', 'new.brief.txt'] : ['was.brief.txt', 'is.brief.txt'];
      await writeFile(old, TEXT + TAIL);
      git('add', old);
      git('commit', '-m', 'under its old name');
      git('mv', old, now);
      await writeFile(now, CHANGED + TAIL);
      git('add', now);
      if (isCommitted) git('commit', '-m', 'renamed and edited at once');
      const document = await openClone(now, CHANGED + TAIL);
      deepEqual(passages(api, document), ['Norway said yes']);
      const [located] = api.located(document.uri);
      equal(located?.range?.start, CHANGED.indexOf('Norway'));
    });

  test('a brief that was moved away and back is found by the versions before that', async () => {
    const name = 'back.brief.txt';
    await writeFile(name, TEXT + TAIL);
    git('add', name);
    git('commit', '-m', 'here');
    git('mv', name, 'elsewhere.txt');
    git('commit', '-m', 'there');
    await writeFile('elsewhere.txt', CHANGED + TAIL);
    git('mv', 'elsewhere.txt', name);
    git('commit', '-am', 'back, and edited');
    const document = await openClone(name, CHANGED + TAIL);
    deepEqual(passages(api, document), ['Norway said yes']);
  });
});
