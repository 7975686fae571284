import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deepEqual, eventually } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-17-wto-mc12.brief.md';
const {
  contributes: { walkthroughs },
} = JSON.parse(readFileSync('package.json', 'utf8'));
const [walkthrough] = walkthroughs;
const STEPS: readonly { readonly id: string; readonly title: string }[] = walkthrough.steps;

// The walkthrough as somebody follows it: a step is ticked when its work is done, by whatever way, and not before.
export async function checks(ui: Ui): Promise<void> {
  const step = (title: string) => ui.page.locator('.getting-started-step', { hasText: title }).first();
  const box = (id: string, state: 'true' | 'false' = 'true') =>
    ui.page.locator(`.getting-started-step [data-done-step-id$="#${id}"][aria-checked="${state}"]`);
  /** Opens the walkthrough, or goes back to it. */
  const show = async (): Promise<void> => {
    await ui.command('Welcome: Open Walkthrough...');
    await ui.fill(walkthrough.title);
    await ui.pick(walkthrough.title);
    await step(STEPS[0]?.title ?? '').waitFor();
  };
  /** The steps that are ticked and those that are not, once the last of `done` is ticked. */
  const isTicked = async (...done: readonly string[]): Promise<void> => {
    await show();
    for (const id of done) await box(id).waitFor();
    await ui.settle(500);
    const open = STEPS.map(({ id }) => id).filter((id) => !done.includes(id));
    for (const id of open) deepEqual(await box(id).count(), 0, `${id} is ticked`);
  };

  await ui.check('what was done before it is opened is ticked; reading ticks nothing', async () => {
    await ui.open(BRIEF);
    await show();
    for (const { title } of STEPS) {
      await step(title).click();
      await ui.page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
    }
    await isTicked('sections');
  });

  await ui.check('a picker that is left ticks nothing; a tagged sentence does', async () => {
    await ui.open(BRIEF);
    await ui.goto(14, 8);
    await ui.press('Alt+j');
    await ui.press('s');
    await ui.page.locator(SELECTORS.quickRow).first().waitFor();
    await ui.press('Escape');
    await isTicked('sections');
    await ui.open(BRIEF);
    await ui.goto(14, 8);
    await ui.press('Alt+j');
    await ui.press('s');
    await ui.fill('commitment');
    await ui.press('Enter');
    await eventually('it is in the file', () =>
      readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8').includes(
        'quote: The Twelfth Ministerial Conference',
      ),
    );
    await isTicked('sections', 'tag');
  });

  await ui.check('a card on an actor ticks the second', async () => {
    await ui.open(BRIEF);
    await ui.hover('Ngozi Okonjo-Iweala');
    await isTicked('sections', 'hover', 'tag');
  });

  await ui.check('the project file ticks the fourth, however it was opened', async () => {
    await ui.open('policy-annotations.yaml');
    await isTicked('sections', 'hover', 'tag', 'file');
  });

  await ui.check('a save dialog that is left ticks nothing; an export ticks the last', async () => {
    await ui.open(BRIEF);
    await ui.command('Policy Annotator: Export Tags…');
    await ui.page.locator(SELECTORS.quickRow).first().waitFor();
    await ui.press('Escape');
    await isTicked('sections', 'hover', 'tag', 'file');
    await ui.open(BRIEF);
    await ui.exportTags('CSV, exact', 'All Briefs', 'csv');
    await ui.toast('Exported');
    await show();
    for (const { id } of STEPS) await box(id).waitFor();
    await ui.picture('walkthrough-done');
  });
}
