import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = 'river-talks.brief.txt';
const CLOSED = 'harbour-talks.brief.txt';
const WATER = 'Egypt said that the filling of the dam must stop until the talks end.';
const POWER = 'Ethiopia offered to sell power across the border from next summer on.';
const NEXT = 'The ministers will meet again in Khartoum in the second week of May.';
const TEXT = `RIVER TALKS

I. WATER

${WATER}

Sudan said that it wants the data of each week.

II. POWER

${POWER}

Sudan said that it wants a price before it signs anything.

III. NEXT STEPS

${NEXT}
`;
/** One passage duplicated before itself and its paragraph moved to the end, another one deleted. */
const CHANGED = `${TEXT.replace(`${POWER}\n\n`, '')
  .replace(WATER, `Some would sell power across the border at once.\n\n${WATER}`)
  .replace(NEXT, 'No date was named.')}\n${POWER}\n`;

// A brief is changed while VS Code is closed; then a person goes through what needs a look, by keyboard.
export async function checks(ui: Ui): Promise<void> {
  const file = (name: string): string => path.join(ui.workspace, name);
  const projectFile = (): string => readFileSync(file('policy-annotations.yaml'), 'utf8');
  const selected = async (words: string, line: number): Promise<boolean> => {
    const caret = await ui.caret();
    return caret.startsWith(`Ln ${line},`) && caret.includes(`(${words.length} selected)`);
  };
  const badge = async (): Promise<string> =>
    (await ui.page
      .locator('.activitybar .action-item:has(a[aria-label^="Policy Annotator"]) .badge-content')
      .textContent()) ?? '';
  /** Runs a quick fix of the line, by its title. */
  const quickFix = async (line: number, title: string): Promise<void> => {
    await ui.goto(line);
    await (await ui.quickFix(title)).click();
  };
  const record = (id: string): string =>
    new RegExp(`- id: ${id}\\n(?: {4}.*\\n)*`).exec(projectFile())?.[0] ?? '';

  await ui.check('a brief with annotations is open, and closed again', async () => {
    writeFileSync(file(BRIEF), TEXT);
    const described = (id: string, sentence: string, quote: string): string => {
      const at = sentence.indexOf(quote);
      return `  - id: ${id}\n    brief: ${BRIEF}\n    tags: [position]\n    quote: ${quote}\n    prefix: "${sentence.slice(0, at)}"\n    suffix: "${sentence.slice(at + quote.length)}"\n    start: ${TEXT.indexOf(sentence) + at}\n`;
    };
    writeFileSync(
      file('policy-annotations.yaml'),
      `${projectFile().trimEnd()}\n${described('rv1', WATER, 'the filling of the dam must stop')}${described('rv2', POWER, 'sell power across the border')}${described('rv3', NEXT, 'meet again in Khartoum')}`,
    );
    await ui.openContainer('Policy Annotator');
    await ui.fold('Sections', 'Codebook');
    await ui.open(BRIEF);
    await ui.row('Annotations', 'sell power across the border').waitFor();
    await ui.page.waitForTimeout(1500); // the text is kept a moment after it settled
    const address = ui.page.url();
    await ui.page.goto('about:blank');
    writeFileSync(file(BRIEF), CHANGED);
    const copy = `  - id: rv4\n    brief: ${BRIEF}\n    tags: [demand]\n    quote: Sudan said that it wants\n`;
    writeFileSync(file('policy-annotations.yaml'), `${projectFile().trimEnd()}\n${copy}`);
    await ui.page.goto(address, { waitUntil: 'domcontentloaded' });
    await ui.ready();
    await ui.openContainer('Policy Annotator');
    // Files are found once the extension host is there.
    await ui.command('Policy Annotator: Open Project File');
    await ui.page.locator('.tab.active[data-resource-name="policy-annotations.yaml"]').waitFor();
    await ui.settle();
    await ui.open(BRIEF);
  });

  await ui.check('a moved passage is where it went, not where its words were copied to', async () => {
    await ui.row('Annotations', 'sell power across the border').click();
    const line = CHANGED.split('\n').lastIndexOf(POWER) + 1;
    await eventually('it is selected', () => selected('sell power across the border', line));
  });

  await ui.check('what needs a look is counted on the icon and stands first, with its words', async () => {
    await eventually('the badge', async () => (await badge()) === '2');
    const rows = await ui.rowTexts('Annotations');
    ok(rows[0]?.startsWith('Needs a Look'), rows.join('\n'));
    const [first, second] = [rows[1] ?? '', rows[2] ?? ''];
    ok(
      [first, second].some((row) => row.startsWith('Sudan said that it wants')),
      rows.join('\n'),
    );
    ok(
      [first, second].some((row) => row.startsWith('meet again in Khartoum')),
      rows.join('\n'),
    );
  });

  await ui.check('the right one of two is chosen by keyboard, and each shows in the text', async () => {
    const lines = CHANGED.split('\n');
    const [one, two] = lines.flatMap((line, at) => (line.startsWith('Sudan said') ? [at + 1] : []));
    ok(one && two);
    await ui.command('Policy Annotator: Accept Place');
    await ui.fill('Sudan');
    await ui.press('Enter');
    await ui.page.locator('.quick-input-title', { hasText: 'Which Passage Is It?' }).waitFor();
    await eventually('the first shows', () => selected('Sudan said that it wants', one));
    await ui.press('ArrowDown');
    await eventually('the second shows', () => selected('Sudan said that it wants', two));
    await ui.picture('choose-passage');
    await ui.press('Enter');
    await eventually('it is in the file', () => record('rv4').includes('suffix:'));
    ok(record('rv4').includes('a price before it signs'), record('rv4'));
    await eventually('the badge counts one less', async () => (await badge()) === '1');
  });

  await ui.check('who walks away from the list is where they were', async () => {
    await ui.goto(3);
    await ui.command('Policy Annotator: Choose Another Passage…');
    await ui.press('Escape');
    await ui.page.locator(SELECTORS.quickInput).waitFor({ state: 'hidden' });
    await ui.settle();
    await eventually('the caret is back', async () => (await ui.caret()).startsWith('Ln 3,'));
    ok(!record('rv3').includes('gone'));
  });

  await ui.check('a quick fix marks a passage as gone: kept in the file, and no longer counted', async () => {
    await quickFix(1, 'Mark as gone and keep the record');
    await eventually('the file says so', () => /gone: \d{4}-\d\d-\d\d/.test(record('rv3')));
    await ui.row('Annotations', 'No Longer in the Brief').waitFor();
    equal(await ui.row('Annotations', 'Needs a Look').count(), 0);
  });

  await ui.check(
    'it is undone after the window was loaded anew, and done again after the next time',
    async () => {
      await ui.reload();
      await ui.command('Policy Annotator: Undo Annotation Edit');
      await ui.page.locator('.statusbar-item', { hasText: 'Undone: Mark annotation as gone' }).waitFor();
      ok(!record('rv3').includes('gone:'), record('rv3'));
      await ui.reload();
      await ui.command('Policy Annotator: Redo Annotation Edit');
      await eventually('it is gone again', () => record('rv3').includes('gone:'));
    },
  );

  await ui.check(
    'an undo keeps what another program wrote meanwhile, and the brief can be saved between',
    async () => {
      writeFileSync(
        file('policy-annotations.yaml'),
        `${projectFile().trimEnd()}\n    memo: by a colleague\n`,
      );
      await ui.open(BRIEF);
      await ui.goto(1);
      await ui.page.keyboard.type('THE ');
      await ui.save();
      await ui.command('Policy Annotator: Undo Annotation Edit');
      await eventually('it is not gone', () => !record('rv3').includes('gone:'));
      ok(record('rv4').includes('memo: by a colleague'), record('rv4'));
    },
  );

  await ui.check('the palette puts a passage on the selection', async () => {
    await ui.goto(CHANGED.split('\n').indexOf('No date was named.') + 1);
    await ui.select('No date was named');
    await ui.command('Policy Annotator: Re-attach to Selection');
    await eventually('it is in the file', () => record('rv3').includes('quote: No date was named'));
  });

  await ui.check(
    'a quick fix offers passages that are like a lost one, and puts it on the chosen',
    async () => {
      const lost = `  - id: rv5\n    brief: ${BRIEF}\n    tags: [demand]\n    quote: Sudan wants a price from Ethiopia before anything is signed\n`;
      writeFileSync(file('policy-annotations.yaml'), `${projectFile().trimEnd()}\n${lost}`);
      await ui.row('Annotations', 'Sudan wants a price').waitFor();
      await quickFix(1, 'Choose from similar passages');
      await ui.page.locator('.quick-input-title', { hasText: 'Which Passage Is It?' }).waitFor();
      const like = 'Sudan said that it wants a price before it signs anything.';
      const line = readFileSync(file(BRIEF), 'utf8').split('\n').indexOf(like) + 1;
      await eventually('it shows in the text', () => selected(like, line));
      await ui.press('Enter');
      await eventually('it is in the file', () => record('rv5').includes(`quote: ${like}`));
      await eventually('nothing needs a look', async () => (await badge()) === '');
    },
  );

  await ui.check('what is lost in a brief that nobody opened is counted, told and listed', async () => {
    writeFileSync(file(CLOSED), 'HARBOUR TALKS\n\nChile offered one pier.\n');
    const records = `  - id: hb1\n    brief: ${CLOSED}\n    tags: [demand]\n    quote: Bolivia asked for a railway\n  - id: hb2\n    brief: ${CLOSED}\n    tags: [position]\n    quote: Chile offered one pier\n`;
    writeFileSync(file('policy-annotations.yaml'), `${projectFile().trimEnd()}\n${records}`);
    await ui
      .view('Annotations')
      .locator('.message', { hasText: '1 annotation of another brief needs a look' })
      .waitFor({ timeout: 20_000 });
    equal(await badge(), '1');
    await ui.command('Policy Annotator: Group Annotations of All Briefs by Brief');
    await ui.row('Annotations', `Needs a Look in ${CLOSED}`).waitFor();
    await ui.picture('needs-look-closed');
    await ui.row('Annotations', 'Bolivia asked for a railway').click();
    await ui.page.locator(`.tab.active[data-resource-name="${CLOSED}"]`).waitFor();
  });
}
