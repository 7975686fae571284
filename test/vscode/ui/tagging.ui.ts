import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

// Tagging many passages, and by other ways than the key: views, hover cards, light bulb, line numbers, status bar.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');
  const has = (text: string): boolean => projectFile().includes(text);
  const undo = async (): Promise<void> => ui.command('Policy Annotator: Undo Annotation Edit');
  const passages = (): number => projectFile().match(/\n {4}brief: /g)?.length ?? 0;

  await ui.check(
    'from the menu of an actor every mention is listed, and what is unticked stays out',
    async () => {
      await ui.openContainer('Policy Annotator');
      await ui.open(BRIEF);
      await ui.fold('Sections', 'Annotations', 'Codebook');
      await ui.openView('Actors and Meetings');
      const before = projectFile();
      const count = passages();
      await ui.row('Actors and Meetings', 'Jens Stoltenberg').waitFor();
      await ui.settle(); // rows that are drawn anew take their menu with them
      await ui.rowMenu(ui.row('Actors and Meetings', 'Jens Stoltenberg'), 'Tag Every Mention');
      await ui.asked('Places of Jens Stoltenberg: Untick What Is Not Meant');
      const rows = ui.page.locator(SELECTORS.quickRow);
      const listed = await rows.count();
      await ui.picture('mentions-preview');
      await rows.first().locator('.label-name').first().click();
      await ui.press('Enter');
      await ui.asked(`Tag ${listed - 1} Places`);
      await ui.fill('concern');
      await ui.press('Enter');
      await eventually('the others are tagged', () => passages() === count + listed - 1);
      await ui.settle();
      await ui.picture('mentions-tagged');
      await undo();
      await eventually('one step takes all back', () => projectFile() === before);
    },
  );

  await ui.check('the hover card tags the mentions of a meeting', async () => {
    await ui.goto(22);
    const card = await ui.hover('extraordinary NATO summit');
    await card.getByText('Tag mentions').first().click();
    await ui.asked('Places of');
    await ui.press('Escape');
  });

  await ui.check('a pattern is checked while it is typed, and its matches are tagged', async () => {
    await ui.open(BRIEF);
    await ui.goto(36);
    await ui.press('Alt+j');
    await ui.press('r');
    await ui.fill('(a)\\1');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'References back' }).waitFor();
    await ui.picture('pattern-problem');
    await ui.fill('\\d[\\d,]+ to “[^”]+”');
    await ui.page.locator(SELECTORS.quickMessage, { hasText: 'A regular expression' }).waitFor();
    await ui.press('Enter');
    await ui.asked('1 Place of');
    await ui.press('Enter');
    await ui.asked('Tag 1 Place of');
    await ui.fill('commitment');
    await ui.press('Enter');
    await eventually('it is tagged', () => has('quote: 40,000 to “well over 300,000”'));
  });

  await ui.check('the light bulb tags the selection', async () => {
    await ui.goto(51);
    await ui.select('stand by Kyiv');
    const fix = await ui.quickFix('Tag with “commitment”');
    await ui.picture('light-bulb');
    await fix.click();
    await eventually('it is tagged', () => has('quote: stand by Kyiv'));
  });

  await ui.check('an annotation and the next are merged with keys, in one step', async () => {
    await ui.goto(51);
    await ui.select('as long as it takes');
    await ui.press('Alt+x');
    await eventually('it is tagged', () => has('quote: as long as it takes'));
    const before = projectFile();
    await ui.goto(51, 35);
    await ui.press('Alt+j');
    await ui.press('m');
    await eventually('they are one', () => has('quote: stand by Kyiv for as long as it takes'));
    await undo();
    await eventually('they are two again', () => projectFile() === before);
  });

  await ui.check('a click on the status bar chooses the active tag', async () => {
    await ui.page.locator(SELECTORS.statusItem, { hasText: 'commitment ·' }).click();
    await ui.asked('Active Tag');
    await ui.page.locator(SELECTORS.statusItem, { hasText: '1 position 2 red-line 3 support' }).waitFor();
    await ui.fill('threat');
    await ui.picture('active-tag');
    await ui.press('Enter');
    await ui.page.locator(SELECTORS.statusItem, { hasText: 'threat ·' }).waitFor();
  });

  await ui.check('the menu of a line number changes the annotation of the line', async () => {
    await ui.goto(51);
    const { y } = await ui.place('stand by Kyiv');
    const margin = await ui.page.locator('.editor-instance .margin').first().boundingBox();
    await ui.page.mouse.click((margin?.x ?? 0) + 30, y, { button: 'right' });
    await ui.page.locator(SELECTORS.menuItem, { hasText: 'Tag Paragraph or Bullet' }).waitFor();
    await ui.picture('gutter-menu');
    await ui.chooseItem('Change Tags');
    await ui.asked('Which Annotation?');
    await ui.pick('stand by Kyiv');
    await ui.asked('Change Tags');
    await ui.press('Escape');
  });

  await ui.check(
    'passages within and across others have lines of their own, and marks beside the scroll bar',
    async () => {
      const text = 'Norway will freeze the fees and open the port in May.';
      writeFileSync(path.join(ui.workspace, 'overlap.brief.txt'), `PORT\n\n${text}\n`);
      const before = projectFile();
      const record = (quote: string, tags: string): string =>
        `  - {id: over-${quote.length}, brief: overlap.brief.txt, tags: [${tags}], quote: ${quote}}\n`;
      const passages = [
        record('Norway will freeze the fees and open', 'commitment'),
        record('freeze the fees', 'demand, support'),
        record('fees and open the port', 'threat'),
      ];
      const marks = () =>
        ui.page.evaluate(() => {
          const ruler = document.querySelector<HTMLCanvasElement>(
            '.editor-instance canvas.decorationsOverviewRuler',
          );
          const pixels = ruler?.getContext('2d')?.getImageData(0, 0, ruler.width, ruler.height).data ?? [];
          let coloured = 0;
          for (let at = 0; at < pixels.length; at += 4) {
            const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(at, at + 4);
            if (alpha > 0 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured += 1;
          }
          return coloured;
        });
      await ui.open('overlap.brief.txt');
      await ui.page.locator('.editor-instance canvas.decorationsOverviewRuler').first().waitFor();
      equal(await marks(), 0);
      writeFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), before + passages.join(''));
      const lines = () =>
        ui.page.evaluate(() =>
          [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((each) => {
            const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth } =
              getComputedStyle(each);
            return borderBottomWidth === '0px'
              ? `above ${borderTopStyle} ${borderTopWidth}`
              : borderBottomStyle;
          }),
        );
      await eventually('three lines below and one above', async () => {
        const found = (await lines()).sort();
        return ['above solid 2px', 'dashed', 'double', 'solid'].every((each) => found.includes(each));
      });
      await eventually('marks', async () => (await marks()) > 0);
      await ui.picture('overlaps');
      writeFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), before);
      await eventually('no marks', async () => (await marks()) === 0);
      await ui.open(BRIEF);
    },
  );

  await ui.check(
    'several selections are tagged together; tags are copied to another passage with keys',
    async () => {
      await ui.page.context().grantPermissions(['clipboard-read', 'clipboard-write']); // where tags are copied to
      const text = 'The port of Oslo closes. The port of Bergen opens. Ships wait outside.';
      writeFileSync(path.join(ui.workspace, 'several.brief.txt'), `PORTS\n\n${text}\n`);
      const before = projectFile();
      const count = (quote: string): number => projectFile().split(`quote: ${quote}\n`).length - 1;
      await ui.open('several.brief.txt');
      await ui.select('The port');
      await ui.press('Control+d');
      await ui.page.locator('[id="status.editor.selection"]', { hasText: '2 selections' }).waitFor();
      await ui.press('Alt+x');
      await eventually('both are tagged', () => count('The port') === 2);
      await undo();
      await eventually('one step', () => count('The port') === 0);
      await ui.command('Policy Annotator: Redo Annotation Edit');
      await eventually('both again', () => count('The port') === 2);
      await ui.goto(3, 3);
      await ui.press('Alt+j');
      await ui.press('c');
      await ui.page.locator(SELECTORS.statusItem, { hasText: 'Copied tags threat' }).waitFor(); // keys are slower than the mouse
      await ui.select('Ships wait');
      await ui.press('Alt+j');
      await ui.press('v');
      await eventually('the tag is there', () =>
        /tags: \[threat\]\n {4}quote: Ships wait\n/.test(projectFile()),
      );
      writeFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), before);
      await ui.open(BRIEF);
    },
  );

  await ui.check('the legend shows colours and numbers of this brief; a row shows its tag only', async () => {
    await ui.fold('Actors and Meetings');
    await ui.openView('Annotations');
    await ui.command('Policy Annotator: Show or Hide Legend');
    await ui.view('Codebook').locator('.message', { hasText: 'Line above: the second' }).waitFor();
    await ui.row('Codebook', 'Commitment').waitFor();
    ok(
      /\d+ · \d+ here/.test((await ui.rowTexts('Codebook')).join('\n')),
      (await ui.rowTexts('Codebook')).join(),
    );
    await ui.command('Policy Annotator: Show or Hide Legend');
    await ui.view('Codebook').locator('.message', { hasText: 'Line above' }).waitFor({ state: 'hidden' });
    await ui.command('Policy Annotator: Show or Hide Legend');
    await ui.goto(44);
    for (const [theme, name] of [
      ['Light Modern', 'light'],
      ['Dark High Contrast', 'hc-dark'],
      ['Light High Contrast', 'hc-light'],
      ['Dark Modern', 'dark'],
    ] as const) {
      await ui.theme(theme);
      await ui.picture(`legend-${name}`);
    }
    await ui.rowAction(ui.row('Codebook', 'Threat'), 'Show Only These Passages');
    await ui.view('Annotations').locator('.message', { hasText: 'tag:threat' }).waitFor();
    await ui.picture('show-only');
    await ui.rowAction(ui.row('Codebook', 'Threat'), 'Show Only These Passages');
    await ui.view('Annotations').locator('.message', { hasText: 'tag:threat' }).waitFor({ state: 'hidden' });
    equal(await ui.view('Annotations').locator('.message', { hasText: 'Shows' }).count(), 0);
  });
}
