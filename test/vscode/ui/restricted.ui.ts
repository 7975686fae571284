import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

export const options: UiOptions = {
  trust: true,
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.emptyWindow': false,
  },
};

// A folder that nobody trusts yet. We run nothing of a workspace, so all of the main job works there.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');

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
}
