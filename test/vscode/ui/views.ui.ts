import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const PROJECT = 'policy-annotations.yaml';

// The views and commands beside the main job: what the side bar keeps, who is listed, what the palette has, memos.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, PROJECT), 'utf8');

  await ui.check('the views keep the last brief while the project file is active', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.row('Sections', 'Background').waitFor();
    await ui.open(PROJECT);
    await ui.settle();
    await ui.row('Sections', 'Background').waitFor();
    await ui.row('Annotations', 'Finland and Sweden').waitFor();
  });

  await ui.check('a row of the kept brief leads back to it', async () => {
    await ui.row('Sections', 'Background').click();
    await ui.page.locator(`.tab.active[data-resource-name="${BRIEF}"]`).waitFor();
  });

  await ui.check('a brief that is closed is kept no longer', async () => {
    await ui.command('View: Close Editor');
    await ui.view('Sections').locator('.welcome-view-content', { hasText: 'Open a brief' }).waitFor();
    equal(await ui.rows('Sections').count(), 0);
  });

  await ui.check('Actors and Meetings lists who and what, with the number of mentions', async () => {
    await ui.open(BRIEF);
    await ui.fold('Sections', 'Annotations', 'Codebook');
    await ui.openView('Actors and Meetings');
    await ui.row('Actors and Meetings', 'Jens Stoltenberg').waitFor();
    const rows = (await ui.rowTexts('Actors and Meetings')).join('\n');
    for (const part of [/People ?\d+/, /Jens Stoltenberg ?\d+/, /States ?\d+/])
      ok(part.test(rows), `${part} in:\n${rows}`);
    for (const group of ['People', 'States']) await ui.row('Actors and Meetings', group).click();
    await ui.row('Actors and Meetings', 'Meetings').waitFor();
    await ui.picture('actors-and-meetings');
  });

  await ui.check('a click on an actor goes to its first mention', async () => {
    await ui.row('Actors and Meetings', 'NATO').first().click();
    await eventually('the caret moved', async () => (await ui.caret()).includes('selected'));
  });

  await ui.check('the button of a row keeps an actor in the project file', async () => {
    await ui.row('Actors and Meetings', 'States').click();
    const row = ui.row('Actors and Meetings', 'Poland');
    await ui.rowAction(row, 'Keep Actor in Project File');
    await eventually('the file holds it', () => /actors:[\s\S]*\n {2}- id: poland\n/.test(projectFile()));
  });

  await ui.check('the palette shows tagged passages by tag, and leads to one', async () => {
    await ui.command('Policy Annotator: Show Tagged Passages…');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.page.locator('.quick-input-title', { hasText: 'Passages Tagged' }).waitFor();
    await ui.press('Enter');
    await ui.page
      .locator('.tab.active[data-resource-name="2022-03-03-un-emergency-session.brief.txt"]')
      .waitFor();
    await eventually('a passage is selected', async () => (await ui.caret()).includes('selected'));
  });

  await ui.check('the palette groups annotations by tag, and by section again', async () => {
    await ui.open(BRIEF);
    await ui.fold('Actors and Meetings');
    await ui.openView('Annotations');
    await ui.command('Policy Annotator: Group Annotations by Tag');
    await ui.row('Annotations', 'Commitment').waitFor();
    await ui.command('Policy Annotator: Group Annotations by Section');
    await ui.row('Annotations', 'THE NEW STRATEGIC CONCEPT').waitFor();
  });

  await ui.check('a memo of a tag that is begun in the box goes on in the file', async () => {
    await ui.openView('Codebook');
    await ui.rowMenu(ui.row('Codebook', 'Concern'), 'Edit Memo');
    await ui.fill('To be said at length');
    await ui.page.locator('.quick-input-widget .action-label[aria-label^="Edit in File"]').click();
    await ui.page.locator(`.tab.active[data-resource-name="${PROJECT}"]`).waitFor();
    await eventually('the file holds what was typed', () =>
      projectFile().includes('memo: To be said at length'),
    );
    ok((await ui.caret()).includes('selected'), 'the record is selected');
  });

  await ui.check('taking away every tag offers to delete the annotation', async () => {
    await ui.open(BRIEF);
    await ui.press('Alt+n');
    const count = (): number => projectFile().match(/\n {2}- id: .*\n {4}brief:/g)?.length ?? 0;
    const before = count();
    await ui.press('Alt+k');
    const rows = ui.page.locator('.quick-input-widget .monaco-list-row[aria-checked="true"]');
    await rows.first().locator('.label-name').first().click();
    await eventually('no tag is checked', async () => (await rows.count()) === 0);
    await ui.press('Enter');
    await ui.button(await ui.toast('needs at least one tag'), 'Delete Annotation');
    await eventually('it is gone', () => count() === before - 1);
  });

  await ui.check('an export names the briefs that it could not read', async () => {
    writeFileSync(
      path.join(ui.workspace, PROJECT),
      `${projectFile().trimEnd()}\n  - id: gone1\n    brief: gone.brief.txt\n    tags: [position]\n    quote: words\n`,
    );
    await ui.exportTags('JSON Lines', 'All Briefs', 'jsonl');
    await ui.toast('There is no file “gone.brief.txt”.');
    ok(existsSync(path.join(ui.workspace, 'annotations.jsonl')));
  });

  await ui.check('the sample opens as a folder of its own', async () => {
    const opened = ui.page.context().waitForEvent('page');
    await ui.command('Policy Annotator: Open the Sample Workspace');
    const sample = await ui.windowOf(await opened);
    await sample.ready();
    await sample.openContainer('Policy Annotator');
    await sample.open(BRIEF);
    await sample.row('Annotations', 'Finland and Sweden').waitFor();
    await sample.page.close();
  });
}
