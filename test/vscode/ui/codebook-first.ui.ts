import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const TEXT = 'HARBOUR COUNCIL\n\nThe council promised to freeze the fees.\n';

/** A folder with a brief and no project file yet. */
export const options: UiOptions = {
  target: (workspace) => {
    const folder = path.join(workspace, 'fresh');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'harbour.brief.txt'), TEXT);
    return folder;
  },
};

// Before there is a codebook: what the view offers, and what a file then begins with.
export async function checks(ui: Ui): Promise<void> {
  const file = path.join(ui.workspace, 'fresh', 'policy-annotations.yaml');

  await ui.check('an empty Codebook view offers a starter codebook; nothing is loaded unasked', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open('harbour.brief.txt');
    await ui.openView('Codebook');
    const link = ui
      .view('Codebook')
      .locator('.welcome-view-content .monaco-button', { hasText: 'Add Starter Codebook' });
    await link.waitFor();
    ok(!existsSync(file));
    await ui.picture('codebook-welcome');
    await link.click();
    await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Add Starter Codebook' }).waitFor();
    await ui.picture('starter-codebooks');
    await ui.pick('Speech acts');
    await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Add Codebook' }).waitFor();
    await ui.press('Enter');
    await ui.row('Codebook', 'Says how things are').waitFor();
    await eventually('the file is there', () => existsSync(file));
    const text = readFileSync(file, 'utf8');
    ok(text.includes('tag: commissive') && !text.includes('tag: position'), text);
  });

  await ui.check('its tags are ready for use, and ask what they want to know', async () => {
    await ui.goto(3, 8);
    await ui.press('Alt+j');
    await ui.press('s');
    await ui.fill('promises');
    await ui.press('Enter');
    await eventually('the passage has it', () =>
      readFileSync(file, 'utf8').includes('tags: [commissive/promise]'),
    );
    await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Actor (1 of 3)' }).waitFor();
    await ui.picture('first-tag-of-starter');
    await ui.press('Escape');
  });
}
