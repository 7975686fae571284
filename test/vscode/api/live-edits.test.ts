import * as vscode from 'vscode';
import { describe } from '../../../src/core/annotation/describe.ts';
import { normaliseText } from '../../../src/core/text/normalise-text.ts';
import type { PolicyAnnotatorApi } from '../../../src/vscode/api.ts';
import { randomText } from '../../core/text/edits.ts';
import { randomSource } from '../../core/text/random.ts';
import { deepEqual, equal, eventually, ok } from '../assert.ts';
import { activeApi, closeAll, keepProjectFile, openBrief, PROJECT_FILE, writeFile } from './workspace.ts';

// Random edits in a real editor, taken back and made again by VS Code's own undo and redo: each passage is where it
// was. A failure prints the seed and what was done.

const PASSAGES = 8;
const STEPS = 14;
/** More of them for a long run. */
const SEEDS = [2];
const TEXTS: readonly (readonly [name: string, eol: '\n' | '\r\n', isLine: boolean])[] = [
  ['LF', '\n', false],
  ['CRLF', '\r\n', false],
  ['one line', '\n', true],
];

suite('Live edits', () => {
  let api: PolicyAnnotatorApi;
  keepProjectFile();

  suiteSetup(async () => {
    api = await activeApi();
  });
  setup(closeAll);

  for (const [what, eol, isLine] of TEXTS)
    test(`random edits with emoji, combining marks and right-to-left script, undone and redone: ${what}`, async () => {
      for (const seed of SEEDS) {
        const random = randomSource(seed);
        const name = `live-${what.replace(' ', '-')}-${seed}.brief.txt`;
        const lines = randomText(random, 80);
        const text = (isLine ? lines.replaceAll('\n', ' ') : lines).replaceAll('\n', eol);
        const editor = await start(name, text, random);
        const { document } = editor;
        const story: unknown[] = [`seed ${seed}`];
        const states = [places(document)];
        for (let step = 0; step < STEPS; step++) {
          story.push(await randomStep(editor, random));
          states.push(places(document));
          const words = [...(states[step + 1]?.values() ?? [])].map(([, , each]) => each);
          ok(
            words.every((each) => each !== ''),
            JSON.stringify(story),
          );
        }
        for (let step = STEPS - 1; step >= 0; step--) {
          await vscode.commands.executeCommand('undo');
          deepEqual(
            [...places(document)],
            [...(states[step] ?? [])],
            `undo to ${step}: ${JSON.stringify(story)}`,
          );
        }
        equal(document.getText(), text, JSON.stringify(story));
        for (let step = 1; step <= STEPS; step++) {
          await vscode.commands.executeCommand('redo');
          deepEqual(
            [...places(document)],
            [...(states[step] ?? [])],
            `redo to ${step}: ${JSON.stringify(story)}`,
          );
        }
        await closeAll();
      }
    });

  /** A brief with annotations on random passages, each found. */
  async function start(
    name: string,
    raw: string,
    random: ReturnType<typeof randomSource>,
  ): Promise<vscode.TextEditor> {
    const { text } = normaliseText(raw);
    const records = Array.from({ length: PASSAGES }, (_, n) => {
      const at = random.below(text.length - 1);
      const start = /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;
      const selectors = describe(text, { start, end: Math.min(text.length, start + 2 + random.below(20)) });
      return { id: `r${n}`, brief: name, tags: ['t'], ...selectors };
    });
    await writeFile(PROJECT_FILE, JSON.stringify({ version: 1, annotations: records }, null, 1));
    const editor = await openBrief(name, raw);
    await api.ready();
    await eventually('each is found', () => places(editor.document).size === PASSAGES);
    return editor;
  }

  /** Where each annotation that has a place stands, and its words. */
  function places(document: vscode.TextDocument): ReadonlyMap<string, readonly [number, number, string]> {
    const { text } = normaliseText(document.getText());
    return new Map(
      api
        .located(document.uri)
        .flatMap(({ annotation, range }) =>
          range
            ? [[annotation.id, [range.start, range.end, text.slice(range.start, range.end)]] as const]
            : [],
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
});

/** One step that VS Code undoes as one; gives what it was. */
async function randomStep(
  editor: vscode.TextEditor,
  random: ReturnType<typeof randomSource>,
): Promise<unknown> {
  const { document } = editor;
  const length = document.getText().length;
  const start = random.below(length + 1);
  const end = random.below(2) === 0 ? start : Math.min(length, start + 1 + random.below(15));
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const text = random.below(3) === 0 ? '' : randomText(random, 1 + random.below(2));
  switch (random.below(3)) {
    case 0: {
      ok(await editor.edit((edit) => edit.replace(range, text)));
      return ['replace', start, end, text];
    }
    case 1: {
      const second = random.below(length + 1);
      const at = document.positionAt(second);
      const isApart = !range.contains(at);
      ok(
        await editor.edit((edit) => {
          edit.delete(range);
          if (isApart) edit.insert(at, document.getText(range) || 'x');
          else edit.insert(range.end, '!');
        }),
      );
      return ['move', start, end, isApart ? second : '!'];
    }
    default: {
      // Without a stop of its own it would be one step with what was typed before.
      ok(await editor.edit((edit) => edit.insert(range.start, 'x')));
      return ['insert', start];
    }
  }
}
