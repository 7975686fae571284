import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deepEqual, equal, match, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

interface Command {
  readonly command: string;
  readonly title: string;
}
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const COMMANDS: readonly Command[] = contributes.commands;
const BRIEFS = ['2022-06-30-madrid-summit.brief.txt', '2022-06-17-wto-mc12.brief.md'];
const VIEWS = ['Sections', 'Annotations', 'Codebook', 'Actors and Meetings'];

/** In windows of their own: these end at a dialog of the browser or open another window, and have checks elsewhere. */
const ELSEWHERE = ['policyAnnotator.openSample'];

// Somebody's first minutes: what a window says before there is a brief, and that nothing pops up unasked.
export async function checks(ui: Ui): Promise<void> {
  const empty = mkdtempSync(path.join(tmpdir(), 'policy-annotator-empty-'));
  const fresh = mkdtempSync(path.join(tmpdir(), 'policy-annotator-fresh-'));
  const toasts = ui.page.locator(SELECTORS.toast);
  const isQuiet = async (): Promise<void> => {
    await ui.settle(1000);
    deepEqual(await toasts.allInnerTexts(), []);
    await ui.command('Notifications: Show Notifications');
    equal(await ui.page.locator('.notifications-center .notification-list-item').count(), 0);
    await ui.press('Escape');
    equal(await ui.page.locator(SELECTORS.dialog).count(), 0);
  };
  /** Shows what a query of the address asks for: another folder, or none. */
  const show = async (query: Readonly<Record<string, string>>): Promise<void> => {
    const address = new URL(ui.page.url());
    const payload = address.searchParams.get('payload') ?? '[]';
    address.search = new URLSearchParams({ ...query, payload }).toString();
    await ui.page.goto(address.href, { waitUntil: 'domcontentloaded' });
    await ui.ready();
    await ui.openContainer('Policy Annotator');
  };
  const welcome = async (view: string): Promise<string> => {
    await ui.openView(view);
    const text = ui.view(view).locator('.welcome-view-content').first();
    await text.waitFor();
    return (await text.innerText()).replace(/\s+/g, ' ').trim();
  };
  /** What a command says or asks when it is run; undefined where the palette does not have it. */
  const outcome = async ({ title }: Command): Promise<string | undefined> => {
    const wanted = `Policy Annotator: ${title}`;
    await ui.press('F1');
    await ui.fill(`>${wanted}`);
    const row = ui.page
      .locator(SELECTORS.quickRow)
      .filter({ has: ui.page.getByText(wanted, { exact: true }) })
      .first();
    await ui.page.locator(SELECTORS.quickRow).first().waitFor(); // the palette says, too, that it finds nothing
    await ui.settle(200);
    if (!(await row.isVisible())) {
      await ui.press('Escape');
      return undefined;
    }
    await row.click();
    await ui.settle(500); // nothing more happens: it asks, has said something, or is done
    const asks = await ui.page.locator(SELECTORS.quickInput).isVisible();
    const said = await toasts.locator('.notification-list-item-message').allInnerTexts();
    await ui.press('Escape');
    if (said.length > 0) {
      await ui.command('Notifications: Clear All Notifications');
      await toasts.first().waitFor({ state: 'detached' });
    }
    return asks ? '' : said.join(' | ');
  };
  /** Runs each command that the palette offers; gives what each of these said. */
  const runAll = async (): Promise<ReadonlyMap<string, string>> => {
    const said = new Map<string, string>();
    for (const each of COMMANDS) {
      if (ELSEWHERE.includes(each.command)) continue;
      const text = await outcome(each);
      equal(await ui.page.locator(SELECTORS.dialog).count(), 0, each.title);
      if (text !== undefined) said.set(each.command, text);
    }
    for (const [id, text] of said)
      if (text !== '') match(text, /^[^|]*\.$/, `${id} does not refuse with one sentence: ${text}`);
    for (const [id, text] of said) ok(!/failed|error/i.test(text), `${id}: ${text}`);
    return said;
  };

  await ui.check('opening briefs pops nothing up', async () => {
    await ui.openContainer('Policy Annotator');
    for (const brief of BRIEFS) {
      await ui.open(brief);
      await ui.rows('Sections').first().waitFor();
    }
    await isQuiet();
  });

  await ui.check('a folder without a project file pops nothing up when a brief is opened', async () => {
    writeFileSync(path.join(fresh, 'note.brief.txt'), 'I. WATER\n\nNorway pays for the bridge.\n');
    await show({ folder: fresh });
    await ui.open('note.brief.txt');
    await ui.row('Sections', 'WATER').waitFor();
    await isQuiet();
    match(
      await ui.view('Annotations').locator('.message').innerText(),
      /No annotations in this brief yet\. Select a passage/,
    );
  });

  await ui.check('the first tag can be one that a new project file begins with', async () => {
    await ui.goto(3, 3);
    await ui.press('Alt+j');
    await ui.press('s');
    await ui.fill('commitment');
    const [first = ''] = await ui.picks();
    match(first, /^Commitment/);
    ok(!/Create tag/.test((await ui.picks()).join('\n')), (await ui.picks()).join('\n'));
    await ui.picture('first-tag');
    await ui.press('Enter');
    await ui.row('Annotations', 'Norway pays for the bridge').waitFor();
    await isQuiet();
    const file = readFileSync(path.join(fresh, 'policy-annotations.yaml'), 'utf8');
    match(file, /tags: \[commitment\]/);
    ok(!file.includes('conflict'), file);
  });

  await ui.check('in an empty folder each view says what to do first, and nothing pops up', async () => {
    await show({ folder: empty });
    match(await welcome('Sections'), /^Open a brief to see its sections/);
    match(await welcome('Annotations'), /^Tagged passages of the open brief stand here\. Open a brief/);
    match(await welcome('Codebook'), /^The codebook holds your tags/);
    match(await welcome('Actors and Meetings'), /Open a brief first\.$/);
    await isQuiet();
    await ui.picture('first-minutes-empty-folder');
  });

  await ui.check(
    'without a brief, each command of the palette works, asks, or refuses with one sentence',
    async () => {
      const said = await runAll();
      for (const id of ['undo', 'exportTags', 'acceptAllProposals', 'rejectAllProposals'])
        ok(said.get(`policyAnnotator.${id}`), `${id} says nothing: ${JSON.stringify([...said])}`);
      for (const id of ['tagSelection', 'tagWord', 'acceptProposal', 'revealRange', 'tagWithKey'])
        ok(!said.has(`policyAnnotator.${id}`), `${id} is offered without a brief`);
    },
  );

  await ui.check('without a folder each view says what to do first, and nothing pops up', async () => {
    await show({ ew: 'true' });
    match(await welcome('Sections'), /Open Folder/);
    for (const view of VIEWS) ok((await welcome(view)).length > 20, view);
    await isQuiet();
    await ui.picture('first-minutes-no-folder');
  });

  await ui.check(
    'without a folder, each command of the palette works, asks, or refuses with one sentence',
    async () => {
      const said = await runAll();
      match(said.get('policyAnnotator.openProjectFile') ?? '', /Open a folder first/);
      ok(!said.has('policyAnnotator.exportTags'));
    },
  );

  const step = (title: string) => ui.page.locator('.getting-started-step').filter({ hasText: title }).first();
  const walkthrough = contributes.walkthroughs[0];
  const openWalkthrough = async (): Promise<void> => {
    await ui.command('Welcome: Open Walkthrough...');
    await ui.fill(walkthrough.title);
    await ui.pick(walkthrough.title);
    await step(walkthrough.steps[0].title).waitFor();
  };

  for (const theme of ['Light Modern', 'Dark Modern'] as const)
    await ui.check(`the walkthrough shows five steps with pictures in ${theme}`, async () => {
      if (theme === 'Light Modern') await show({ folder: ui.workspace });
      await ui.theme(theme);
      await openWalkthrough();
      // beside the side bar there is no room for the pictures
      if (theme === 'Light Modern') await ui.command('View: Toggle Primary Side Bar Visibility');
      for (const { id, title, media } of walkthrough.steps) {
        await step(title).click();
        await ui.page.locator('.getting-started-step.expanded').filter({ hasText: title }).waitFor();
        await ui.settle();
        const picture = ui.page.locator('.getting-started-media').first();
        ok(await picture.isVisible(), `no picture: ${media.altText}`);
        await ui.picture(`walkthrough-${id}-${theme.slice(0, 5).trim().toLowerCase()}`);
      }
    });

  for (const folder of [empty, fresh]) rmSync(folder, { recursive: true, force: true });
}
