import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, ok } from '../assert.ts';
import type { Ui } from './ui.ts';

// From the key that tags a sentence to its colour on the screen, and to the project file on the disk, with many
// annotations in the brief. Printed, never asserted. `npm run bench key-to-colour` takes it with up to 10,000, and with
// 100,000 in the file: COUNTS is a list of how many are in the brief, and after a plus how many in another one.

const PROJECT = 'policy-annotations.yaml';
const FRESH = 12;

export async function checks(ui: Ui): Promise<void> {
  const counts = (process.env.COUNTS ?? '100').split(',');
  const runs = Number(process.env.RUNS ?? 1);
  for (const each of counts) {
    const [count = 0, elsewhere = 0] = each.split('+').map(Number);
    const many = `${count} annotations in the brief${elsewhere === 0 ? '' : ` and ${elsewhere} elsewhere`}`;
    let figures: readonly (readonly [colour: number, file: number])[] = [];
    await ui.check(`a sentence is coloured and written with ${many}`, async () => {
      figures = await measure(ui, count, elsewhere, Math.min(runs, FRESH - 2));
    });
    const [colour, file] = [0, 1].map((at) =>
      Math.round(median(figures.map((each) => each[at] ?? Number.NaN))),
    );
    await ui.check(`key to colour ${colour} ms, key to file ${file} ms with ${many}`, async () =>
      ok(figures.length > 0),
    );
  }
}

/** Opens a brief with so many annotations and tags sentences at its end; milliseconds of each. */
async function measure(
  ui: Ui,
  count: number,
  elsewhere: number,
  runs: number,
): Promise<readonly (readonly [number, number])[]> {
  const brief = `speed-${count}-${elsewhere}.brief.txt`;
  const project = path.join(ui.workspace, PROJECT);
  const tagged = (n: number): string =>
    `The ministers of round ${n} agreed on the terms of paragraph ${n * 7}`;
  const fresh = (n: number): string => `Nobody has tagged sentence ${n} yet`;
  const lines = [
    ...Array.from({ length: count }, (_, n) => `${tagged(n)}.`),
    ...Array.from({ length: FRESH }, (_, n) => `${fresh(n)}.`),
  ];
  let start = 0;
  const records = lines.slice(0, count).map((line, n) => {
    const record = `  - id: a${n}\n    brief: ${brief}\n    tags: [position]\n    quote: ${tagged(n)}\n    start: ${start}\n`;
    start += line.length + 2;
    return record;
  });
  const others = Array.from(
    { length: elsewhere },
    (_, n) =>
      `  - id: e${n}\n    brief: elsewhere.brief.txt\n    tags: [position]\n    quote: ${tagged(n)}\n    start: 0\n`,
  );
  writeFileSync(path.join(ui.workspace, 'elsewhere.brief.txt'), 'Not opened.\n');
  writeFileSync(path.join(ui.workspace, brief), `${lines.join('\n\n')}\n`);
  writeFileSync(
    project,
    `version: 1\ncodebook:\n  - tag: position\n    color: blue\nannotations:\n${others.join('')}${records.join('')}`,
  );
  await ui.open(brief);
  await ui.goto(count * 2 - 1);
  await ui.page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor({ timeout: 60_000 });
  await ui.command('Policy Annotator: Choose Active Tag…');
  await ui.fill('position');
  await ui.press('Enter');
  const figures: (readonly [number, number])[] = [];
  // The first two warm up: the commands are loaded by the first.
  for (let n = 0; n < runs + 2; n += 1) {
    await ui.goto(count * 2 + n * 2 + 1, 5);
    await ui.settle();
    const before = statSync(project);
    await ui.page.evaluate(watchColour);
    await ui.press('Alt+x');
    for (const limit = Date.now() + 60_000; statSync(project).mtimeMs === before.mtimeMs; ) {
      ok(Date.now() < limit, 'the file is not written');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const written = Date.now();
    const { key, colour } = await ui.page.evaluate(() => (window as unknown as { seen: Promise<Seen> }).seen);
    await eventually('the file has it', () => readFileSync(project, 'utf8').includes(fresh(n)));
    if (n >= 2) figures.push([colour - key, written - key]);
  }
  return figures;
}

interface Seen {
  /** When the key was pressed, and when the passage had its colour; milliseconds since 1970. */
  readonly key: number;
  readonly colour: number;
}

/** In the page: waits for one more coloured passage after the next key. */
function watchColour(): void {
  const count = (): number => document.querySelectorAll('.view-overlays .cdr[class*="ced-"]').length;
  const seen = new Promise<Seen>((resolve) => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'x') return;
      removeEventListener('keydown', onKey, true);
      const key = Date.now();
      const before = count();
      const look = (): void => {
        if (count() > before) resolve({ key, colour: Date.now() });
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener('keydown', onKey, true);
  });
  (window as unknown as { seen: Promise<Seen> }).seen = seen;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
