import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const FIELDS = `fields:
  - name: deadline
    label: Deadline
    type: date
    memo: Until when it is to be done.
  - name: share
    label: Share in %
    type: number
  - name: stage
    type: choice
    values: [announced, agreed, in force]
  - name: binding
    label: Binding
    type: yes/no

actors:
`;

// Fields of the user's own: declared in the file, asked for after tagging, seen in the card and found by the filter.
export async function checks(ui: Ui): Promise<void> {
  const file = path.join(ui.workspace, 'policy-annotations.yaml');
  const projectFile = (): string => readFileSync(file, 'utf8');
  const title = ui.page.locator(SELECTORS.quickTitle);
  const { asked } = ui;
  const records = (): number => (projectFile().match(/^ {2}- id: /gm) ?? []).length;
  writeFileSync(
    file,
    projectFile()
      .replace('actors:\n', FIELDS)
      .replace(/( {2}- tag: commitment\n)/, '$1    asks: [actor, deadline, share, binding]\n')
      .replace(/( {2}- tag: demand\n)/, '$1    asks: [stance, stage]\n'),
  );

  await ui.check('after tagging it asks what the tag wants; what the text says comes first', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.openView('Codebook');
    await ui.row('Codebook', 'Commitment').waitFor();
    await ui.goto(38, 10);
    await ui.press('Alt+j');
    await ui.press('s');
    await asked('Tag');
    await ui.fill('commitment');
    await ui.press('Enter');
    await asked('Actor (1 of 4)');
    const [first = ''] = await ui.picks();
    ok(first.includes('Sánchez') && first.includes('says it here'), first);
    await ui.picture('asks-actor');
    await ui.press('Enter');
    await asked('Deadline (2 of 4)');
    const [date = ''] = await ui.picks();
    ok(date.includes('2029') && date.includes('here'), date);
    await ui.fill('soon');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'Write a date such as' }).waitFor();
    await ui.press('Enter');
    await asked('Deadline (2 of 4)');
    await ui.picture('asks-wrong-date');
    await ui.fill('2029-12');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'as typed' }).waitFor();
    await ui.press('Enter');
    await asked('Share in % (3 of 4)');
    ok((await ui.picks())[0]?.includes('named here'), (await ui.picks()).join());
    await ui.press('Enter');
    await asked('Binding (4 of 4)');
    await ui.answer('no');
    await eventually('the record has it', () =>
      / {4}actor: .*\n {4}fields:\n {6}deadline: 2029-12\n {6}share: 2\n {6}binding: no\n/.test(
        projectFile(),
      ),
    );
  });

  await ui.check('Escape half way keeps the tag and what was answered, and asks nothing more', async () => {
    const before = records();
    await ui.goto(51, 10);
    await ui.press('Alt+j');
    await ui.press('s');
    await asked('Tag');
    await ui.fill('demand');
    await ui.press('Enter');
    await asked('Stance');
    await ui.pick('for');
    await asked('stage (2 of 2)');
    ok((await ui.picks()).join().includes('in force'), (await ui.picks()).join());
    await ui.press('Escape');
    await eventually('the tag is there', () => records() === before + 1);
    await eventually('the answer too', () =>
      /tags: \[demand\]\n(?: {4}.*\n)*? {4}stance: for\n/.test(projectFile()),
    );
    ok(!projectFile().includes('stage:'));
    await title.first().waitFor({ state: 'hidden' });
  });

  await ui.check('a tag below asks what the tag above it wants, and its row says so', async () => {
    const before = records();
    await ui.goto(45, 10);
    await ui.press('Alt+j');
    await ui.press('s');
    await asked('Tag');
    await ui.fill('commitment/firm');
    await ui.press('Enter');
    await asked('Actor (1 of 4)');
    await ui.press('Escape');
    await eventually('the tag is there', () => records() === before + 1);
    await ui.row('Codebook', 'Firm').hover();
    await ui.page.locator(SELECTORS.hover, { hasText: 'Asks for: actor' }).first().waitFor();
    await ui.page.locator(SELECTORS.hover, { hasText: '(as commitment)' }).first().waitFor();
    await ui.picture('asks-inherited');
    await ui.rowMenu(ui.row('Codebook', 'Firm'), 'Change Rules of Tag');
    await asked('Rules of Tag');
    await ui.pick('Asks For');
    await asked('Asks For …');
    // What is asked is ticked: all unticked, it is to ask nothing.
    const box = ui.page.locator(
      `${SELECTORS.quickInput} .quick-input-header .monaco-checkbox, ${SELECTORS.quickInput} .quick-input-header .quick-input-check-all`,
    );
    await box.first().click();
    await box.first().click();
    await ui.press('Enter');
    await eventually('it says so', () => projectFile().includes('asks: [nothing]'));
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('and no more', () => !projectFile().includes('asks: [nothing]'));
  });

  await ui.check('the card shows the fields, and its link changes one', async () => {
    await ui.goto(38);
    const card = await ui.hover('gross domestic');
    ok((await card.innerText()).includes('Deadline: 2029-12'), await card.innerText());
    ok((await card.innerText()).includes('Share in %: 2'), await card.innerText());
    await ui.picture('card-with-fields');
    await card.getByText('Statement', { exact: true }).first().click();
    await asked('Set Statement');
    ok((await ui.picks()).join('\n').includes('Deadline'), (await ui.picks()).join('\n'));
    await ui.picture('set-statement');
    await ui.fill('binding');
    await ui.pick('Binding');
    await asked('Binding');
    ok((await ui.picks())[0] === 'no', (await ui.picks()).join());
    await ui.pick('yes');
    await eventually('the file has it', () => projectFile().includes('      binding: yes\n'));
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('and lost it again', () => projectFile().includes('      binding: no\n'));
  });

  await ui.check('a field narrows the list of annotations', async () => {
    await ui.openView('Annotations');
    await ui.command('Policy Annotator: Filter Annotations…');
    await ui.fill('deadline:2029 binding:no');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'Shows 1 of' }).first().waitFor();
    await ui.fill('share:>2');
    await ui.page.locator(SELECTORS.quickRow, { hasText: 'Shows 0 of' }).first().waitFor();
    await ui.press('Escape');
  });

  await ui.check('a field is renamed everywhere in one step, after it was said how many change', async () => {
    const before = projectFile();
    await ui.command('Policy Annotator: Rename Field…');
    await asked('Rename Field');
    await ui.pick('Deadline');
    await asked('Rename Field “deadline”');
    await ui.fill('share');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'There is a field' }).waitFor();
    await ui.answer('due');
    const dialog = await ui.dialog();
    const text = await dialog.innerText();
    ok(/Rename field “deadline” to “due”\? 1 passage changes\./.test(text), text);
    await ui.picture('rename-field');
    await ui.button(dialog, 'Rename');
    await eventually('declaration, question and value', () => {
      const now = projectFile();
      return ['- name: due', 'asks: [actor, due,', '      due: 2029-12'].every((each) => now.includes(each));
    });
    ok(!projectFile().includes('deadline'), projectFile());
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('all is as it was', () => projectFile() === before);
  });

  await ui.check('a new field is declared by its name, type and values', async () => {
    await ui.command('Policy Annotator: New Field…');
    await ui.fill('actor');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'Every annotation has a field' }).waitFor();
    await ui.answer('sector');
    await asked('What It Holds');
    await ui.pick('Choice');
    await asked('Values of');
    await ui.answer('energy, trade');
    await eventually('the file has it', () =>
      /- name: sector\n {4}type: choice\n {4}values: \[energy, trade\]/.test(projectFile()),
    );
  });

  await ui.check(
    'in the file: an undeclared field is a problem with a fix; colours have a picker',
    async () => {
      writeFileSync(
        file,
        projectFile().replace('      binding: no\n', '      binding: no\n      party: Labour\n'),
      );
      await ui.open('policy-annotations.yaml');
      const line = projectFile().split('\n').indexOf('      party: Labour') + 1;
      await ui.goto(line, 10);
      const fix = await ui.quickFix('Declare the field “party”');
      await ui.picture('undeclared-field');
      await fix.click();
      await asked('What It Holds');
      await ui.pick('Text');
      await eventually('it is declared', () => projectFile().includes('- name: party\n    type: text'));
      await ui.goto(projectFile().split('\n').indexOf('codebook:') + 1);
      await ui.page
        .locator('.colorpicker-color-decoration, .ced-colorBox, [class*="colorBox"]')
        .first()
        .waitFor();
      await ui.picture('colours-in-file');
    },
  );
}
