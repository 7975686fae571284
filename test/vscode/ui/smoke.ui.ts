import { equal, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

// The least that must work for a user; runs in the oldest VS Code too.
export async function checks(ui: Ui): Promise<void> {
  await ui.check('our views are in the side bar', async () => {
    await ui.openContainer('Policy Annotator');
    for (const name of ['Sections', 'Annotations', 'Codebook']) await ui.view(name).waitFor();
  });

  await ui.check('a brief opens, and its sections show', async () => {
    await ui.open('2022-06-30-madrid-summit.brief.txt');
    equal(await ui.caret(), 'Ln 1, Col 1');
    await ui.openView('Sections');
    const rows = (await ui.rowTexts('Sections')).join('\n');
    for (const part of ['2022-06-30', '007 SUM 22 E', 'Agenda', 'Background', 'DETERRENCE AND DEFENCE'])
      ok(rows.includes(part), `${part} in:\n${rows}`);
  });
}
