import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// Tags leave for another tool and come from one, as an analyst does it: pickers, file dialogs, the preview.
export async function checks(ui: Ui): Promise<void> {
  const read = (name: string): string => readFileSync(path.join(ui.workspace, name), 'utf8');
  const yaml = (): string => read('policy-annotations.yaml');
  const line = (quote: string, tag: string): string =>
    `${JSON.stringify({ brief: BRIEF, quote, tags: [tag], memo: 'From another tool.' })}\n`;
  writeFileSync(
    path.join(ui.workspace, 'other.jsonl'),
    line('Spain was the host', 'hosting') +
      line('The next summit will be held in Vilnius', 'plans') +
      line('Words that are nowhere in this brief at all', 'plans') +
      line('Finland and Sweden undertake not to support the YPG/PYD', 'condition').replace(
        'From another tool.',
        '',
      ) +
      '{"quote": "without a brief"}\n',
  );

  const toasts = (text: string) => ui.page.locator(SELECTORS.toast, { hasText: text });
  await ui.check('the picker of formats says what each is for and which file it makes', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.openView('Annotations');
    await ui.open(BRIEF);
    await ui.command('Policy Annotator: Export Tags…');
    await ui.fill('qdpx');
    await eventually('the REFI-QDA project is found by its extension', async () =>
      (await ui.picks()).some((each) => each.includes('REFI-QDA project') && each.includes('ATLAS.ti')),
    );
    await ui.press('Escape');
  });

  await ui.check('an HTML report of this brief is written, and the loss is told', async () => {
    await ui.exportTags('HTML report', 'This Brief', 'html');
    await ui.toast('HTML report has no place for');
    const html = read('annotations.html');
    ok(html.includes('NATO SUMMIT IN MADRID') && !html.includes('Twelfth Ministerial Conference</h2>'));
  });

  await ui.check('an import is shown before anything is written, and can be left', async () => {
    const before = yaml();
    await ui.command('Policy Annotator: Import Tags…');
    await ui.chooseFile('other.jsonl');
    const dialog = await ui.dialog();
    const text = await dialog.innerText();
    for (const part of [
      '2 annotations to add',
      '1 to add without a sure place',
      '1 already there',
      '2 tags to add',
      'Left out: 1 line without a brief and a quote',
      BRIEF,
    ])
      ok(text.includes(part), `${part} in:\n${text}`);
    await ui.picture('import-preview');
    await ui.button(dialog, 'Cancel');
    ok(yaml() === before, 'something was written');
  });

  await ui.check(
    'it comes as one edit, what is unsure waits to be looked at, and undo takes all back',
    async () => {
      const before = yaml();
      await ui.command('Policy Annotator: Import Tags…');
      await ui.chooseFile('other.jsonl');
      await ui.button(await ui.dialog(), 'Import');
      await ui.row('Annotations', 'Spain was the host').waitFor();
      await ui.row('Annotations', 'Words that are nowhere').waitFor();
      ok(yaml().includes('tag: hosting') && yaml().includes('quote: Spain was the host'));
      await ui.command('Policy Annotator: Undo Annotation Edit');
      await eventually('the file is as it was', () => yaml() === before);
    },
  );

  await ui.check('a second import says that there is nothing new', async () => {
    await ui.command('Policy Annotator: Import Tags…');
    await ui.chooseFile('other.jsonl');
    await ui.button(await ui.dialog(), 'Import');
    await ui.row('Annotations', 'Spain was the host').waitFor();
    await ui.command('Notifications: Clear All Notifications');
    await ui.command('Policy Annotator: Import Tags…');
    await ui.chooseFile('other.jsonl');
    await ui.toast('other.jsonl brings nothing new');
  });

  await ui.check('a damaged file is refused with the reason', async () => {
    writeFileSync(path.join(ui.workspace, 'broken.qdpx'), 'PK\u0003\u0004 and no more');
    ok(existsSync(path.join(ui.workspace, 'broken.qdpx')));
    const before = yaml();
    await ui.command('Notifications: Clear All Notifications'); // VS Code shows three at a time
    await ui.command('Policy Annotator: Import Tags…');
    await ui.chooseFile('broken.qdpx');
    // A toast that comes while that of the progress goes may stay in the list alone.
    await eventually('no progress is shown', async () => (await toasts('Reading tags').count()) === 0);
    await ui.command('Notifications: Show Notifications');
    await ui.page
      .locator('.notifications-center', { hasText: 'broken.qdpx was not imported. It is no zip archive, or' })
      .waitFor();
    await ui.command('Notifications: Clear All Notifications');
    ok(yaml() === before);
  });

  await ui.check('an export of many briefs can be cancelled, and leaves no file behind', async () => {
    const text = read(BRIEF).repeat(12);
    const names = Array.from({ length: 120 }, (_, at) => `long-${at}.brief.txt`);
    for (const name of names) writeFileSync(path.join(ui.workspace, name), text);
    const records = names.map(
      (name) => `  - brief: ${name}\n    tags: [position]\n    quote: Spain was the host\n`,
    );
    writeFileSync(
      path.join(ui.workspace, 'policy-annotations.yaml'),
      `${yaml().trimEnd()}\n${records.join('')}`,
    );
    await ui.command('Notifications: Clear All Notifications');
    await ui.exportTags('JSON Lines', 'All Briefs', 'jsonl');
    const progress = await ui.toast('Exporting tags');
    await ui.button(progress, 'Cancel');
    await progress.waitFor({ state: 'hidden' });
    await ui.settle(1500);
    equal(await ui.page.locator('.notification-toast', { hasText: 'to annotations.jsonl' }).count(), 0);
    equal(readdirSync(ui.workspace).filter((name) => name.startsWith('annotations.jsonl')).length, 0);
  });
}
