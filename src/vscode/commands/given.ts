import type { Tag } from '../../core/codebook/tag.ts';
import { typedTag } from './typed-tag.ts';

// Key bindings, hover cards and other extensions may hand over the answers that a command would ask for:
// { "key": "alt+1", "command": "policyAnnotator.tagSelection", "args": { "tags": ["position/red-line"] } }

/** The tags in `{ tags: [names] }`, from whichever argument has them; undefined when none does. */
export function givenTags(codebook: readonly Tag[], args: readonly unknown[]): readonly Tag[] | undefined {
  const names = property(args, 'tags');
  if (!Array.isArray(names)) return undefined;
  return names
    .filter((each) => typeof each === 'string')
    .flatMap((name) => codebook.find((tag) => tag.name === name) ?? typedTag(name) ?? []);
}

/** The memo in `{ memo: text }`. */
export function givenMemo(args: readonly unknown[]): string | undefined {
  return givenText(args, 'memo');
}

/** The text in `{ key: text }`; undefined when no argument has it. */
export function givenText(args: readonly unknown[], key: string): string | undefined {
  const text = property(args, key);
  return typeof text === 'string' ? text : undefined;
}

/** What the first argument that has this key says for it. */
export function property(args: readonly unknown[], name: string): unknown {
  for (const arg of args) {
    if (typeof arg === 'object' && arg !== null && name in arg) return (arg as Record<string, unknown>)[name];
  }
  return undefined;
}
