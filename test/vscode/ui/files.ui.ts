import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const PLAIN = 'minutes.txt';

// What happens to files as a user sees it: a plain text turned into a brief, the project file deleted under us,
// a second window on the same folder, an extension host that dies.
export async function checks(ui: Ui): Promise<void> {
  const file = path.join(ui.workspace, 'policy-annotations.yaml');
  const yaml = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  writeFileSync(
    path.join(ui.workspace, PLAIN),
    'MINUTES\n\nI. BUDGET\n\n- The budget was approved.\n\nII. STAFF\n\n- No news.\n',
  );

  await ui.check('a plain text file becomes a brief by one click', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.openView('Sections');
    await ui.open(PLAIN);
    const welcome = ui.view('Sections').locator('.welcome-view-content');
    await welcome.getByText('Treat This File as a Brief').click();
    await ui.row('Sections', 'II. STAFF').waitFor();
  });

  await ui.check('an edit in one window shows in the other', async () => {
    const second = await ui.secondWindow();
    await second.openContainer('Policy Annotator');
    await second.openView('Annotations');
    await second.open(PLAIN);
    await ui.select('approved');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.press('Enter');
    await eventually('the file holds it', () => yaml().includes('quote: approved'));
    await second.row('Annotations', 'approved').waitFor();
    await second.page.close();
  });

  await ui.check('an edit survives the death of the extension host', async () => {
    ok(ui.killExtensionHosts() > 0);
    await ui.reload();
    await ui.openContainer('Policy Annotator');
    await ui.open(PLAIN);
    await ui.openView('Annotations');
    await ui.row('Annotations', 'approved').waitFor();
  });

  await ui.check('undo goes on after a reload of the window', async () => {
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('it is gone', () => !yaml().includes('quote: approved'));
  });

  await ui.check('annotations follow a brief that another program moved; Undo takes it back', async () => {
    // Seen once: what a brief said last is known of those that were open, or that the background has looked at.
    await ui.open(BRIEF);
    await ui.row('Annotations', 'Finland and Sweden').waitFor();
    await ui.open(PLAIN);
    const before = yaml();
    const [old, now] = [BRIEF, 'archive/madrid.txt'].map((name) => path.join(ui.workspace, name));
    ok(old && now);
    mkdirSync(path.dirname(now));
    renameSync(old, now);
    try {
      const toast = await ui.toast(`of ${BRIEF} followed it to archive/madrid.txt.`);
      ok(!yaml().includes(`brief: ${BRIEF}`));
      await ui.open('madrid.txt');
      await ui.row('Annotations', 'Finland and Sweden').waitFor();
      await ui.picture('followed');
      await ui.button(toast, 'Undo');
      await eventually('all is as before', () => yaml() === before);
    } finally {
      renameSync(now, old);
    }
  });

  await ui.check('a deleted project file is offered back', async () => {
    await ui.open(BRIEF);
    await ui.row('Annotations', 'Finland and Sweden').waitFor();
    const before = yaml();
    rmSync(file);
    const toast = await ui.toast('was deleted');
    await ui.button(toast, 'Restore File');
    await eventually('the file is back', () => yaml() === before);
    await ui.row('Annotations', 'Finland and Sweden').waitFor();
  });

  await ui.check('a passage that is not there any more stands under “Needs a Look”', async () => {
    const brief = path.join(ui.workspace, BRIEF);
    writeFileSync(
      brief,
      readFileSync(brief, 'utf8').replace(/- \*\*Finland and Sweden undertake[^\n]*\n/, ''),
    );
    await ui.row('Annotations', 'Needs a Look').waitFor();
    await ui.picture('needs-a-look');
  });
}
