import { ok } from '../assert.ts';
import type { Ui } from './ui.ts';

// VS Code's own measure of our activation, as "Developer: Show Running Extensions" gives it. Printed, never asserted.
// `npm run bench activation` takes it several times.

export async function checks(ui: Ui): Promise<void> {
  const figures: number[] = [];
  await ui.check('the extension runs with a brief open', async () => {
    await ui.openContainer('Policy Annotator');
    for (let run = 1; ; run++) {
      await ui.open('2022-06-30-madrid-summit.brief.txt');
      await ui.row('Sections', 'DETERRENCE AND DEFENCE').waitFor();
      figures.push(await readFigure(ui));
      if (run >= Number(process.env.RUNS ?? 1)) break;
      await ui.reload();
    }
  });
  figures.sort((a, b) => a - b);
  const median = figures[figures.length >> 1] ?? Number.NaN;
  const all = figures.length > 1 ? ` (median of ${figures.join(', ')})` : '';
  await ui.check(`activation: ${median} ms by VS Code's own measure${all}`, async () => ok(median >= 0));
}

async function readFigure(ui: Ui): Promise<number> {
  await ui.command('Developer: Show Running Extensions');
  const row = ui.page
    .locator('.runtime-extensions-editor .monaco-list-row')
    .filter({ hasText: 'Policy Annotator' });
  const [, figure] = /Activation:\s*(\d+)\s*ms/.exec(await row.first().innerText()) ?? [];
  ok(figure !== undefined, 'a figure is shown');
  return Number(figure);
}
