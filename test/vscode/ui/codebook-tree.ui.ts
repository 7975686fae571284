import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// The codebook as it grows: second parents, splitting, unused tags, colours tried out, starter codebooks, import, export.
export async function checks(ui: Ui): Promise<void> {
  const file = path.join(ui.workspace, 'policy-annotations.yaml');
  const projectFile = (): string => readFileSync(file, 'utf8');
  const row = (text: string) => ui.row('Codebook', text);
  const choose = (text: string, label: string): Promise<void> => ui.rowMenu(row(text), label);
  const { asked } = ui;
  const checked = ui.page.locator(
    `${SELECTORS.quickRow} .quick-input-list-checkbox, ${SELECTORS.quickRow} .monaco-checkbox`,
  );
  const names = async (): Promise<string> => (await ui.rowTexts('Codebook')).join('\n');

  await ui.check('a tag is shown below a second parent, and counts once', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.fold('Sections', 'Annotations');
    await ui.openView('Codebook');
    await row('Red line').waitFor();
    await choose('Red line', 'Also Show Tag Below');
    await asked('Also Below');
    await ui.fill('condition');
    await ui.pick('Condition');
    await ui.press('Enter');
    await eventually('the file has it', () =>
      /tag: red-line\n(?: {8}.*\n)*? {8}also: \[condition\]/.test(projectFile()),
    );
    await eventually('both rows', async () => (await names()).split('Red line').length === 3);
    ok(/Red line ?1 · position\/red-line/.test(await names()), await names());
    await ui.picture('second-parent');
  });

  await ui.check('a colour is tried out in the text while it is chosen, and Escape leaves it', async () => {
    const before = projectFile();
    const painted = (): Promise<string> =>
      ui.page.evaluate(() =>
        [...document.querySelectorAll('.view-overlays [class*="ced-"]')]
          .map((each) => getComputedStyle(each).borderBottomColor)
          .sort()
          .join(),
      );
    await ui.goto(30);
    await ui.settle(300);
    const shown = await painted();
    await choose('Threat', 'Change Colour');
    await asked('Colour of');
    await ui.press('ArrowUp');
    await ui.press('ArrowUp');
    await eventually('the text shows it', async () => (await painted()) !== shown);
    await ui.picture('colour-tried');
    await ui.press('Escape');
    await eventually('it is as it was', async () => (await painted()) === shown);
    ok(projectFile() === before);
  });

  await ui.check('a tag is split: ticked passages get the other tag, in one step', async () => {
    const before = projectFile();
    await choose('Threat', 'Split Tag');
    await asked('The Other Tag');
    await ui.answer('Warning');
    await asked('Passages for “Warning”');
    await ui.picture('split-tag');
    await ui.pick("Türkiye's parliament");
    await ui.press('Enter');
    await row('Warning').waitFor();
    await eventually('one passage has it', () => projectFile().includes('tags: [warning, condition]'));
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('one step takes it back', () => projectFile() === before);
  });

  await ui.check('rules are changed by command, and say what is expected', async () => {
    await choose('Concern', 'Change Rules of Tag');
    await asked('Rules of Tag');
    await ui.picture('rules-of-tag');
    await ui.pick('When not to use it');
    await asked('Exclude of');
    await ui.answer('It asks for something; use demand.');
    await eventually('the file has it', () =>
      projectFile().includes('exclude: It asks for something; use demand.'),
    );
    await choose('Concern', 'Change Rules of Tag');
    await ui.pick('A digit from 1 to 9');
    await asked('Key of');
    await ui.fill('12');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'Write a digit' }).waitFor();
    await ui.answer('9');
    await eventually('the key too', () => /shortcut: '?9'?/.test(projectFile()));
  });

  await ui.check(
    'a starter codebook: a preview with ticks, one step, and nothing a second time',
    async () => {
      const before = projectFile();
      await ui.command('Policy Annotator: Add Starter Codebook…');
      await ui.pick('Meetings and decisions');
      await asked('Add Codebook');
      ok((await ui.picks()).join('\n').includes('Agenda item'), (await ui.picks()).join('\n'));
      await ui.picture('starter-codebook');
      await ui.pick('Agenda item');
      await ui.press('Enter');
      await row('Next meeting').waitFor();
      ok(!projectFile().includes('tag: agenda'));
      ok(projectFile().includes('- name: majority'));
      ok(
        projectFile().includes(before.slice(before.indexOf('annotations:'))),
        'annotations stay as they are',
      );
      await ui.command('Policy Annotator: Add Starter Codebook…');
      await ui.pick('Meetings and decisions');
      await asked('Add Codebook');
      await ui.press('Enter');
      await row('Agenda item').waitFor();
      await ui.command('Policy Annotator: Add Starter Codebook…');
      await ui.pick('Meetings and decisions');
      await ui.toast('brings nothing new');
      await ui.command('Notifications: Clear All Notifications');
    },
  );

  await ui.check('unused and undefined tags are found, and put right', async () => {
    writeFileSync(
      file,
      projectFile().replace('tags: [threat, condition]', 'tags: [threat, condition, ultimatum]'),
    );
    await row('ultimatum').waitFor();
    await ui.command('Policy Annotator: Show Only Unused and Undefined Tags');
    await row('Commitment').waitFor({ state: 'hidden' });
    const shown = await names();
    ok(/Agenda item ?unused/.test(shown) && shown.includes('ultimatum'), shown);
    await ui.picture('unused-tags');
    await ui.rowMenu(row('ultimatum'), 'Add to Codebook');
    await eventually('it is defined', () => projectFile().includes('tag: ultimatum'));
    await ui.viewAction('Codebook', 'Show All Tags');
    await row('Commitment').waitFor();
  });

  await ui.check(
    'a codebook goes out as CSV and comes back; clashes are told and left unticked',
    async () => {
      await ui.command('Policy Annotator: Export Codebook…');
      await ui.pick('Codebook as CSV');
      await ui.inputEndsWith('codebook.csv');
      await ui.press('Enter');
      await ui.toast('Exported');
      await ui.command('Notifications: Clear All Notifications');
      const csv = path.join(ui.workspace, 'codebook.csv');
      const text = readFileSync(csv, 'utf8');
      ok(text.includes('position/red-line') && text.includes('condition'), text);
      writeFileSync(csv, `${text.replace('Commitment', 'Pledge')}fresh,Fresh,,New.,,,,,,\r\n`);
      await ui.command('Policy Annotator: Import Codebook…');
      await ui.chooseFile('codebook.csv');
      await asked('Add Codebook codebook.csv');
      const picks = (await ui.picks()).join('\n');
      ok(picks.includes('label: Commitment → Pledge') && picks.includes('Fresh'), picks);
      ok((await checked.count()) >= 2);
      await ui.picture('import-codebook');
      await ui.press('Enter');
      await row('Fresh').waitFor();
      ok(projectFile().includes('label: Commitment') && !projectFile().includes('Pledge'));
    },
  );

  for (const theme of ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern'] as const) {
    await ui.check(`the codebook can be read in ${theme}`, async () => {
      await ui.theme(theme);
      await row('Red line').waitFor();
      await ui.picture(`codebook-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
}
