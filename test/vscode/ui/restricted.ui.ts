import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

/** A brief in which it is open where the passage is, unless an earlier version tells; and two that are moved. */
const FJORD = 'fjord-talks.brief.txt';
const TEXT = `FJORD TALKS

Later that day they met again.

At night Norway said yes. Nobody spoke, but Norway said yes.
`;
const KNOWN = 'seen-here.brief.txt';
const UNSEEN = 'known-to-git.brief.txt';

function prepare(workspace: string): void {
  const file = (...names: string[]): string => path.join(workspace, ...names);
  const record = (name: string): string =>
    `  - id: ${name.slice(0, 5)}\n    brief: ${name}\n    tags: [position]\n    quote: Norway said yes\n`;
  const yaml = readFileSync(file('policy-annotations.yaml'), 'utf8');
  const records = record(FJORD) + record(KNOWN) + record(UNSEEN);
  writeFileSync(file('policy-annotations.yaml'), `${yaml.trimEnd()}\n${records}`);
  writeFileSync(file(FJORD), TEXT);
  writeFileSync(file(KNOWN), `Norway said yes in ${KNOWN}.\n`);
  mkdirSync(file('archive'));
}

export const options: UiOptions = {
  trust: true,
  gitWitness: true,
  target: (workspace) => {
    prepare(workspace);
    return workspace;
  },
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.emptyWindow': false,
  },
};

// A folder that nobody trusts yet. We run nothing of a workspace, so all of the main job works there.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');

  const isAsked = (): boolean => existsSync(path.join(ui.workspace, 'git-was-asked'));

  await ui.check('the window is in restricted mode', async () => {
    await ui.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  await ui.check('sections and cards show', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.row('Sections', 'Agenda').waitFor();
    await ui.goto(36);
    ok((await (await ui.hover('Mr Stoltenberg')).innerText()).includes('Jens Stoltenberg'));
    await ui.press('Escape');
  });

  await ui.check('a document is imported: its reader is there too', async () => {
    const page = '<h1>Harbour talks</h1><h2>I. Outcome</h2><p>The ministers agreed on fish.</p>';
    writeFileSync(path.join(ui.workspace, 'talks.html'), page);
    await ui.command('Policy Annotator: Import Document as Brief…');
    await ui.chooseFile('talks.html');
    await ui.page.locator('.tab.active[data-resource-name="talks.brief.md"]').waitFor();
    await ui.row('Sections', 'I. Outcome').waitFor();
    await ui.open(BRIEF);
  });

  await ui.check('a passage is tagged, and the edit is undone', async () => {
    await ui.goto(51);
    await ui.select('stand by Kyiv');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.press('Enter');
    await eventually('the file holds it', () => projectFile().includes('quote: stand by Kyiv'));
    await ui.row('Annotations', 'stand by Kyiv').waitFor();
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('it is gone', () => !projectFile().includes('quote: stand by Kyiv'));
  });
  await ui.check('git is not asked where a passage is: it needs a look', async () => {
    await ui.open(FJORD);
    await ui.row('Annotations', 'Needs a Look').waitFor();
    ok(!isAsked());
  });

  await ui.check('a brief that was moved is followed by what this window saw; git is not asked', async () => {
    renameSync(path.join(ui.workspace, KNOWN), path.join(ui.workspace, 'archive', KNOWN));
    await ui.toast(`1 annotation of ${KNOWN} followed it to archive/${KNOWN}.`);
    ok(projectFile().includes(`brief: ${UNSEEN}\n`));
    ok(!isAsked());
  });

  await ui.check('once the folder is trusted, git is asked', async () => {
    await ui.command('Workspaces: Manage Workspace Trust');
    await ui.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await eventually('git is asked for the brief that is missing', isAsked);
  });
}
