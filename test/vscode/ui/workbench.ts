import type { Locator, Page } from 'playwright-core';
import { type PlaceOnScreen, placeOfText, settled, started } from './in-page.ts';

/** The parts of VS Code's workbench by their selectors, which hold in 1.100 and in 1.139. */
export const SELECTORS = {
  editorLine: '.editor-instance .view-line',
  editorInput: '.editor-instance :is(.inputarea, .native-edit-context)',
  focusedEditor: '.editor-instance .monaco-editor.focused',
  quickInput: '.quick-input-widget',
  quickRow: '.quick-input-widget .monaco-list-row',
  quickTitle: '.quick-input-title',
  quickMessage: '.quick-input-message',
  toast: '.notifications-toasts .notification-toast',
  dialog: '.monaco-dialog-box',
  hover: '.monaco-hover:visible',
  menuItem: '.monaco-menu .action-label',
  codeLens: '.codelens-decoration a',
  statusItem: '.statusbar-item',
} as const;

/** What a user does in VS Code's window. Each function fails after the page's time limit. */
export type Workbench = ReturnType<typeof workbenchOf>;

/** @param page shows, or is about to show, the workbench */
export function workbenchOf(page: Page) {
  const press = (key: string) => page.keyboard.press(key);
  const input = page.locator(
    `${SELECTORS.quickInput} input[type="text"], ${SELECTORS.quickInput} input.input`,
  );

  /** Fills the quick input, once it is there. */
  const fill = async (text: string): Promise<void> => {
    await input.first().waitFor();
    await input.first().fill(text);
  };
  /**
   * Does something through the quick input, again where that came to nothing: whatever takes the focus in that moment
   * (an editor that is shown late, a toast) closes the input. `act` must do no harm when it is done twice.
   */
  const insist = async (act: (limit: { timeout: number }) => Promise<void>): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act({ timeout: 5000 });
      } catch (error) {
        if (attempt === 3) throw error;
        await press('Escape');
      }
    }
  };
  /** Opens the quick input by a key and fills it. */
  const openQuick = async (key: string, text: string, limit: { timeout: number }): Promise<void> => {
    await press(key);
    await input.first().fill(text, limit);
  };
  const quickRow = (text: string): Locator =>
    page.locator(SELECTORS.quickRow).filter({ hasText: text }).first();
  const view = (name: string): Locator => page.locator(`.pane:has(.pane-header[aria-label^="${name}"])`);
  const rows = (name: string): Locator => view(name).locator('.monaco-list-row');

  const settle = (quietMs = 300): Promise<void> => page.evaluate(settled, { quietMs, limitMs: 10_000 });

  /** Does something until that shows what it is to show, three times at most: what is drawn anew takes no click. */
  const untilShown = async (shown: Locator, act: () => Promise<void>): Promise<void> => {
    for (let attempt = 1; !(await shown.isVisible()); attempt++) {
      await act();
      const wait = shown.waitFor({ timeout: 4000 });
      if (attempt === 3) return wait;
      await wait.catch(() => {});
    }
  };

  /** Opens or folds a view's section of the side bar. */
  const unfold = async (name: string, isOpen: boolean): Promise<void> => {
    const header = view(name).locator('.pane-header');
    const done = view(name).locator(`.pane-header[aria-expanded="${isOpen}"]`);
    await header.waitFor();
    await untilShown(done, () => header.click()); // as its neighbours fold, a header moves
  };

  /** Where a text stands in the visible editor; waits until it is in view. */
  const place = async (text: string, nth = 0): Promise<PlaceOnScreen> => {
    const handle = await page.waitForFunction(placeOfText, { text, nth });
    const found = await handle.jsonValue();
    if (!found) throw new Error(`Not in view: ${text}`);
    return found;
  };

  /** Runs a command by its title in the palette, as in `Policy Annotator: Tag Selection`. */
  const command = (title: string): Promise<void> =>
    insist(async (limit) => {
      await openQuick('F1', `>${title}`, limit);
      // not just Enter: the palette may rank another command first
      await page
        .locator(SELECTORS.quickRow)
        .filter({ has: page.getByText(title, { exact: true }) })
        .first()
        .click(limit);
    });
  /** Waits until a box shows a text that ends so: a file dialog takes no key before it shows where it begins. */
  const inputEndsWith = async (end: string): Promise<void> => {
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('input')].some((each) => each.value.endsWith(text)),
      end,
    );
  };
  const chooseItem = async (label: string): Promise<void> => {
    const item = page.locator(SELECTORS.menuItem, { hasText: label }).first();
    await item.hover();
    await page.waitForTimeout(200); // a menu takes no click in its first moments, lest it be the one that opened it
    await item.click();
    await item.waitFor({ state: 'hidden' });
  };

  return {
    page,
    press,
    fill,
    view,
    rows,
    settle,
    untilShown,

    /** Resolves when the workbench has started. */
    ready: async (): Promise<void> => {
      await page.waitForFunction(started, null, { timeout: 90_000 });
      await page.locator('.monaco-workbench').waitFor();
    },

    // ── commands, quick pick ──
    command,
    inputEndsWith,
    /** Exports to the file that the save dialog proposes, `annotations` with this extension. */
    exportTags: async (
      format: string,
      briefs: 'This Brief' | 'All Briefs',
      extension: string,
    ): Promise<void> => {
      await command('Policy Annotator: Export Tags…');
      await fill(format); // the list is longer than its window
      await quickRow(format).click();
      await quickRow(briefs).click();
      await inputEndsWith(`annotations.${extension}`);
      await press('Enter');
    },
    /** Waits until the quick pick or input box has this title. */
    asked: (title: string | RegExp): Promise<void> =>
      page.locator(SELECTORS.quickTitle, { hasText: title }).first().waitFor(),
    /** The rows of the open quick pick, by what they read. */
    picks: (): Promise<string[]> => page.locator(SELECTORS.quickRow).allInnerTexts(),
    /** Chooses a row of the open quick pick. */
    pick: async (text: string): Promise<void> => quickRow(text).click(),
    /** Fills the open input box and accepts. */
    answer: async (text: string): Promise<void> => {
      await fill(text);
      await press('Enter');
    },

    // ── editor ──
    /** Opens a file of the workspace by its name (Ctrl+P); keys go to its text when this ends. */
    open: async (name: string): Promise<void> => {
      await insist(async (limit) => {
        await openQuick('Control+p', name, limit);
        await quickRow(name).click(limit);
        await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(limit);
        await page.locator(SELECTORS.focusedEditor).waitFor(limit);
      });
      await page.locator(SELECTORS.editorLine).first().waitFor();
    },
    /** Puts the caret at a line and column, counted from 1. */
    goto: async (line: number, column = 1): Promise<void> => {
      await insist(async (limit) => {
        await openQuick('Control+g', `:${line}:${column}`, limit);
        await input.first().press('Enter', limit); // into the box alone: in the editor it would be a line break
        await page.locator(SELECTORS.quickInput).waitFor({ state: 'hidden', ...limit });
      });
    },
    /** Opens the quick fixes at the caret; gives the one with this title. */
    quickFix: async (title: string): Promise<Locator> => {
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      await insist(async (limit) => {
        await page.locator(SELECTORS.editorInput).first().focus(limit);
        await press('Control+.');
        await fix.waitFor(limit);
      });
      return fix;
    },
    /** Selects the nth occurrence of a text in view with the mouse; the text stands on one line. */
    select: async (text: string, nth = 0): Promise<void> => {
      const selected = page.locator('[id="status.editor.selection"]', {
        hasText: `(${text.length} selected)`,
      });
      for (let attempt = 1; ; attempt++) {
        if (attempt > 1) await press('ArrowRight'); // a mouse that is pressed on a selection drags the text away
        const { left, right, y } = await place(text, nth);
        await page.mouse.move(left + 1, y);
        await page.mouse.down();
        await page.mouse.move(right, y, { steps: 3 });
        await page.mouse.up();
        // what moves the text meanwhile (a font that loads, a hover that closes) makes the mouse miss its end
        const done = selected.waitFor({ timeout: 4000 });
        if (attempt === 3) return done;
        if (
          await done.then(
            () => true,
            () => false,
          )
        )
          return;
      }
    },
    /** Rests the mouse on the nth occurrence of a text in view; the hover card. */
    hover: async (text: string, nth = 0): Promise<Locator> => {
      const { left, right, y } = await place(text, nth);
      const x = left + Math.min((right - left) / 2, 20);
      await page.mouse.move(x, y + 40);
      await page.mouse.move(x, y, { steps: 4 });
      const card = page.locator(`${SELECTORS.hover} .rendered-markdown`).filter({ hasNotText: /^Loading/ });
      await card.first().waitFor();
      return page.locator(SELECTORS.hover).first();
    },
    /** Opens the context menu on a text in view and chooses an item. */
    contextMenu: async (text: string, label: string): Promise<void> => {
      const { left, y } = await place(text);
      await page.mouse.click(left + 3, y, { button: 'right' });
      await chooseItem(label);
    },
    /** Chooses an item of the open menu. */
    chooseItem,
    /** Opens the context menu of a row and chooses an item. */
    rowMenu: async (row: Locator, label: string): Promise<void> => {
      await row.click({ button: 'right' });
      await chooseItem(label);
    },
    /** Saves the active file and waits until its tab is no longer dirty. */
    save: async (): Promise<void> => {
      await press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
    },
    /** The status bar's place of the caret, as in `Ln 3, Col 1`. */
    caret: async (): Promise<string> =>
      (await page.locator('[id="status.editor.selection"]').textContent())?.trim() ?? '',
    place,

    // ── side bar ──
    /** Shows a view container by its icon in the activity bar. */
    openContainer: async (title: string): Promise<void> => {
      const icon = page.locator(`.activitybar .action-item:has(a.action-label[aria-label^="${title}"])`);
      await icon.waitFor();
      if (!(await icon.getAttribute('class'))?.includes('checked'))
        await icon.click({ position: { x: 12, y: 12 } });
    },
    /** Opens a view's section of the side bar, if it is folded. */
    openView: (name: string): Promise<void> => unfold(name, true),
    /** Folds sections of the side bar, where they are open. */
    fold: async (...names: string[]): Promise<void> => {
      for (const name of names) await unfold(name, false);
      await settle(); // Sections follows the cursor, which may still open it again
      for (const name of names) await unfold(name, false);
    },
    /** The first row of a view that reads as given. */
    row: (name: string, text: string): Locator => rows(name).filter({ hasText: text }).first(),
    /** What the rows of a view read, label and description; waits for the first. */
    rowTexts: async (name: string): Promise<string[]> => {
      await rows(name).first().waitFor();
      return (await rows(name).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    },
    /** Clicks the button in a view's title, by its label. */
    viewAction: async (name: string, label: string): Promise<void> => {
      await view(name).locator('.pane-header').hover();
      await view(name).locator(`.pane-header .action-label[aria-label^="${label}"]`).click();
    },
    /** Clicks the button at the end of a row, by its label. */
    rowAction: async (row: Locator, label: string): Promise<void> => {
      await row.hover();
      await row.locator(`.actions .action-label[aria-label^="${label}"]`).click();
    },

    // ── messages ──
    /** The notification that reads as given. */
    toast: async (text: string): Promise<Locator> => {
      const toast = page.locator(SELECTORS.toast).filter({ hasText: text }).first();
      await toast.waitFor();
      return toast;
    },
    /** Clicks a button of a notification or of a modal dialog. */
    button: async (inside: Locator, label: string): Promise<void> =>
      inside.locator('.monaco-button', { hasText: label }).click(),
    /** The modal dialog. */
    dialog: async (): Promise<Locator> => {
      const dialog = page.locator(SELECTORS.dialog);
      await dialog.waitFor();
      return dialog;
    },
    /** The document inside a webview panel. */
    webview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  };
}
