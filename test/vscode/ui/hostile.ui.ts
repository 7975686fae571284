import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';

const BAD =
  '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) $(alert) `code` **bold** | cell |';
const HOSTILE = 'hostile.brief.txt';

export const options: UiOptions = {
  settings: { 'workbench.editorLargeFileConfirmation': 1000 },
  target: (workspace) => {
    const file = (name: string): string => path.join(workspace, name);
    const words = 'The ministers of Norway met in Oslo and agreed on nothing. ';
    writeFileSync(file('line.brief.txt'), `REPORT\n\nI. ONE\n\n${words.repeat(168_000)}\n`);
    writeFileSync(file('large.brief.txt'), `REPORT\n\nI. ONE\n\n${`${words}\n`.repeat(850_000)}`);
    writeFileSync(file('eleven.brief.txt'), `REPORT\n\nI. ONE\n\n${`${words}\n`.repeat(185_000)}`);
    writeFileSync(
      file('binary.brief.txt'),
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 0xff, 0xfe, 0, 0, 10, 0]),
    );
    writeFileSync(
      file(HOSTILE),
      'REPORT\n\nI. ISLES\n\nQuokka met Wombat in Oslo.\nThe Quokka Talks took place on 3 May 2022.\n',
    );
    const quoted = JSON.stringify(BAD);
    writeFileSync(
      file('policy-annotations.yaml'),
      `version: 1
codebook: [{ tag: evil, label: ${quoted}, memo: ${quoted} }]
actors: [{ id: quokka, name: ${quoted}, type: person, aliases: [Quokka, ${quoted}], memo: ${quoted} }]
meetings: [{ id: talks, name: ${JSON.stringify(`Talks ${BAD}`)}, aliases: [Quokka Talks], date: 2022-05-03, place: ${quoted} }]
annotations: [{ id: e1, brief: ${HOSTILE}, tags: [evil], quote: in Oslo, memo: ${quoted} }]
`,
    );
    return workspace;
  },
};

// What a stranger's files may be: they show as text, in bounded time, and what is too much is said to be so.
export async function checks(ui: Ui): Promise<void> {
  // VS Code writes spaces as U+00A0.
  const words = (text: string): string => text.replace(/\s+/g, ' ');
  const show = async (name: string): Promise<void> => {
    await ui.press('Control+p');
    await ui.fill(name);
    await ui.pick(name);
    await ui.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  };
  const tooltipOf = async (view: string, row: string): Promise<string> => {
    await ui.page.mouse.move(700, 500);
    await ui.row(view, row).hover();
    const tooltip = ui.page.locator('.monaco-hover:visible, .workbench-hover:visible').first();
    await tooltip.waitFor();
    equal(await tooltip.locator('img, code, strong, .codicon-alert, a[href^="command:"]').count(), 0);
    return words(await tooltip.innerText());
  };

  await ui.check('names that look like HTML, links and icons are text in cards', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(HOSTILE);
    for (const name of ['Quokka met', 'Quokka Talks']) {
      const card = await ui.hover(name);
      const text = words(await card.innerText());
      ok(text.includes(BAD), text);
      equal(await card.locator('img, code, .codicon-alert, table').count(), 0);
      for (const link of await card.locator('a').all())
        ok(!/workbench\.action/.test((await link.getAttribute('data-href')) ?? ''));
      await ui.picture(`hostile-${name.split(' ')[1]}`);
      await ui.press('Escape');
    }
  });

  await ui.check('and in the tooltips of the trees', async () => {
    ok((await tooltipOf('Annotations', 'in Oslo')).includes('<img src=x'));
    ok((await tooltipOf('Codebook', '<img src=x')).includes('[x](command:'));
    await ui.fold('Sections', 'Annotations', 'Codebook');
    await ui.openView('Actors and Meetings');
    ok((await tooltipOf('Actors and Meetings', '<img src=x')).includes('**bold**'));
    await ui.openView('Sections');
  });

  const message = (text: string) => ui.view('Sections').locator('.message', { hasText: text });

  await ui.check('a brief over ten million characters is said to be too large', async () => {
    await ui.open('eleven.brief.txt');
    await message('too large to be read as a brief').waitFor();
    equal(await ui.rows('Sections').count(), 0);
  });

  await ui.check('so is one over 50 MB, which VS Code hands to nobody', async () => {
    await show('large.brief.txt');
    await message('over 50 MB').waitFor({ timeout: 30_000 });
    equal(await ui.rows('Sections').count(), 0, 'the sections of another brief are shown');
  });

  await ui.check('one line of 10 MB shows its section in bounded time', async () => {
    await ui.open('line.brief.txt');
    await ui.row('Sections', 'I. ONE').waitFor({ timeout: 90_000 });
  });

  await ui.check('a binary file is no brief and breaks nothing', async () => {
    await show('binary.brief.txt');
    await message('it is no text').waitFor();
    await ui.open(HOSTILE);
    await ui.row('Sections', 'I. ISLES').waitFor();
    await eventually('the project file is as it was', () =>
      readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8').startsWith(
        'version: 1\ncodebook: [{ tag: evil',
      ),
    );
  });
}
