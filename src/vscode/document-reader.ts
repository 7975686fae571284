import * as vscode from 'vscode';
import { fittingScript } from '../core/documents/document-reader.ts';
import { plainReason } from '../core/plain-reason.ts';
import { Refusal, runCommand } from './run-command.ts';

const ID = 'policy-annotator.policy-annotator-documents';
const NAME = 'Policy Annotator Documents';

/** How long VS Code may take to run an extension that it has installed, in milliseconds. */
const LONGEST_START_MS = 10_000;

/**
 * The script that reads documents, of an extension beside ours (docs/adr/17). Throws a {@link Refusal} where that is
 * not installed, with a button that installs it and then calls `again`, or does not fit.
 */
export async function findDocumentReader(
  log: vscode.LogOutputChannel,
  again: () => unknown,
): Promise<vscode.Uri> {
  const reader = vscode.extensions.getExtension<unknown>(ID);
  if (!reader)
    throw new Refusal(
      `${NAME}, the extension that reads PDF, Word and HTML files, is not installed, or is disabled.`,
      {
        title: 'Install',
        run: () => runCommand(log, `Install ${NAME}`, () => install(again)),
      },
    );
  const fitting = fittingScript(await reader.activate(), String(reader.packageJSON.version));
  if ('misfit' in fitting)
    throw new Refusal(fitting.misfit, {
      title: 'Show Extensions',
      run: () => vscode.commands.executeCommand('workbench.extensions.search', '@installed policy annotator'),
    });
  return vscode.Uri.parse(fitting.script, true);
}

async function install(again: () => unknown): Promise<void> {
  try {
    await vscode.commands.executeCommand('workbench.extensions.installExtension', ID, { enable: true });
  } catch (error) {
    // VS Code asks whether its publisher is trusted: the person said no.
    if (error instanceof Error && error.name === 'Canceled') return;
    throw new Refusal(
      `${NAME} could not be installed: ${plainReason(error)}. Install it from its file, policy-annotator-documents.vsix, which lies beside that of Policy Annotator.`,
      {
        title: 'Install from VSIX…',
        run: async () => {
          await vscode.commands.executeCommand('workbench.extensions.action.installVSIX');
          if (await isThere()) await again(); // else the person chose no file, or another
        },
      },
    );
  }
  if (!(await isThere())) throw new Refusal(`${NAME} is installed. Reload the window to use it.`);
  await again();
}

/** Whether the reader is running, now or in a moment: VS Code takes an installed extension in after the installation. */
async function isThere(): Promise<boolean> {
  const found = (): boolean => vscode.extensions.getExtension(ID) !== undefined;
  if (found()) return true;
  let late: ReturnType<typeof setTimeout> | undefined;
  let listening: vscode.Disposable | undefined;
  await new Promise<void>((resolve) => {
    listening = vscode.extensions.onDidChange(() => found() && resolve());
    late = setTimeout(resolve, LONGEST_START_MS);
  });
  listening?.dispose();
  clearTimeout(late);
  return found();
}
