import * as vscode from 'vscode';
import type { ListedEntry } from '../core/project/edits/entity-edits.ts';

/** What tells an actor or meeting from others in any brief: its list and its name. */
export interface NamedEntity {
  readonly list: ListedEntry['list'];
  readonly name: string;
}

/** Actors and meetings whose mentions a person wants to see in the editor; for as long as the window is open. */
export class CheckedEntities implements vscode.Disposable {
  /** Key → number: the order of checking, which gives the colour. */
  readonly #checked = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  get isEmpty(): boolean {
    return this.#checked.size === 0;
  }

  /** The number of a checked one, from 0; undefined when it is not checked. */
  numberOf(entity: NamedEntity): number | undefined {
    return this.#checked.get(keyOf(entity));
  }

  set(changes: readonly (readonly [NamedEntity, checked: boolean])[]): void {
    for (const [entity, checked] of changes) {
      if (!checked) this.#checked.delete(keyOf(entity));
      else if (!this.#checked.has(keyOf(entity))) this.#checked.set(keyOf(entity), this.#free());
    }
    this.#changed.fire();
  }

  #free(): number {
    const taken = new Set(this.#checked.values());
    let number = 0;
    while (taken.has(number)) number += 1;
    return number;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

const keyOf = ({ list, name }: NamedEntity): string => `${list} ${name}`;
