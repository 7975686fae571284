import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { SELECTORS, type Workbench, workbenchOf } from './workbench.ts';

/** VS Code's own themes, by the labels that hold in 1.100 and 1.139, with the class each gives the workbench. */
const THEMES = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
} as const;
export type Theme = keyof typeof THEMES;

/** What a file of UI checks gets: VS Code's window on a fresh copy of the sample, our .vsix installed. */
export interface Ui extends Workbench {
  /** The copy's folder; plain Node file functions may read and change it. */
  readonly workspace: string;
  /** Which VS Code this is: 1.139 or 1.100. */
  readonly version: string;
  /** Answers the file dialog, which begins in the workspace folder, or in another whose path ends as `start`. */
  readonly chooseFile: (name: string, start?: string) => Promise<void>;
  /** Runs one check. If it fails, its picture is kept and the next check runs. */
  readonly check: (title: string, body: () => Promise<void>) => Promise<void>;
  /** Changes a user setting at once; undefined takes it back. */
  readonly setting: (name: string, value: unknown) => void;
  /** Changes the colour theme and waits until it shows. */
  readonly theme: (name: Theme) => Promise<void>;
  /** Takes a settled picture to out/pictures/NAME.png, or to docs/pictures when PICTURES is set. */
  readonly picture: (name: string) => Promise<void>;
  /** Opens a second window of the same user on the same folder. */
  readonly secondWindow: () => Promise<Workbench>;
  /** What a user does in another window that VS Code opened. */
  readonly windowOf: (page: Page) => Workbench;
  /** Kills the extension hosts of all windows, as a crash would; how many there were. */
  readonly killExtensionHosts: () => number;
  /** Loads the window anew and waits until it is ready. */
  readonly reload: () => Promise<void>;
}

/** What a file of checks may ask for, by exporting `options`. */
export interface UiOptions {
  /** A server that asks whether a folder is trusted: ours opens in restricted mode. */
  readonly trust?: boolean;
  /** Without the extension that reads documents, on a server for this file alone. */
  readonly alone?: boolean;
  /** With an extension in the place of Git's that writes the file `git-was-asked` when its API is asked for. */
  readonly gitWitness?: boolean;
  /** More user settings from the start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the window opens, if not the copy of the sample: a folder or a .code-workspace file, made here. */
  readonly target?: (workspace: string) => string;
}

/** What the runner gives: the window, where things lie, and how to count a check. */
export interface UiDeps {
  readonly page: Page;
  readonly workspace: string;
  readonly version: string;
  readonly settingsFile: string;
  readonly pictures: string;
  readonly openWindow: () => Promise<Page>;
  readonly killExtensionHosts: () => number;
  readonly onResult: (title: string, error: unknown, milliseconds: number) => Promise<void>;
}

/** Puts together what a file of checks works with. */
export function createUi(deps: UiDeps): Ui {
  const workbench = workbenchOf(deps.page);

  const setting = (name: string, value: unknown): void => {
    const settings = JSON.parse(readFileSync(deps.settingsFile, 'utf8'));
    writeFileSync(deps.settingsFile, JSON.stringify({ ...settings, [name]: value }, null, 2));
  };

  return {
    ...workbench,
    workspace: deps.workspace,
    version: deps.version,
    killExtensionHosts: deps.killExtensionHosts,
    setting,

    chooseFile: async (name, start) => {
      const box = deps.page.locator(`${SELECTORS.quickInput} input`).last();
      await workbench.inputEndsWith(start ?? `${path.posix.basename(deps.workspace)}/`);
      if (start) await box.fill(`${deps.workspace}/`);
      await box.press('End');
      await box.pressSequentially(name);
      await deps.page.locator(SELECTORS.quickRow, { hasText: name }).first().waitFor();
      await workbench.press('Enter');
    },

    check: async (title, body) => {
      const start = performance.now();
      let failure: unknown;
      try {
        await body();
      } catch (error) {
        failure = error ?? new Error('rejected without a reason');
      }
      await deps.onResult(title, failure, performance.now() - start);
      // what a failed check left open must not fail the next one
      if (failure) for (const _ of ['menu', 'quick input', 'hover']) await workbench.press('Escape');
    },
    theme: async (name) => {
      // by the picker, as a user does: a change in the settings file alone does not always reach the theme
      await workbench.press('Control+k');
      await workbench.press('Control+t');
      await workbench.fill(name);
      await workbench.pick(name);
      await deps.page.locator(`.monaco-workbench.${THEMES[name]}`).waitFor();
    },
    picture: async (name) => {
      await workbench.settle(400);
      await deps.page.screenshot({
        path: path.join(deps.pictures, `${name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
    },
    secondWindow: async () => {
      const second = workbenchOf(await deps.openWindow());
      await second.ready();
      return second;
    },
    windowOf: (page) => {
      page.setDefaultTimeout(20_000);
      return workbenchOf(page);
    },
    reload: async () => {
      await deps.page.reload({ waitUntil: 'domcontentloaded' });
      await workbench.ready();
    },
  };
}
