import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

const BRIEF = '2022-03-03-un-emergency-session.brief.txt';
const VIEW = 'Actors and Meetings';
const FRENCH = `Note du 12 janvier 2023

La présente note est pour les membres de la délégation et pour ceux que le sujet intéresse dans les bureaux.

La ministre de la défense, Solveig Aasland, a remercié l'Union africaine. Mme Aasland se rend à Paris le 20 janvier. Le président tanzanien et l'UA y seront.
`;

// Actors and meetings as an analyst settles them: look, show in the text, keep, merge by dropping, dismiss.
export async function checks(ui: Ui): Promise<void> {
  const projectFile = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');
  const frames = (): Promise<number> =>
    ui.page
      .locator('.editor-instance .view-overlays .cdr')
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).borderTopWidth === '1px').length);

  await ui.check(
    'the view lists actors by kind, and meetings in order of time with day, distance and place',
    async () => {
      await ui.openContainer('Policy Annotator');
      await ui.open(BRIEF);
      await ui.fold('Sections', 'Annotations', 'Codebook');
      await ui.openView(VIEW);
      await ui.row(VIEW, 'Vassily Nebenzia').waitFor();
      const people = (await ui.rowTexts(VIEW)).join('\n');
      ok(/^People ?7$/m.test(people), people);
      await ui.row(VIEW, 'States').click(); // folded, so that the meetings are in view
      await ui.row(VIEW, 'Eleventh emergency special session').waitFor();
      const all = await ui.rowTexts(VIEW);
      const at = (words: string): number => all.findIndex((each) => each.startsWith(words));
      ok(at('Security Council') < at('Eleventh emergency special session'), all.join('\n'));
      const session = all[at('Eleventh emergency special session')] ?? '';
      ok(/28 February to 2 March 2022 · the day before · New York · \d+$/.test(session), session);
      await ui.picture('actors-and-meetings');
    },
  );

  await ui.check('a checked row frames its mentions in the editor, an unchecked one does not', async () => {
    await ui.row(VIEW, 'Vassily Nebenzia').click();
    equal(await frames(), 0);
    const box = ui.row(VIEW, 'Vassily Nebenzia').locator('.custom-view-tree-node-item-checkbox');
    await box.click();
    await eventually('frames', async () => (await frames()) >= 2);
    await ui.picture('mentions-highlighted');
    await box.click();
    await eventually('no frames', async () => (await frames()) === 0);
  });

  await ui.check('an actor dropped on another is merged into it', async () => {
    await ui.row(VIEW, 'Filippo Grandi').dragTo(ui.row(VIEW, 'Martin Griffiths'));
    await eventually('the entry', () =>
      /name: Martin Griffiths\n {4}type: person\n {4}aliases:[^\n]*Filippo Grandi/.test(projectFile()),
    );
    await ui.row(VIEW, 'Filippo Grandi').waitFor({ state: 'hidden' });
  });

  await ui.check('undo takes the merge back', async () => {
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await ui.row(VIEW, 'Filippo Grandi').waitFor();
    ok(!projectFile().includes('Griffiths'));
  });

  await ui.check('a wrong name is dismissed with one click', async () => {
    await ui.rowAction(ui.row(VIEW, 'Abdulla Shahid'), 'Dismiss');
    await ui.row(VIEW, 'Abdulla Shahid').waitFor({ state: 'hidden' });
    ok(/name: Abdulla Shahid\n[\s\S]*ignore: true/.test(projectFile()), projectFile());
  });

  await ui.check('the palette merges what the cursor is on with a name that is picked', async () => {
    await ui.goto(44, 10);
    await ui.command('Policy Annotator: Merge with Another Actor or Meeting…');
    await ui.page.locator('.quick-input-title', { hasText: 'into…' }).waitFor();
    await ui.press('Escape');
  });

  await ui.check('the palette keeps the actor that the cursor is on, and asks which meeting', async () => {
    await ui.goto(36);
    await ui.command('Policy Annotator: Keep Meeting in Project File');
    await ui.page.locator('.quick-input-title', { hasText: 'Keep which meeting?' }).waitFor();
    const picks = (await ui.picks()).join('\n');
    ok(!picks.includes('Eleventh'), `what is kept already is offered:\n${picks}`);
    await ui.pick('Human Rights Council urgent debate');
    await eventually('the meeting is in the file', () =>
      /meetings:[\s\S]*name: Human Rights Council urgent debate\n/.test(projectFile()),
    );
    await ui.goto(52, 58);
    await ui.command('Policy Annotator: Keep Actor in Project File');
    await eventually('the actor is in the file', () => /name: Filippo Grandi\n/.test(projectFile()));
  });

  await ui.check('words for a body and its meeting have one card, which names both', async () => {
    await ui.goto(23);
    const card = await ui.hover('Security Council met');
    const text = await card.innerText();
    for (const part of [
      'Security Council — meeting',
      'Friday 25 February 2022',
      'Who meets: UN Security Council, body',
    ])
      ok(text.includes(part), `${part} in:\n${text}`);
    equal(text.match(/Dismiss/g)?.length, 1, text);
    await ui.press('Escape');
  });

  await ui.check('the head of the Sections view sums the brief up', async () => {
    await ui.fold(VIEW);
    await ui.openView('Sections');
    const head = ui.view('Sections').locator('.message').filter({ hasText: 'words' }).first();
    await head.waitFor();
    // The person dismissed above counts no more.
    const expected = /^\d+ words · 6 people · 5 bodies$/;
    await eventually('the counts', async () => expected.test((await head.innerText()).trim()));
  });

  await ui.check('a card is reached, walked and left with the keyboard, and fits the window', async () => {
    await ui.open(BRIEF);
    await ui.goto(31, 20);
    await ui.press('Control+k');
    await ui.press('Control+i');
    const card = ui.page.locator('.monaco-hover:visible').first();
    await card.locator('.rendered-markdown').first().waitFor();
    await ui.press('Control+k');
    await ui.press('Control+i');
    await ui.press('Tab');
    const focused = (): Promise<string> =>
      ui.page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
    const reached = new Set<string>();
    for (let step = 0; step < 25 && !reached.has('Dismiss'); step += 1) {
      if (step > 0) await ui.press('Tab');
      reached.add((await focused()).trim());
    }
    for (const action of ['Keep in file', 'Rename', 'Merge', 'Dismiss'])
      ok(reached.has(action), `${action} of ${[...reached]}`);
    const box = await card.boundingBox();
    ok(box && box.height < 500, `the card is ${box?.height} high`);
    ok((await card.innerText()).includes('From the words of this brief'));
    await ui.picture('actor-card');
    await ui.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  await ui.check('names have a colour of their own in every theme when that is switched on', async () => {
    await ui.open(BRIEF);
    await ui.goto(27);
    const colourOf = (words: string): Promise<string> =>
      ui.page
        .locator('.editor-instance .view-line span span', { hasText: words })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    const own = async (): Promise<boolean> =>
      (await colourOf('India')) !== (await colourOf('abstained')) &&
      (await colourOf('India')) !== (await colourOf('25 February'));
    ui.setting('policyAnnotator.highlightNames', true);
    for (const theme of [
      'Dark Modern',
      'Dark High Contrast',
      'Light High Contrast',
      'Light Modern',
    ] as const) {
      await ui.theme(theme);
      await eventually(`colours in ${theme}`, own);
    }
    await ui.picture('names-in-colour');
    ui.setting('policyAnnotator.highlightNames', undefined);
  });

  await ui.check('names of a French brief are found, and it is said what is not', async () => {
    writeFileSync(path.join(ui.workspace, 'note.brief.txt'), FRENCH);
    await ui.openView(VIEW);
    await ui.open('note.brief.txt');
    await ui.row(VIEW, 'Union africaine').waitFor();
    await ui.row(VIEW, 'Solveig Aasland').waitFor();
    await ui.view(VIEW).getByText('Of a French brief').waitFor();
    const card = await ui.hover('UA');
    ok((await card.innerText()).includes('Union africaine'));
    await ui.picture('french-brief');
    await ui.open(BRIEF);
    await ui.view(VIEW).getByText('Of a French brief').waitFor({ state: 'hidden' });
  });
}
