import * as vscode from 'vscode';
import type { Tag } from '../core/codebook/tag.ts';

/** The colour of a tag that is being chosen: shown in views and texts, and written nowhere. */
export class ColourPreview implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;
  #codebook: readonly Tag[] | undefined;
  #tried: readonly Tag[] = [];

  /** Shows a tag of a codebook in a colour; undefined: in that of the tag above. */
  show(codebook: readonly Tag[], name: string, color: string | undefined): void {
    this.#codebook = codebook;
    this.#tried = codebook.map(({ color: own, ...tag }) => {
      const shown = tag.name === name ? color : own;
      return shown === undefined ? tag : { ...tag, color: shown };
    });
    this.#changed.fire(undefined);
  }

  clear(): void {
    if (this.#codebook === undefined) return;
    this.#codebook = undefined;
    this.#changed.fire(undefined);
  }

  /** The codebook with the colour that is tried out; the same one when none is. */
  of(codebook: readonly Tag[]): readonly Tag[] {
    return codebook === this.#codebook ? this.#tried : codebook;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
