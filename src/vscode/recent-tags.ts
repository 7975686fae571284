import * as vscode from 'vscode';
import { isWithinTag } from '../core/codebook/tag.ts';

const LONGEST = 20;

/** The tags last used in each workspace folder, newest first: folders have codebooks of their own. */
export class RecentTags implements vscode.Disposable {
  readonly #storage: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** Full names; some may be gone from the codebook by now. */
  of(folder: vscode.WorkspaceFolder): readonly string[] {
    return this.#storage.get<readonly string[]>(keyOf(folder), []);
  }

  /** The active tag: what “Tag with Last Tag” sets. */
  last(folder: vscode.WorkspaceFolder): string | undefined {
    return this.of(folder)[0];
  }

  /** Remembers tags that were just used, the first of them as the active one. */
  async use(folder: vscode.WorkspaceFolder, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const all = [...new Set([...names, ...this.of(folder)])].slice(0, LONGEST);
    await this.#storage.update(keyOf(folder), all);
    this.#changed.fire();
  }

  /** Keeps a tag that got another name, with those below it. */
  async rename(folder: vscode.WorkspaceFolder, name: string, newName: string): Promise<void> {
    const names = this.of(folder).map((each) =>
      isWithinTag(each, name) ? newName + each.slice(name.length) : each,
    );
    await this.#storage.update(keyOf(folder), [...new Set(names)]);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

const keyOf = (folder: vscode.WorkspaceFolder): string => `recentTags/${folder.uri.toString()}`;
