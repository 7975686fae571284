import { equal, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

// Runs in the oldest VS Code too.
export async function checks(ui: Ui): Promise<void> {
  await ui.check('our views are there', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.page.locator('.pane-header').first().waitFor();
    const views = await ui.page.locator('.sidebar .pane-header').count();
    ok(views > 0);
  });

  await ui.check('a brief opens', async () => {
    await ui.open('2022-06-30-madrid-summit.brief.txt');
    equal(await ui.caret(), 'Ln 1, Col 1');
  });
}
