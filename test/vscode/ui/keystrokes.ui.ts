import { readFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually } from '../assert.ts';
import type { Ui } from './ui.ts';
import { SELECTORS } from './workbench.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';

/** One task, from where the caret or the pointer stands in the text. */
interface Task {
  /** As its row in docs/keystrokes.md names it. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly keys: () => Promise<void>;
  /** By the mouse alone, where that is possible. */
  readonly mouse?: () => Promise<void>;
  readonly done: () => boolean | Promise<boolean>;
  /** What has to be in view before. */
  readonly prepare?: () => Promise<void>;
}

// Ten ordinary tasks, done by keys and, where that is possible, by the mouse alone. What the browser hears is counted,
// and must be what docs/keystrokes.md says.
export async function checks(ui: Ui): Promise<void> {
  const { page, press } = ui;
  const file = (): string => readFileSync(path.join(ui.workspace, 'policy-annotations.yaml'), 'utf8');
  /** What a record says that has this quote; empty when there is none. */
  const record = (quote: string): string =>
    file()
      .split('\n  - id: ')
      .find((each) => each.includes(`quote: ${quote}`)) ?? '';
  const type = (text: string) => page.keyboard.type(text);
  /** Waits, as a person does, until the list or box is there; nothing is counted. */
  const matched = (text: string) =>
    page.locator(`${SELECTORS.quickRow}.focused`, { hasText: text }).first().waitFor();
  const drag = async (words: string): Promise<void> => {
    const { left, right, y } = await ui.place(words);
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right, y, { steps: 3 });
    await page.mouse.up();
    await page.locator('[id="status.editor.selection"]', { hasText: `(${words.length} selected)` }).waitFor();
  };
  const tickRow = (text: string) =>
    page.locator(SELECTORS.quickRow, { hasText: text }).first().locator('.label-name').first().click();
  const ok = () => page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
  const filtered = ui.view('Annotations').locator('.message', { hasText: 'tag:threat' });

  const sentence = 'The leaders promised to stand by Kyiv for as long as it takes.';
  const tasks: readonly Task[] = [
    {
      name: 'Tag a sentence with the tag used last',
      line: 51,
      column: 30,
      keys: () => press('Alt+x'),
      mouse: async () => {
        await drag(sentence);
        await ui.contextMenu('promised to stand', 'Tag Selection with Last Tag');
      },
      done: () => record(sentence).includes('commitment'),
    },
    {
      name: 'Tag a sentence with a tag that has a number key',
      line: 51,
      column: 30,
      keys: async () => {
        await press('Alt+j');
        await press('1');
      },
      done: () => record(sentence).includes('tags: [position]'),
    },
    {
      name: 'Tag a sentence with another tag',
      line: 51,
      column: 30,
      keys: async () => {
        await press('Alt+j');
        await press('s');
        await ui.asked('Tag Sentence');
        await type('thr');
        await matched('Threat');
        await press('Enter');
      },
      mouse: async () => {
        await drag(sentence);
        await ui.contextMenu('promised to stand', 'Tag Selection…');
        await ui.asked('Tag Selection');
        await tickRow('Demand');
        await ok();
      },
      done: () => /threat|demand/.test(record(sentence)),
    },
    {
      name: 'Tag a sentence with the new tag “veto”',
      line: 51,
      column: 30,
      keys: async () => {
        await press('Alt+j');
        await press('s');
        await ui.asked('Tag Sentence');
        await type('veto');
        await matched('Create tag “veto”');
        await press('Enter');
      },
      done: () => record(sentence).includes('veto'),
    },
    {
      name: 'Give a passage another tag instead of its own',
      line: 30,
      column: 150,
      keys: async () => {
        await press('Alt+k');
        await matched('Threat');
        await press('Alt+a');
        await page.locator(`${SELECTORS.quickRow}[aria-checked="true"]`).waitFor({ state: 'detached' });
        await type('dem');
        await matched('Demand');
        await press('Enter');
      },
      mouse: async () => {
        await ui.contextMenu('most significant', 'Change Tags…');
        await ui.asked('Change Tags');
        await tickRow('Threat');
        await tickRow('Demand');
        await ok();
      },
      done: () => /tags: \[demand\]/.test(record('the most significant')),
    },
    {
      name: 'Make a passage a word longer',
      line: 50,
      column: 70,
      keys: async () => {
        await press('Alt+j');
        await press('ArrowRight');
      },
      mouse: async () => {
        await drag('NATO will help Ukraine move from Soviet-era to modern Allied equipment** in');
        await ui.contextMenu('move from Soviet-era', 'Resize Annotation to Selection');
      },
      done: () => file().includes('modern Allied equipment** in'),
    },
    {
      name: 'Write the memo “Check”',
      line: 30,
      column: 150,
      keys: async () => {
        await press('Alt+m');
        await ui.asked('Edit Memo');
        await press('Control+a');
        await type('Check');
        await press('Enter');
      },
      done: () => record('the most significant').includes('memo: Check'),
    },
    {
      name: 'Tag every mention of an actor',
      line: 36,
      column: 8,
      keys: async () => {
        await press('Alt+j');
        await press('n');
        await ui.asked('4 Places of Jens Stoltenberg');
        await press('Enter');
        await ui.asked('Tag 4 Places');
        await type('thr');
        await matched('Threat');
        await press('Enter');
      },
      mouse: async () => {
        await ui.rowMenu(ui.row('Actors and Meetings', 'Jens Stoltenberg'), 'Tag Every Mention');
        await ui.asked('4 Places of Jens Stoltenberg');
        await ok();
        await ui.asked('Tag 4 Places');
        await tickRow('Threat');
        await ok();
      },
      done: () => record('Mr Stoltenberg').includes('threat'),
    },
    {
      name: 'Make one tag of two, everywhere',
      prepare: async () => {
        // the list of tags needs the room
        await ui.fold('Actors and Meetings');
        await ui.row('Codebook', 'Concern').waitFor();
      },
      line: 51,
      column: 30,
      keys: async () => {
        await press('F1');
        await type('merge tag');
        await matched('Merge Tag');
        await press('Enter');
        await ui.asked('Merge Tag');
        await type('conc');
        await matched('Concern');
        await press('Enter');
        await ui.asked('Merge “concern” into');
        await type('dem');
        await matched('Demand');
        await press('Enter');
        await ui.dialog();
        await press('Enter');
      },
      mouse: async () => {
        await ui.rowMenu(ui.row('Codebook', 'Concern'), 'Merge Tag');
        await ui.asked('Merge “concern” into');
        await ui.pick('Demand');
        await ui.button(await ui.dialog(), 'Merge');
      },
      done: () => !file().includes('tag: concern'),
    },
    {
      name: 'Show only the passages of one tag',
      line: 51,
      column: 30,
      keys: async () => {
        await press('Alt+j');
        await press('f');
        await ui.asked('Show Only Passages');
        await type('thr');
        await matched('Threat');
        await press('Enter');
      },
      mouse: () => ui.rowAction(ui.row('Codebook', 'Threat'), 'Show Only These Passages'),
      done: () => filtered.isVisible(),
    },
  ];

  const counted = async (act: () => Promise<void>): Promise<{ keys: number; clicks: number }> => {
    await page.evaluate(() => Object.assign(window, { heard: { keys: 0, clicks: 0 } }));
    await act();
    return page.evaluate(() => (window as unknown as { heard: { keys: number; clicks: number } }).heard);
  };
  const restore = async (before: string): Promise<void> => {
    await page.locator(SELECTORS.editorInput).first().focus();
    if (await filtered.isVisible()) await ui.command('Policy Annotator: Clear Filter of Annotations');
    if (file() !== before) await ui.command('Policy Annotator: Undo Annotation Edit');
    await eventually('the file is as before', () => file() === before);
  };

  await ui.check('a brief is open, and one tag was used', async () => {
    await ui.openContainer('Policy Annotator');
    await ui.open(BRIEF);
    await ui.fold('Sections');
    await ui.openView('Actors and Meetings');
    await ui.row('Actors and Meetings', 'Jens Stoltenberg').waitFor();
    await ui.command('Policy Annotator: Choose Active Tag…');
    await ui.asked('Active Tag');
    await ui.fill('commitment');
    await press('Enter');
    await page.locator(SELECTORS.statusItem, { hasText: 'commitment ·' }).waitFor();
    await page.evaluate(() => {
      const heard = () => (window as unknown as { heard?: { keys: number; clicks: number } }).heard;
      addEventListener(
        'keydown',
        ({ key }) => {
          const now = heard();
          if (now && !['Shift', 'Control', 'Alt', 'Meta'].includes(key)) now.keys += 1;
        },
        true,
      );
      addEventListener(
        'mousedown',
        () => {
          const now = heard();
          if (now) now.clicks += 1;
        },
        true,
      );
    });
  });

  const rows: string[] = [];
  for (const [at, { name, line, column, keys, mouse, done, prepare }] of tasks.entries()) {
    const figures: string[] = [];
    for (const [way, act] of [
      ['by keys', keys],
      ['by mouse', mouse],
    ] as const) {
      if (!act) {
        figures.push('–');
        continue;
      }
      await ui.check(`${name}, ${way}`, async () => {
        const before = file();
        await prepare?.();
        await ui.goto(line, column);
        await ui.settle();
        const heard = await counted(act);
        await eventually('it is done', done);
        equal(way === 'by keys' ? heard.clicks : heard.keys, 0);
        figures.push(String(way === 'by keys' ? heard.keys : heard.clicks));
        await restore(before);
      });
    }
    rows.push(`| ${at + 1} | ${name} | ${figures.join(' | ')} |`);
  }

  await ui.check('docs/keystrokes.md says what was counted', async () => {
    const table =
      readFileSync('docs/keystrokes.md', 'utf8').match(/^\| \d+ \| [^|]+ \| [\d–]+ \| [\d–]+ \|$/gm) ?? [];
    equal(table.join('\n'), rows.join('\n'));
  });
}
