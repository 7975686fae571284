import * as vscode from 'vscode';
import { type FoundPattern, findPattern } from '../../core/analysis/pattern/find-pattern.ts';
import type { Program } from '../../core/analysis/pattern/program.ts';
import { readPattern } from '../../core/analysis/pattern/read-pattern.ts';
import { inSlices } from '../../core/text/steps.ts';
import { giveWay } from '../give-way.ts';
import { trimPassage } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import type { Command } from './command.ts';
import { givenText } from './given.ts';
import { tagPlaces } from './tag-places.ts';
import { briefTarget } from './targets.ts';

/**
 * Tags every place that a regular expression fits, in one step; each can be left out in a list before. `{ pattern }`,
 * `{ tags }` and `{ all: true }` (no list) answer what it would ask. The search gives way to others and can be cancelled.
 */
export const tagPattern: Command = {
  id: 'policyAnnotator.tagPattern',
  async run(context, ...args) {
    const target = await briefTarget(context);
    const pattern = givenText(args, 'pattern') ?? (await askPattern());
    if (pattern === undefined || pattern === '') return;
    const { value, problems } = readPattern(pattern);
    if (!value) throw new Refusal(problems[0]?.message ?? 'This pattern cannot be understood.');
    const found = await search(target.open.text, value);
    if (!found) return;
    if (!found.complete)
      throw new Refusal('This pattern takes too long in this brief: say more of what stands in it.');
    const places = found.ranges.flatMap((range) => trimPassage(target.open.text, range) ?? []);
    if (places.length === 0) throw new Refusal(`Nothing in this brief fits ${pattern}.`);
    await tagPlaces(context, target, args, pattern, places);
  },
};

function askPattern(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Tag Every Match of a Pattern',
    prompt: 'A regular expression. Case does not matter, but in /…/. A blank fits line ends too.',
    placeHolder: '€\\d+ (million|billion)',
    validateInput: (typed) => (typed === '' ? undefined : readPattern(typed).problems[0]?.message),
  });
}

/** How long a search runs before it says so, in milliseconds: most are done by then. */
const QUIET = 400;

/** Undefined when the person cancelled. */
async function search(text: string, program: Program): Promise<FoundPattern | undefined> {
  const steps = findPattern(text, program);
  const begin = Date.now();
  const rest = giveWay();
  const found = await inSlices(steps, async () => (await rest()) && Date.now() - begin < QUIET);
  if (found) return found;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Searching for the pattern', cancellable: true },
    (_, token) => inSlices(steps, giveWay(token)),
  );
}
