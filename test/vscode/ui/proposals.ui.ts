import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, match, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = 'canal-talks.brief.txt';
const TEXT = `CANAL TALKS

I. TOLLS

Panama said that it will not lower the tolls before the next season.

Chile asked for a fixed price until 2030.

II. WATER

Panama offered to save water in the locks.

Chile said that it will not pay for the new basins.

Peru warned that its ports would take the ships.

III. NEXT STEPS

The ministers will meet again in May.
`;
const LINES = TEXT.split('\n');
const lineOf = (words: string): number => LINES.findIndex((line) => line.includes(words)) + 1;
const PASSAGES = [
  ['will not lower the tolls', 'position/red-line', 'It is final.'],
  ['asked for a fixed price until 2030', 'demand', ''],
  ['offered to save water in the locks', 'commitment', ''],
  ['will not pay for the new basins', 'position/red-line', ''],
  ['its ports would take the ships', 'threat', ''],
  ['will meet again in May', 'next-step', 'A tag that the codebook does not have yet.'],
] as const;

// An agent proposes on the command line while VS Code is open; a person settles what it proposed, by mouse and by keys.
export async function checks(ui: Ui): Promise<void> {
  const file = (name: string): string => path.join(ui.workspace, name);
  const record = (quote: string): string =>
    readFileSync(file('policy-annotations.yaml'), 'utf8')
      .split('\n  - ')
      .find((each) => each.includes(`quote: ${quote}`)) ?? '';
  const isAccepted = (quote: string): boolean =>
    record(quote).includes('by: ada') && !record(quote).includes('proposed:');
  const isWaiting = (quote: string): boolean =>
    record(quote).includes('proposed: Reader 1') && !record(quote).includes('by:');
  const [tolls, price, water, basins, ports, may] = PASSAGES.map(([quote]) => quote);
  if (!tolls || !price || !water || !basins || !ports || !may) throw new Error('a passage is missing');
  const badge = async (): Promise<string> =>
    (await ui.page
      .locator('.activitybar .action-item:has(a[aria-label^="Policy Annotator"]) .badge-content')
      .textContent()) ?? '';

  await ui.check('what an agent proposed stands first, and is counted as nothing but proposed', async () => {
    mkdirSync(file('.vscode'), { recursive: true });
    writeFileSync(file('.vscode/settings.json'), '{ "policyAnnotator.annotator": "ada" }');
    writeFileSync(file(BRIEF), TEXT);
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    const lines = PASSAGES.map(([quote, tag, memo]) =>
      JSON.stringify({ brief: BRIEF, quote, tags: [tag], memo }),
    );
    writeFileSync(file('proposals.jsonl'), lines.join('\n'));
    execFileSync(process.execPath, [
      'dist/cli.mjs',
      ...['propose', '--by', 'Reader 1', file('proposals.jsonl'), '--workspace', ui.workspace],
    ]);
    await ui.row('Annotations', tolls).waitFor();
    const rows = await ui.rowTexts('Annotations');
    match(rows[0] ?? '', /^Proposed ?6$/);
    match(rows[1] ?? '', /^will not lower the tolls ?position\/red-line · Reader 1 · It is final\.$/);
    await eventually('the badge', async () => (await badge()) === '6');
    const status = ui.page.locator(SELECTORS.statusItem, { hasText: '· 0' }).first();
    await status.waitFor();
    match((await status.getAttribute('aria-label')) ?? '', /0 annotations and 6 proposals in this brief/);
    const sections = await ui.rowTexts('Sections');
    ok(
      sections.some((row) => /TOLLS$/i.test(row)),
      sections.join('\n'),
    );
    const label = await ui.row('Annotations', tolls).getAttribute('aria-label');
    match(label ?? '', /Proposed by Reader 1\. Tagged position\/red-line/);
  });

  await ui.check('in the text it has a dashed frame and no background', async () => {
    const styles = await ui.page.evaluate(() =>
      [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((each) => {
        const { borderTopStyle, borderBottomStyle, backgroundColor } = getComputedStyle(each);
        return `${borderTopStyle} ${borderBottomStyle} ${backgroundColor}`;
      }),
    );
    ok(styles.filter((each) => each === 'dashed dashed rgba(0, 0, 0, 0)').length >= 6, styles.join('\n'));
  });

  for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'] as const)
    await ui.check(`proposals can be told apart in ${theme}`, async () => {
      await ui.theme(theme);
      const card = await ui.hover('will not lower');
      match(await card.innerText(), /Proposed by Reader 1: nobody has accepted it yet/);
      await ui.picture(`proposals-${theme.toLowerCase().replaceAll(' ', '-')}`);
      await ui.press('Escape');
    });

  await ui.check('a mouse accepts on the row and rejects in the menu of the row', async () => {
    await ui.theme('Dark Modern');
    await ui.settle(500);
    await ui.rowAction(ui.row('Annotations', tolls), 'Accept Proposal');
    await eventually('it is accepted', () => isAccepted(tolls));
    await ui.rowMenu(ui.row('Annotations', price), 'Reject Proposal');
    await eventually('it is gone', () => record(price) === '');
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('it waits again', () => isWaiting(price));
  });

  await ui.check('a screen reader is told what was done', async () => {
    const alert = ui.page.locator(`${SELECTORS.statusItem} [role="alert"]`, { hasText: 'Undone' });
    await ui.command('Policy Annotator: Redo Annotation Edit');
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await alert.first().waitFor();
    await eventually('it waits again', () => isWaiting(price));
  });

  await ui.check('keys accept and reject at the cursor, and go on to the next', async () => {
    await ui.goto(lineOf(price), LINES[lineOf(price) - 1]?.indexOf('fixed'));
    await ui.page.locator(SELECTORS.editorInput).first().focus();
    await ui.press('Alt+y');
    await eventually('it is accepted', () => isAccepted(price));
    await eventually('the next is selected', async () =>
      (await ui.caret()).includes(`(${water.length} selected)`),
    );
    await ui.press('Shift+Alt+y');
    await eventually('it is gone', () => record(water) === '');
    await ui.press('Alt+u');
    await eventually('it waits again', () => isWaiting(water));
  });

  await ui.check('the card accepts, a quick fix rejects', async () => {
    const card = await ui.hover('offered to save');
    await card.getByText('Accept', { exact: true }).click();
    await eventually('it is accepted', () => isAccepted(water));
    await ui.goto(lineOf(basins), (LINES[lineOf(basins) - 1]?.indexOf('pay') ?? 0) + 1);
    await (await ui.quickFix('Reject the proposal “position/red-line”')).click();
    await eventually('it is gone', () => record(basins) === '');
  });

  await ui.check('by keyboard alone, a row’s menu rejects', async () => {
    await ui.command('Policy Annotator: Focus on Annotations View');
    await ui.press('Home');
    const row = ui.view('Annotations').locator('.monaco-list-row.focused');
    await eventually('the row has the focus', async () => {
      if ((await row.allInnerTexts()).some((each) => each.includes(ports))) return true;
      await ui.press('ArrowDown');
      return false;
    });
    await ui.press('Shift+F10');
    await ui.page.locator(SELECTORS.menuItem, { hasText: 'Reject Proposal' }).first().waitFor();
    const focused = ui.page.locator('.monaco-menu .action-item.focused');
    await eventually('the item has the focus', async () => {
      if ((await focused.allInnerTexts()).some((each) => each.includes('Reject Proposal'))) return true;
      await ui.press('ArrowDown');
      return false;
    });
    await ui.press('Enter');
    await eventually('it is gone', () => record(ports) === '');
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('it waits again', () => isWaiting(ports));
  });

  await ui.check('a filter shows proposals alone, and a group settles all it shows in one step', async () => {
    await ui.command('Policy Annotator: Filter Annotations…');
    await ui.answer('is:proposed');
    await eventually('two of five', async () =>
      (await ui.view('Annotations').locator('.message').innerText()).startsWith('Shows 2 of 5'),
    );
    await ui.rowAction(ui.row('Annotations', 'Proposed'), 'Reject All Proposals');
    await eventually('both are gone', () => record(ports) === '' && record(may) === '');
    await ui.page.locator(SELECTORS.statusItem, { hasText: 'Reject 2 proposals' }).waitFor();
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('both wait again', () => isWaiting(ports) && isWaiting(may));
    await ui.command('Policy Annotator: Clear Filter of Annotations');
  });

  await ui.check('the palette accepts all by their number; a new tag comes into the codebook', async () => {
    await ui.command('Policy Annotator: Accept All Proposals');
    await ui.pick('Accept 2 Proposals of All Briefs');
    await eventually('both are accepted', () => isAccepted(ports) && isAccepted(may));
    match(readFileSync(file('policy-annotations.yaml'), 'utf8'), /- tag: next-step/);
    await ui.row('Annotations', 'Proposed').waitFor({ state: 'detached' });
    equal(await ui.row('Annotations', 'Proposed').count(), 0);
  });
}
