import { ok } from '../assert.ts';
import type { Ui } from './ui.ts';

// VS Code's own measure of our activation, as "Developer: Show Running Extensions" gives it. Printed, never asserted.
export async function checks(ui: Ui): Promise<void> {
  let figure = '';
  await ui.check('the extension runs with a brief open', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open('2022-06-30-madrid-summit.brief.txt');
    await ui.row('Sections', 'DETERRENCE AND DEFENCE').waitFor();
    await ui.command('Developer: Show Running Extensions');
    const row = ui.page
      .locator('.runtime-extensions-editor .monaco-list-row')
      .filter({ hasText: 'Policy Annotator' });
    figure = /Activation:\s*(\d+)\s*ms/.exec(await row.first().innerText())?.[1] ?? '';
    ok(figure !== '', 'a figure is shown');
  });
  await ui.check(`activation: ${figure} ms by VS Code's own measure`, async () => ok(Number(figure) >= 0));
}
