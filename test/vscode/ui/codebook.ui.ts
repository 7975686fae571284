import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// The codebook as an analyst keeps it: in its view, by mouse, with what changes said before it does.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');
  const row = (text: string) => ui.row('Codebook', text);
  const choose = (text: string, label: string): Promise<void> => ui.rowMenu(row(text), label);

  await ui.check('the view shows tags in their colours with their use', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.fold('Sections', 'Annotations');
    await ui.openView('Codebook');
    await row('Commitment').waitFor();
    const texts = await ui.rowTexts('Codebook');
    ok(
      texts.some((text) => /^Red line ?1$/.test(text)),
      texts.join('\n'),
    );
    await ui.picture('codebook');
  });

  await ui.check('a new tag is typed in; a name that is taken is refused while typing', async () => {
    await ui.viewAction('Codebook', 'New Tag');
    await ui.fill('commitment');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'is in the codebook already' }).waitFor();
    await ui.answer('Legal basis');
    await row('Legal basis').waitFor();
    ok((await row('Legal basis').innerText()).includes('unused'));
    ok(projectFile().includes('tag: legal-basis'));
  });

  await ui.check('renaming says how many passages change, and does it on a yes', async () => {
    await choose('Threat', 'Rename Tag');
    await ui.answer('Menace');
    const dialog = await ui.dialog();
    ok((await dialog.innerText()).includes('2 passages change'), await dialog.innerText());
    await ui.button(dialog, 'Rename');
    await row('Menace').waitFor();
    await eventually(
      'the passages have it',
      () => (projectFile().match(/tags: \[menace/g) ?? []).length === 2,
    );
  });

  await ui.check('a colour is chosen from the list', async () => {
    await choose('Menace', 'Change Colour');
    await ui.pick('Orange');
    await eventually('the file has it', () => /tag: menace\n[^-]*color: orange/.test(projectFile()));
  });

  await ui.check('a tag is dragged below another one', async () => {
    const isBelow = (): boolean =>
      /tag: commitment\n[\s\S]*?tags:\n\s+- tag: legal-basis/.test(projectFile());
    // On a busy machine the list is drawn anew under the mouse: a person drags again.
    for (let turn = 0; turn < 4 && !isBelow(); turn++) {
      await row('Legal basis').dragTo(row('Commitment'));
      await eventually('the file has it', isBelow, 3000).catch(() => undefined);
    }
    ok(isBelow(), projectFile());
    await ui
      .view('Codebook')
      .locator('.monaco-list-row[aria-level="2"]', { hasText: 'Legal basis' })
      .waitFor();
  });

  await ui.check('no is no: a merge that is not confirmed changes nothing', async () => {
    const before = projectFile();
    await choose('Concern', 'Merge Tag');
    await ui.pick('Demand');
    const dialog = await ui.dialog();
    await ui.button(dialog, 'Cancel');
    await dialog.waitFor({ state: 'hidden' });
    ok(projectFile() === before);
  });

  await ui.check('deleting asks what becomes of passages without another tag', async () => {
    const before = await ui.rowTexts('Codebook');
    await choose('Concern', 'Delete Tag Everywhere');
    const dialog = await ui.dialog();
    ok((await dialog.innerText()).includes('1 passage loses it'), await dialog.innerText());
    await ui.button(dialog, 'Delete Tag');
    await row('Concern').waitFor({ state: 'hidden' });
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await row('Concern').waitFor();
    // In its old place, not at the end.
    await eventually(
      'the list is as it was',
      async () => (await ui.rowTexts('Codebook')).join() === before.join(),
    );
  });

  await ui.check('a locked codebook offers no new tag and says that it is locked', async () => {
    await ui.command('Policy Annotator: Lock Codebook');
    await ui.view('Codebook').locator('.pane-header', { hasText: 'locked' }).waitFor();
    await ui.goto(51);
    await ui.select('stand by Kyiv');
    await ui.press('Alt+a');
    await ui.fill('brand new');
    await ui.page.waitForTimeout(300);
    ok(!(await ui.picks()).join().includes('Create tag'));
    await ui.press('Escape');
    await ui.command('Policy Annotator: Unlock Codebook');
  });

  await ui.check(
    'occurrences are listed, one is left out, the others are tagged; number keys work',
    async () => {
      const count = (): number => (projectFile().match(/quote: Allies$/gim) ?? []).length;
      await ui.goto(30);
      await ui.select('Allies');
      await ui.command('Policy Annotator: Tag Every Occurrence…');
      await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Tag Every Occurrence' }).waitFor();
      await ui.press('Enter');
      await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Untick' }).waitFor();
      const places = Number(
        /^\d+/.exec((await ui.page.locator(SELECTORS.quickTitle).innerText()).trim())?.[0],
      );
      await ui.picture('occurrences');
      await ui.pick('Agenda');
      await ui.press('Enter');
      await ui.page.locator(SELECTORS.quickTitle, { hasText: `Tag ${places - 1} Places` }).waitFor();
      await ui.fill('demand');
      await ui.pick('demand');
      await ui.press('Enter');
      await eventually('they are tagged', () => count() === places - 1);
      await ui.goto(51);
      await ui.select('stand by Kyiv');
      await ui.press('Alt+j');
      await ui.press('1');
      await eventually('the key tagged it', () => projectFile().includes('quote: stand by Kyiv'));
      await ui.picture('overlaps');
    },
  );
}
