import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// The Annotations view as a way through many passages: a filter in one box, other orders, several rows at once.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');
  const rows = async (): Promise<string> => (await ui.rowTexts('Annotations')).join('\n');
  const message = (text: string) => ui.view('Annotations').locator('.message', { hasText: text });
  const group = async (name: string): Promise<void> => {
    await ui.command(`Policy Annotator: Group Annotations ${name}`);
  };

  await ui.check('a filter narrows the list while it is typed, and says what it shows', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.fold('Sections', 'Codebook');
    await ui.row('Annotations', 'five billion dollars').waitFor();
    await ui.viewAction('Annotations', 'Filter Annotations');
    await ui.fill('by:ben');
    await ui.page.locator(SELECTORS.quickRow, { hasText: /Shows 2 of \d+ annotations/ }).waitFor();
    await message('by:ben').waitFor();
    await eventually('others are not listed', async () => !(await rows()).includes('the forces at high'));
    ok((await rows()).includes('five billion dollars'), await rows());
    await ui.picture('filter');
    await ui.press('Enter');
    await message('by:ben').waitFor();
  });

  await ui.check('a filter that is left with Escape is as it was; a wrong key is named', async () => {
    await ui.command('Policy Annotator: Filter Annotations…');
    await ui.fill('colour:red');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'There is no “colour:”' }).waitFor();
    await ui.press('Escape');
    await message('by:ben').waitFor();
  });

  await ui.check('a filter is saved under a name, and chosen from the box', async () => {
    await ui.command('Policy Annotator: Filter Annotations…');
    await ui.fill('by:ben -tag:threat');
    await ui.page.locator('.quick-input-widget .action-label[aria-label^="Save Filter"]').click();
    await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Save Filter' }).waitFor();
    await ui.answer('Work of Ben');
    const settings = path.join(ui.workspace, '.vscode', 'settings.json');
    await eventually(
      'the workspace keeps it',
      () =>
        existsSync(settings) &&
        readFileSync(settings, 'utf8').includes('"Work of Ben": "by:ben -tag:threat"'),
    );
    await ui.viewAction('Annotations', 'Clear Filter');
    await message('by:ben').waitFor({ state: 'hidden' });
    await ui.viewAction('Annotations', 'Filter Annotations');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'Work of Ben' }).waitFor();
    await ui.picture('saved-filters');
    await ui.pick('Work of Ben');
    await message('by:ben -tag:threat').waitFor();
  });

  await ui.check('the filter is cleared with one click', async () => {
    await ui.viewAction('Annotations', 'Clear Filter');
    await ui.row('Annotations', 'the forces at high').waitFor();
    await message('by:ben').waitFor({ state: 'hidden' });
  });

  await ui.check('passages are grouped by actor, by annotator, and across all briefs', async () => {
    await group('by Actor');
    await ui.row('Annotations', 'Jens Stoltenberg').waitFor();
    await group('by Annotator');
    await ui.row('Annotations', 'ben').first().waitFor();
    await group('of All Briefs by Brief');
    await ui.row('Annotations', 'wto-mc12').waitFor();
    await ui.picture('all-briefs');
  });

  await ui.check('passages are sorted by annotator and by time', async () => {
    await group('by Tag');
    // Of the tag threat: the first in the text is the older one. A list keeps its rows in any order of the page.
    const order = async (): Promise<readonly string[]> => {
      const rows = await ui.rows('Annotations').evaluateAll((all) =>
        all
          .map((row) => ({ at: Number(row.getAttribute('data-index')), text: row.textContent ?? '' }))
          .sort((one, other) => one.at - other.at)
          .map(({ text }) => text.replace(/\s+/g, ' ')),
      );
      return rows
        .slice(rows.findIndex((text) => /^ ?Threat/.test(text)) + 1)
        .map((text) => text.trim().slice(0, 12));
    };
    await eventually('in the order of the text', async () => (await order())[0] === 'the most sig');
    await ui.command('Policy Annotator: Sort Annotations by Time Made');
    await eventually('the newest first', async () => (await order())[0] === "Türkiye's pa");
    await ui.picture('sorted');
    await ui.command('Policy Annotator: Sort Annotations by Annotator');
    await eventually('ada before ben', async () => (await order())[0] === 'the most sig');
    await ui.command('Policy Annotator: Sort Annotations by Time Made');
    await eventually('the newest first again', async () => (await order())[0] === "Türkiye's pa");
    await ui.command('Policy Annotator: Sort Annotations by Place');
    await eventually('as before', async () => (await order())[0] === 'the most sig');
  });

  await ui.check('several rows are changed and deleted together, each in one step', async () => {
    await group('by Section');
    await ui.row('Annotations', 'A. WHAT UKRAINE ASKED FOR').waitFor();
    await ui.settle(); // a click meant for a row of the list before would hit another
    const before = projectFile();
    const [one, other] = [
      ui.row('Annotations', 'the forces at high'),
      ui.row('Annotations', 'five billion dollars'),
    ];
    await one.click();
    await other.click({ modifiers: ['ControlOrMeta'] });
    await ui.rowMenu(other, 'Delete Annotation');
    await other.waitFor({ state: 'hidden' });
    await one.waitFor({ state: 'hidden' });
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await one.waitFor();
    await other.waitFor();
    await eventually('the file is as before', () => projectFile() === before);
    equal(projectFile(), before);
  });

  await ui.check('the rows that are selected are exported, and only those', async () => {
    await ui.settle(); // the rows that came back are drawn anew
    const [one, other] = [
      ui.row('Annotations', 'the forces at high'),
      ui.row('Annotations', 'five billion dollars'),
    ];
    await one.click();
    await other.click({ modifiers: ['ControlOrMeta'] });
    await ui.rowMenu(other, 'Export Tags');
    await ui.page.locator(SELECTORS.quickTitle, { hasText: 'Export 2 Annotations' }).waitFor();
    await ui.fill('JSON Lines');
    await ui.pick('JSON Lines');
    await ui.inputEndsWith('annotations.jsonl');
    await ui.press('Enter');
    await ui.toast('Exported 2 annotations to annotations.jsonl');
    equal(readFileSync(path.join(ui.workspace, 'annotations.jsonl'), 'utf8').trim().split('\n').length, 2);
  });
}
