import * as vscode from 'vscode';
import type { OtherCodebook } from '../../core/project/edits/codebook-edits.ts';
import { readProject } from '../../core/project/project-source.ts';
import { Refusal } from '../run-command.ts';
import { chooseStore } from './choose-store.ts';
import { addWithPreview, firstCodebook } from './codebook-preview.ts';
import type { Command, CommandContext } from './command.ts';
import { givenText, property } from './given.ts';

interface Starter extends vscode.QuickPickItem {
  readonly id: string;
}

/** Codebooks to begin with. But for the first they are files of the extension, read when they are chosen. */
const STARTERS: readonly Starter[] = [
  {
    id: 'policy-positions',
    label: 'Policy positions and commitments',
    detail:
      'What actors want, offer, reject, promise, demand and threaten. A new project file begins with it.',
  },
  {
    id: 'meetings-decisions',
    label: 'Meetings and decisions',
    detail: 'What was on the table, what was decided, what is to be done by whom and until when.',
  },
  {
    id: 'speech-acts',
    label: 'Speech acts',
    detail: 'What is done by saying it: asserting, asking, promising, expressing, declaring.',
  },
  {
    id: 'plover',
    label: 'PLOVER event types',
    detail: 'Sixteen types of political events. CC BY-SA 4.0, after the Open Event Data Alliance.',
  },
];

/** Adds a codebook to begin with, after a preview. `{ codebook: id }` chooses it, `{ confirmed: true }` answers the preview. */
export const addStarterCodebook: Command = {
  id: 'policyAnnotator.addStarterCodebook',
  async run(context, ...args) {
    const store = await chooseStore(context);
    if (!store) return;
    const given = givenText(args, 'codebook');
    const chosen =
      given === undefined
        ? await vscode.window.showQuickPick(STARTERS, { title: 'Add Starter Codebook', matchOnDetail: true })
        : STARTERS.find(({ id }) => id === given);
    if (!chosen) return;
    const other = chosen.id === 'policy-positions' ? firstCodebook() : await readStarter(context, chosen.id);
    await addWithPreview(context, store, `“${chosen.label}”`, other, property(args, 'confirmed') === true);
  },
};

async function readStarter({ extensionUri }: CommandContext, id: string): Promise<OtherCodebook> {
  const file = vscode.Uri.joinPath(extensionUri, 'codebooks', `${id}.yaml`);
  const { project, writable } = readProject(
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
  );
  if (!writable) throw new Refusal('This codebook cannot be read. Install the extension again.');
  return { tags: project.codebook, fields: project.fields };
}
