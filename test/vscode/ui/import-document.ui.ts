import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAYOUTS } from '../../documents/layouts.ts';
import { readMeeting } from '../../documents/meeting.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import { writePdf } from '../../documents/write-pdf.ts';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const NAME = 'brics-johannesburg';
const BRIEF = `${NAME}.brief.md`;
const WORD = 'nato-vilnius';

// A PDF in two columns and a Word file become briefs, as an analyst does it: the file dialog or the Explorer, Sections,
// a tag.
export async function checks(ui: Ui): Promise<void> {
  const at = (name: string): string => path.join(ui.workspace, name);
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  writeFileSync(at(`${NAME}.pdf`), writePdf(readMeeting(NAME), LAYOUTS[NAME]));
  writeFileSync(at(`${WORD}.docx`), writeDocx(readMeeting(WORD)));
  writeFileSync(at('damaged.pdf'), '%PDF-1.7 and no more');

  await ui.check('a PDF is chosen in the file dialog; its brief opens, with sections', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.openView('Sections');
    await ui.command('Policy Annotator: Import Document as Brief…');
    await ui.chooseFile(`${NAME}.pdf`);
    await ui.page.locator(`.tab.active[data-resource-name="${BRIEF}"]`).waitFor();
    await ui.fold('Annotations', 'Codebook');
    for (const title of ['Enlargement', 'Currencies', 'International institutions', 'Outlook'])
      await ui.row('Sections', title).waitFor();
    const text = read(BRIEF);
    ok(/^---\nsource: brics-johannesburg\.pdf\nsha256: [0-9a-f]{64}\n---\n/.test(text), text);
    ok(text.includes('more than economic indicators. Argentina withdrew after its election'), text);
    await ui.picture('import-document');
  });

  await ui.check('a passage of it is tagged like any other', async () => {
    await ui.goto(18);
    await ui.select('common currency');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.press('Enter');
    await eventually('the project file holds it', () => {
      const yaml = read('policy-annotations.yaml');
      return yaml.includes(`brief: ${BRIEF}`) && yaml.includes('quote: common currency');
    });
    ok(read('policy-annotations.yaml').includes('section: Currencies'));
  });

  const inExplorer = (name: string) =>
    ui.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();

  await ui.check('a Word file is imported from its menu in the Explorer', async () => {
    await ui.openContainer('Explorer');
    await ui.rowMenu(inExplorer(`${WORD}.docx`), 'Import Document as Brief…');
    await ui.page.locator(`.tab.active[data-resource-name="${WORD}.brief.md"]`).waitFor();
    await ui.openContainer('Policy Annotator');
    for (const title of ['Membership of Ukraine', 'Sweden', 'Defence plans and spending'])
      await ui.row('Sections', title).waitFor();
    ok(read(`${WORD}.brief.md`).includes('an invitation will be extended when allies agree'));
  });

  await ui.check('a second import asks for another name, and writes over nothing', async () => {
    const before = read(BRIEF);
    await ui.openContainer('Explorer');
    await ui.rowMenu(inExplorer(`${NAME}.pdf`), 'Import Document as Brief…');
    await ui.page.locator('.quick-input-message', { hasText: 'is there already' }).waitFor();
    ok((await ui.page.locator('.quick-input-widget input').last().inputValue()) === `${NAME} 2.brief.md`);
    await ui.press('Enter');
    await ui.page.locator(`.tab.active[data-resource-name="${NAME} 2.brief.md"]`).waitFor();
    ok(read(BRIEF) === before && existsSync(at(`${NAME} 2.brief.md`)));
  });

  await ui.check('a damaged PDF is refused in plain words', async () => {
    await ui.rowMenu(inExplorer('damaged.pdf'), 'Import Document as Brief…');
    await ui.toast('damaged.pdf was not imported. It is no PDF, or it is damaged.');
    ok(!existsSync(at('damaged.brief.md')));
  });
}
