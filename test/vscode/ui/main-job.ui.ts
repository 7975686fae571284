import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// The main job as an analyst does it: open, navigate, hover, tag, find it in the YAML, undo, export.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');

  await ui.check('before a brief is open, the Sections view says what to do', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.openView('Sections');
    await ui.view('Sections').locator('.welcome-view-content').first().waitFor();
  });

  await ui.check('the tree shows the title block and the sections', async () => {
    await ui.open(BRIEF);
    // Other views folded: a list holds only the rows that are in view.
    await ui.fold('Annotations', 'Codebook');
    await ui.row('Sections', 'THE SOUTHERN NEIGHBOURHOOD').waitFor();
    const text = (await ui.rowTexts('Sections')).join('\n');
    for (const part of ['2022-06-30', '007 SUM 22 E', 'Agenda', 'Background', 'THE NEW STRATEGIC CONCEPT'])
      ok(text.includes(part), `${part} in:\n${text}`);
    ok(/I\. DETERRENCE AND DEFENCE ?2/.test(text), text);
  });

  await ui.check('a click on a section shows its heading', async () => {
    await ui.row('Sections', 'SUPPORT FOR UKRAINE').click();
    await ui.place('II. SUPPORT FOR UKRAINE');
    await eventually('the caret is at the heading', async () => (await ui.caret()).startsWith('Ln 40,'));
  });

  await ui.check('the tree follows the cursor', async () => {
    await ui.goto(30);
    await ui
      .view('Sections')
      .locator('.monaco-list-row.selected', { hasText: 'THE NEW STRATEGIC CONCEPT' })
      .waitFor();
  });

  await ui.check('a hover card says who a person is, by whatever name the text uses', async () => {
    await ui.goto(36);
    const card = await ui.hover('Mr Stoltenberg');
    const text = await card.innerText();
    for (const part of ['Jens Stoltenberg', 'person', 'Secretary General', 'Mentioned'])
      ok(text.includes(part), `${part} in:\n${text}`);
    const hidden = await card.evaluate((box) => {
      const content = box.querySelector('.monaco-hover-content');
      return (content?.scrollHeight ?? Number.NaN) - box.clientHeight;
    });
    ok(hidden <= 2, `${hidden} pixels of the card have to be scrolled to`);
    await ui.picture('hover-card');
    await ui.press('Escape');
  });

  await ui.check('a link of the card leads to another mention', async () => {
    const card = await ui.hover('Mr Stoltenberg');
    await card.getByText('next →').first().click();
    await eventually('the caret moved on', async () => !(await ui.caret()).startsWith('Ln 36,'));
  });

  await ui.check('a hover card on a meeting gives its day', async () => {
    await ui.goto(22);
    const card = await ui.hover('extraordinary NATO summit');
    const text = await card.innerText();
    ok(text.includes('Thursday 24 March 2022'), text);
    await ui.picture('hover-meeting');
    await ui.press('Escape');
  });

  await ui.check('select, one key, pick a tag: the passage is coloured and stands in the file', async () => {
    await ui.goto(51);
    await ui.select('stand by Kyiv');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.picture('pick-tags');
    await ui.press('Enter');
    await eventually('the file holds it', () => projectFile().includes('quote: stand by Kyiv'));
    const record =
      /- id: \w+\n(?: {4}.*\n)*? {4}quote: stand by Kyiv\n(?: {4}.*\n)*/.exec(projectFile())?.[0] ?? '';
    for (const part of [`brief: ${BRIEF}`, 'section: II / B', 'commitment', 'prefix:', 'suffix:', 'start:'])
      ok(record.includes(part), `${part} in:\n${record}`);
  });

  await ui.check('the annotation is in the tree and in the hover', async () => {
    await ui.openView('Annotations');
    await ui.row('Annotations', 'stand by Kyiv').waitFor();
    const card = await ui.hover('stand by Kyiv');
    ok((await card.innerText()).includes('commitment'));
    await ui.press('Escape');
  });

  await ui.check('undo takes it back, redo does it again', async () => {
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('it is gone', () => !projectFile().includes('quote: stand by Kyiv'));
    await ui.command('Policy Annotator: Redo Annotation Edit');
    await eventually('it is back', () => projectFile().includes('quote: stand by Kyiv'));
  });

  await ui.check('a memo is written and shows in the hover', async () => {
    await ui.goto(51);
    await ui.place('stand by Kyiv');
    await ui.select('stand by Kyiv');
    await ui.command('Policy Annotator: Edit Memo…');
    await ui.answer('No date is given.');
    await eventually('the file holds the memo', () => projectFile().includes('memo: No date is given.'));
  });

  await ui.check('light theme', async () => {
    await ui.theme('Light Modern');
    await ui.goto(36);
    await ui.picture('overview-light');
    await ui.theme('Dark Modern');
    await ui.picture('overview-dark');
  });

  await ui.check('broken YAML is a problem at its line, and nothing is written over it', async () => {
    await ui.open('policy-annotations.yaml');
    await ui.press('Control+End');
    await ui.page.keyboard.type('\n- [broken');
    await ui.save();
    const broken = projectFile();
    await ui.command('View: Toggle Problems');
    await ui.page
      .locator('.markers-panel .monaco-list-row', { hasText: 'policy-annotations.yaml' })
      .first()
      .waitFor();
    await ui.page.locator(`.tab[data-resource-name="${BRIEF}"]`).click();
    await ui.goto(50);
    await ui.select('Soviet-era');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.press('Enter');
    await ui.toast('needs repair');
    await ui.picture('broken-yaml');
    equal(projectFile(), broken);
    ok(existsSync(path.join(ui.workspace, BRIEF)));
  });
}
