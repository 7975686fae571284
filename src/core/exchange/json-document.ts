import { mapInSteps, type Steps } from '../text/steps.ts';

/** Stands for the items in their document; no text that a person writes has this character. */
const ITEMS = '\u0000';
const WRITTEN = JSON.stringify(ITEMS);

/**
 * A JSON document around a long list, as `JSON.stringify(documentOf(items), undefined, 1)` and a line end, in steps.
 *
 * @param documentOf puts the list where it stands, as it is
 * @param perStep how many items are written between two pauses
 */
export function* jsonDocument(
  items: readonly unknown[],
  perStep: number,
  documentOf: (items: readonly unknown[]) => unknown,
): Steps<string> {
  if (items.length === 0) return `${JSON.stringify(documentOf([]), undefined, 1)}\n`;
  const around = JSON.stringify(documentOf([ITEMS]), undefined, 1);
  const at = around.indexOf(WRITTEN);
  const lineEnd = around.slice(around.lastIndexOf('\n', at), at);
  const written = yield* mapInSteps(items, perStep, (item) =>
    JSON.stringify(item, undefined, 1).replaceAll('\n', lineEnd),
  );
  return `${around.slice(0, at)}${written.join(`,${lineEnd}`)}${around.slice(at + WRITTEN.length)}\n`;
}
