import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const THREAD = '.editor-instance .review-widget';
/** The sign beside a line that has a thread. */
const GLYPH = '.margin-view-overlays [class*="comment-thread"]';

// Memos where they are read and written: in the brief, in the rows of the views, in one list, in the project file.
export async function checks(ui: Ui): Promise<void> {
  const { page } = ui;
  const file = path.join(ui.workspace, 'policy-annotations.yaml');
  const projectFile = (): string => readFileSync(file, 'utf8');
  const thread = (text: string | RegExp) => page.locator(THREAD).filter({ hasText: text }).first();
  const saved = (what: string, text: RegExp) => eventually(what, () => text.test(projectFile()));
  const glyphAt = async (line: number): Promise<void> => {
    await ui.goto(line);
    const number = page.locator('.margin-view-overlays .active-line-number', {
      hasText: new RegExp(`^${line}$`),
    });
    await number.first().waitFor();
    await ui.settle(); // the margin is drawn a moment after the caret has moved
    const top = await number.first().boundingBox();
    if (!top) throw new Error('no line number');
    await page.mouse.click(top.x + top.width + 8, top.y + top.height / 2);
  };
  const unfoldAt = (line: number, shown: Locator): Promise<void> => ui.untilShown(shown, () => glyphAt(line));
  const titleAction = async (text: string, label: string): Promise<void> => {
    await thread(text).locator('.review-comment').first().hover();
    await thread(text).locator(`.comment-title .action-label[aria-label^="${label}"]`).first().click();
  };
  const editor = () => page.locator(`${THREAD} .edit-container .monaco-editor`).first();
  const write = async (text: string): Promise<void> => {
    await editor().waitFor();
    await editor().click();
    await ui.press('Control+a');
    await page.keyboard.insertText(text);
  };
  const button = (label: string) => page.locator(`${THREAD} .monaco-button`, { hasText: label }).first();

  await ui.check('memos stand as folded signs beside their lines, and no panel opens unasked', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await page.locator(GLYPH).first().waitFor();
    ok(!(await page.locator(THREAD).first().isVisible()), 'folded');
    ok(!(await page.locator('.part.panel').isVisible()), 'no panel');
    await ui.picture('memo-signs');
  });

  await ui.check('a click on the sign unfolds the memo, which is shown as Markdown', async () => {
    await unfoldAt(1, thread('To compare with the summit of March'));
    await thread('To compare').locator('.comment-body strong', { hasText: 'new' }).waitFor();
    await thread('Memo on the brief').waitFor();
    await ui.picture('memo-thread');
  });

  await ui.check('it is edited in the thread over several lines; undo brings the old text back', async () => {
    await titleAction('To compare', 'Edit Memo in Thread');
    await write('First **bold** line\n\n- [not a command](command:workbench.action.quit) <b>no html</b>');
    await ui.picture('memo-editing');
    await button('Save Memo').click();
    await thread('First bold line').waitFor();
    await saved(
      'the file has both lines',
      /memo: \|-\n {6}First \*\*bold\*\* line\n\n {6}- \[not a command\]/,
    );
    ok((await ui.rowTexts('Sections')).length > 2, 'the views still show the brief');
    ok((await thread('First bold').locator('a[data-href^="command:"], .comment-body b').count()) === 0);
    await ui.command('Policy Annotator: Undo Annotation Edit');
    await thread('To compare with the summit of March').waitFor();
    await saved('the old text is back', /To compare with the summit of March/);
  });

  await ui.check('what is discarded while editing leaves the memo as it was', async () => {
    await titleAction('To compare', 'Edit Memo in Thread');
    await write('never mind');
    await button('Discard Changes').click();
    await thread('To compare with the summit of March').waitFor();
    ok(!projectFile().includes('never mind'));
    await glyphAt(1);
  });

  await ui.check(
    'a section gets a memo from the Sections view, which then shows that it has one',
    async () => {
      await ui.fold('Annotations', 'Codebook');
      await ui.openView('Sections');
      await ui.rowMenu(ui.row('Sections', 'MORE FORCES AT HIGH READINESS'), 'Edit Memo');
      await ui.answer('Figures are **not** checked.');

      await saved(
        'the file has it',
        /section: I \/ B\n {4}title: MORE FORCES AT HIGH READINESS\n {4}memo: Figures/,
      );
      await eventually('the row has its mark', async () =>
        (await ui.rowTexts('Sections')).some((text) => /MORE FORCES AT HIGH READINESS ?1 · memo/.test(text)),
      );
      await ui.picture('memo-row');
    },
  );

  await ui.check('two memos on one section: both are told, shown and edited', async () => {
    const before = projectFile();
    const ada = before.replace(
      /( {2}- id: \S+\n {4}brief: 2022-06-30-madrid-summit\.brief\.txt\n {4}section: I \/ B\n {4}title: MORE)/,
      `  - id: second1\n    brief: ${BRIEF}\n    section: I / B\n    title: MORE FORCES AT HIGH READINESS\n    memo: Ask for the old figure.\n    by: ada\n$1`,
    );
    ok(ada !== before);
    writeFileSync(file, ada);
    await eventually('the row counts both', async () =>
      (await ui.rowTexts('Sections')).some((text) => /AT HIGH READINESS ?1 · 2 memos/.test(text)),
    );
    const row = ui.row('Sections', 'MORE FORCES AT HIGH READINESS');
    const label = (await row.getAttribute('aria-label')) ?? '';
    ok(/memo: Ask for the old figure\., memo: Figures are/.test(label), label);
    for (const [words, added] of [
      ['Ask for', 'old'],
      ['Figures are', 'new'],
    ] as const) {
      await ui.rowMenu(row, 'Edit Memo');
      await ui.asked('Which Memo on the section');
      ok((await ui.picks()).length === 2, (await ui.picks()).join('\n'));
      await ui.picture('two-memos');
      await ui.pick(words);
      await ui.asked('Edit Memo');
      await ui.answer(`${words} this: ${added}`);
      await saved('that one has it', new RegExp(`memo: "?'?${words} this: ${added}`));
    }
    const line = readFileSync(path.join(ui.workspace, BRIEF), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('MORE FORCES AT HIGH READINESS'));
    await unfoldAt(line + 1, thread('Ask for this'));
    await thread('Figures are this').waitFor();
    await ui.picture('two-memo-threads');
    await glyphAt(line + 1);
    writeFileSync(file, before);
    await ui.row('Sections', '1 · memo').waitFor();
  });

  await ui.check('threads stay at their passage while the brief is edited above them', async () => {
    await unfoldAt(34, thread('Figures are not checked.'));
    await ui.goto(32);
    await ui.press('End');
    await page.keyboard.insertText('\n\nA new paragraph.\n');
    await eventually('the heading is three lines further', async () => {
      const [widget, heading] = [
        await thread('Figures are not').boundingBox(),
        await ui.place('MORE FORCES AT HIGH'),
      ];
      return widget !== null && widget.y > heading.y && widget.y - heading.y < 40;
    });
    await ui.picture('memo-moved');
    await ui.open(BRIEF);
    await ui.command('File: Revert File');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await ui.check('a memo is begun with the command on a tagged passage and goes on in a thread', async () => {
    await ui.open(BRIEF);
    await ui.goto(36, 60);
    await ui.press('Alt+m');
    await ui.fill('Begun in the box');
    await page.locator(`${SELECTORS.quickInput} .action-label[aria-label^="Edit in a Thread"]`).click();
    await write('Begun in the box\n\nand ended in the thread');
    await button('Save Memo').click();
    await thread('and ended in the thread').waitFor();
    await saved(
      'the annotation has it',
      /40,000 to “well over 300,000”[\s\S]{0,400}memo: \|-\n {6}Begun in the box/,
    );
  });

  await ui.check('a memo is begun at the gutter of a passage without one', async () => {
    const reply = page.locator(`${THREAD} .comment-form .monaco-editor`).first();
    await unfoldAt(44, reply);
    await reply.click();
    await page.keyboard.insertText('From the gutter');
    await ui.picture('memo-new');
    await button('Add Memo').click();
    await saved('the annotation has it', /five billion dollars a month[\s\S]{0,400}memo: From the gutter/);
  });

  await ui.check('the list of memos finds one by its words and goes there; the thread unfolds', async () => {
    await ui.command('Policy Annotator: Show Memos…');
    await page.locator(SELECTORS.quickTitle, { hasText: /Memos \(\d+\)/ }).waitFor();
    await ui.picture('memo-list');
    await ui.fill('text of the memorandum itself');
    await ui.pick('III / A THE MEMORANDUM');
    await thread('The text of the memorandum itself is not in this folder.').waitFor();
    await page.locator('[id="status.editor.selection"]', { hasText: 'Ln 55' }).waitFor();
  });

  await ui.check('a section that is renamed is a problem, and the memo is put where it belongs', async () => {
    const brief = path.join(ui.workspace, BRIEF);
    writeFileSync(
      brief,
      readFileSync(brief, 'utf8').replace('A. THE MEMORANDUM WITH TÜRKIYE', 'A. TWO APPLICANTS'),
    );
    await page.locator(SELECTORS.editorLine, { hasText: 'TWO APPLICANTS' }).first().waitFor();
    await ui.goto(1);
    await page.locator(`${SELECTORS.statusItem}[id="status.problems"]`, { hasText: /[1-9]/ }).waitFor();
    const fix = await ui.quickFix('Put the memo on another section');
    await ui.picture('memo-lost');
    await fix.click();
    await ui.pick('TWO APPLICANTS');
    await saved('the file has the new title', /section: III \/ A\n {4}title: TWO APPLICANTS/);
  });

  await ui.check('a tag and an actor get a memo from their rows; empty text takes one away', async () => {
    await ui.openView('Codebook');
    await ui.rowMenu(ui.row('Codebook', 'Support'), 'Edit Memo');
    await ui.answer('Backs it.');
    await saved('the tag has it', /memo: Backs it\./);
    await ui.openView('Actors and Meetings');
    await ui.rowMenu(ui.row('Actors and Meetings', 'Jens Stoltenberg'), 'Edit Memo');
    await ui.answer('Chairs.');
    await saved('the actor has it', /name: Jens Stoltenberg[\s\S]{0,250}memo: Chairs\./);
    await ui.row('Actors and Meetings', '· memo').waitFor();
    await ui.rowMenu(ui.row('Actors and Meetings', 'Jens Stoltenberg'), 'Edit Memo');
    await ui.answer('');
    await eventually('it is gone', () => !projectFile().includes('Chairs.'));
  });

  /** Types some letters; the median of the milliseconds from a key to the frame that shows it. */
  const typing = async (): Promise<number> => {
    await page.evaluate(watchKeys);
    for (let key = 0; key < 30; key += 1) {
      await ui.press('x');
      await page.waitForTimeout(30); // as fast as somebody types
    }
    const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
    return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  };
  // Printed, never asserted. `npm run bench memos` takes it with 10,000.
  const count = Number(process.env.MEMOS ?? 3000);
  const figures = { opened: 0, jumped: 0, typed: 0, typedWithout: 0 };
  await ui.check('of thousands of memos in one brief only those near the screen have threads', async () => {
    const words = (n: number): string => `The council took decision number ${n} on the harbour.`;
    const lines = Array.from({ length: count }, (_, n) => `${words(n)}\n`);
    writeFileSync(path.join(ui.workspace, 'many.brief.txt'), lines.join('\n'));
    let start = 0;
    const records = lines.map((line, n) => {
      const record = `  - {id: many${n}, brief: many.brief.txt, tags: [demand], quote: ${words(n)}, start: ${start}, memo: Memo ${n}}\n`;
      start += line.length + 1;
      return record;
    });
    const before = projectFile();
    writeFileSync(file, before + records.join(''));
    await ui.open('many.brief.txt');
    const open = Date.now();
    await page.locator(GLYPH).first().waitFor({ timeout: 60_000 });
    figures.opened = Date.now() - open;
    const middle = count + 1;
    await ui.goto(middle);
    const jump = Date.now();
    await page.locator(GLYPH).first().waitFor();
    figures.jumped = Date.now() - jump;
    await unfoldAt(middle, thread(`Memo ${count / 2}`));
    ok((await page.locator(THREAD).count()) <= 25, 'few widgets');
    await glyphAt(middle);
    await ui.goto(middle, 5);
    await page.locator(SELECTORS.editorInput).first().focus();
    figures.typed = await typing();
    await ui.command('File: Revert File');
    writeFileSync(file, before);
    writeFileSync(path.join(ui.workspace, 'none.brief.txt'), lines.join('\n'));
    await ui.open('none.brief.txt');
    await ui.goto(middle, 5);
    figures.typedWithout = await typing();
    await ui.command('File: Revert File');
    await ui.open(BRIEF);
  });
  const shown = Object.entries(figures).map(([what, ms]) => `${what} ${Math.round(ms)} ms`);
  await ui.check(`${count} memos: ${shown.join(', ')}`, async () => ok(figures.typed > 0));

  await ui.check('threads in dark and high contrast; they can be switched off', async () => {
    await ui.goto(1);
    await page.locator(GLYPH).first().waitFor(); // the threads of the text before are taken away first
    await unfoldAt(1, thread('To compare with the summit of March'));
    for (const [theme, name] of [
      ['Dark Modern', 'dark'],
      ['Dark High Contrast', 'contrast'],
    ] as const) {
      await ui.theme(theme);
      await ui.picture(`memo-thread-${name}`);
    }
    ui.setting('policyAnnotator.memoThreads', false);
    await ui.theme('Light Modern'); // what makes VS Code read the settings
    await eventually('no sign is left', async () => (await page.locator(GLYPH).count()) === 0);
    ui.setting('policyAnnotator.memoThreads', undefined);
  });
}

/** In the page: takes the time from each key to the frame after it. */
function watchKeys(): void {
  const times: number[] = [];
  (window as unknown as { keyTimes: number[] }).keyTimes = times;
  addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed), 0));
    },
    true,
  );
}
