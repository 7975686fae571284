import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import type { Workbench } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const TAGGED = 'NATO will help Ukraine move from Soviet-era to modern Allied equipment';

// An annotation is never lost and never silently in the wrong place: two windows, a crash, edits outside.
export async function checks(ui: Ui): Promise<void> {
  const read = (name: string): string => readFileSync(path.join(ui.workspace, name), 'utf8');
  const change = (name: string, edit: (text: string) => string): void =>
    writeFileSync(path.join(ui.workspace, name), edit(read(name)));
  const projectFile = (): string => read('policy-annotations.yaml');

  const tag = async (window: Workbench, line: number, words: string, name: string): Promise<void> => {
    await window.goto(line);
    await window.select(words);
    await window.press('Alt+a');
    await window.fill(name);
    await window.pick(name);
    await window.press('Enter');
    await eventually(`${words} is in the file`, () => projectFile().includes(`quote: ${words}`));
  };

  await ui.check('what one window tags shows in the other, and both are in the file', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    const second = await ui.secondWindow();
    await second.open(BRIEF);
    await tag(ui, 49, 'medical supplies', 'commitment');
    await tag(second, 51, 'stand by Kyiv', 'commitment');
    ok(projectFile().includes('quote: medical supplies'));
    await ui.row('Annotations', 'stand by Kyiv').waitFor();
    await second.page.close();
  });

  await ui.check('a brief edited by another program keeps its annotations', async () => {
    change(BRIEF, (text) => text.replace('Agenda\n', 'A line that another program wrote.\n\nAgenda\n'));
    await ui.place('A line that another program wrote.').catch(() => ui.goto(15));
    await ui.row('Annotations', 'NATO will help').click();
    await eventually('the passage is selected', async () =>
      (await ui.caret()).includes(`(${TAGGED.length} selected)`),
    );
    equal((await ui.caret()).startsWith('Ln 52,'), true);
  });

  await ui.check('a deleted passage is said to be gone, not put elsewhere', async () => {
    change(BRIEF, (text) => text.replace(`- **${TAGGED}** in the longer term.\n`, ''));
    await ui.row('Annotations', 'Needs a Look').waitFor();
    await ui.command('View: Toggle Problems');
    await ui.page
      .locator('.markers-panel .monaco-list-row', { hasText: 'not in this brief any more' })
      .first()
      .waitFor();
    await ui.picture('needs-a-look');
    ok(projectFile().includes(`quote: ${TAGGED}`), 'the record is kept');
    await ui.command('View: Toggle Problems');
  });

  await ui.check('after a crash of the extension host nothing is lost', async () => {
    await tag(ui, 52, 'as long as it takes', 'commitment');
    ok(ui.killExtensionHosts() > 0);
    await ui.reload();
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.row('Annotations', 'as long as it takes').waitFor();
    ok(projectFile().includes('quote: as long as it takes'));
  });

  await ui.check(
    'an edit that could not be written before a crash is written at the next start',
    async () => {
      const yaml = path.join(ui.workspace, 'policy-annotations.yaml');
      chmodSync(yaml, 0o444);
      await ui.goto(49);
      await ui.select('medical');
      await ui.press('Alt+a');
      await ui.fill('commitment');
      await ui.pick('commitment');
      await ui.press('Enter');
      await ui.toast('is kept');
      ok(!projectFile().includes('quote: medical\n'));
      ok(ui.killExtensionHosts() > 0);
      chmodSync(yaml, 0o644);
      await ui.reload();
      await eventually('it is written', () => projectFile().includes('quote: medical\n'));
      await ui.page.locator('.statusbar-item', { hasText: 'of the last session is now in' }).waitFor();
      await ui.openContainer('Policy Annotator');
    },
  );

  await ui.check('that is said once, and the edit is there once', async () => {
    await ui.reload();
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.row('Annotations', 'as long as it takes').waitFor();
    await ui.page.waitForTimeout(2500); // longer than it takes to find what a session left
    equal(await ui.page.locator('.statusbar-item', { hasText: 'of the last session' }).count(), 0);
    equal(projectFile().split('quote: medical\n').length, 2);
  });

  const problem = (text: string) =>
    ui.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();

  await ui.check(
    'a memo that two sides wrote at once stands in Problems; its quick fix settles it',
    async () => {
      await ui.goto(52);
      await ui.select('as long as it takes');
      await ui.command('Policy Annotator: Edit Memo…');
      await ui.fill('mine');
      change('policy-annotations.yaml', (text) =>
        text.replace(/( +)quote: as long as it takes\n/, '$&$1memo: theirs\n'),
      );
      await ui.page.waitForTimeout(500); // the window has read it, which must not make it what the person saw
      await ui.press('Enter');
      await eventually('both are in the file', () => /conflict:[\s\S]*memo: mine/.test(projectFile()));
      await ui.command('View: Toggle Problems');
      await problem('Two people changed the same field').waitFor();
      await problem('Two people changed the same field').dblclick();
      await ui.page.locator('.tab.active[data-resource-name="policy-annotations.yaml"]').waitFor();
      const fix = await ui.quickFix('memo “mine”');
      await ui.picture('clash');
      await fix.click();
      await ui.save();
      await eventually('it is settled', () => !projectFile().includes('conflict'));
      ok(projectFile().includes('memo: mine') && !projectFile().includes('memo: theirs'));
      await problem('Two people changed the same field').waitFor({ state: 'detached' });
    },
  );

  await ui.check('conflict marks of git stand in Problems, and nothing is written over them', async () => {
    const whole = projectFile();
    change('policy-annotations.yaml', (text) =>
      text.replace(/ +memo: mine\n/, '<<<<<<< HEAD\n$&=======\n    memo: theirs\n>>>>>>> branch\n'),
    );
    const marked = projectFile();
    await problem('A git merge is unfinished here').waitFor();
    await ui.open(BRIEF);
    await ui.goto(51);
    await ui.select('stand by');
    await ui.press('Alt+a');
    await ui.fill('commitment');
    await ui.pick('commitment');
    await ui.press('Enter');
    await ui.toast('needs repair first');
    equal(projectFile(), marked);
    await ui.row('Annotations', 'as long as it takes').waitFor();
    writeFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), whole);
    await problem('A git merge is unfinished here').waitFor({ state: 'detached' });
    await ui.command('View: Toggle Problems');
  });

  await ui.check('tags are exported by the palette, a picker and the save dialog', async () => {
    await ui.exportTags('CSV for spreadsheets', 'All Briefs', 'csv');
    await eventually('the file is written', () => existsSync(path.join(ui.workspace, 'annotations.csv')));
    const rows = read('annotations.csv').split('\r\n');
    ok(rows[0]?.includes('brief,brief_title'), rows[0]);
    ok(rows.some((row) => row.includes('as long as it takes') && row.includes('II / B')));
  });
}
