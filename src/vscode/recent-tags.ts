import * as vscode from 'vscode';

const KEY = 'recentTags';
const LONGEST = 20;

/** The tags last used in this workspace, newest first. */
export class RecentTags implements vscode.Disposable {
  readonly #storage: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** Full names; some may be gone from the codebook by now. */
  get names(): readonly string[] {
    return this.#storage.get<readonly string[]>(KEY, []);
  }

  /** The active tag: what “Tag with Last Tag” sets. */
  get last(): string | undefined {
    return this.names[0];
  }

  /** Remembers tags that were just used, the first of them as the active one. */
  async use(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    await this.#storage.update(KEY, [...new Set([...names, ...this.names])].slice(0, LONGEST));
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
