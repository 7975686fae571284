import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAYOUTS } from '../../documents/layouts.ts';
import { readMeeting } from '../../documents/meeting.ts';
import { writePdf } from '../../documents/write-pdf.ts';
import { equal, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const NAME = 'nato-vilnius';
const READER = 'policy-annotator-documents.vsix';

export const options: UiOptions = { alone: true };

// Who has our package alone: an import says what is missing, installs it, and goes on without a new window.
export async function checks(ui: Ui): Promise<void> {
  const at = (name: string): string => path.join(ui.workspace, name);
  const toasts = ui.page.locator(SELECTORS.toast);
  writeFileSync(at(`${NAME}.pdf`), writePdf(readMeeting(NAME), LAYOUTS[NAME]));
  copyFileSync(READER, at(READER));

  await ui.check('nothing speaks of what is missing before it is asked for', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open('2022-06-30-madrid-summit.brief.txt');
    await ui.row('Sections', 'Agenda').waitFor();
    equal(await toasts.count(), 0);
  });

  await ui.check('the palette has the command, which says what is missing, with one button', async () => {
    await ui.command('Policy Annotator: Import Document as Brief…');
    const toast = await ui.toast('reads PDF, Word and HTML files, is not installed, or is disabled.');
    equal(await toast.locator('.monaco-button').count(), 1);
    await ui.picture('import-document-alone');
    await ui.command('Notifications: Clear All Notifications');
    await toasts.first().waitFor({ state: 'hidden' });
  });

  await ui.check('where it cannot be had by its name, the way by its file is told', async () => {
    await ui.openContainer('Explorer');
    await ui.command('Refresh Explorer'); // the files may have come before it watched the folder
    const row = ui.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: `${NAME}.pdf` })
      .first();
    await ui.rowMenu(row, 'Import Document as Brief…');
    await ui.button(await ui.toast('is not installed'), 'Install');
    await ui.toast(`Install it from its file, ${READER}`);
    await ui.picture('import-document-no-gallery');
    ok(!existsSync(at(`${NAME}.brief.md`)));
  });

  await ui.check('installed from its file, the import that was asked for goes on', async () => {
    await ui.button(await ui.toast(`Install it from its file, ${READER}`), 'Install from VSIX…');
    await ui.chooseFile(READER, '/home/');
    await ui.page.locator(`.tab.active[data-resource-name="${NAME}.brief.md"]`).waitFor();
    ok(
      readFileSync(at(`${NAME}.brief.md`), 'utf8').includes(
        'an invitation will be extended when allies agree',
      ),
    );
    await ui.openContainer('Policy Annotator');
    for (const title of ['Membership of Ukraine', 'Sweden']) await ui.row('Sections', title).waitFor();
  });
}
