import * as vscode from 'vscode';
import type { Imported } from '../../core/exchange/import/imported.ts';
import { baseName } from '../../core/text/base-name.ts';
import { loadExchange } from '../chunks.ts';
import { Refusal } from '../run-command.ts';
import type { CommandContext } from './command.ts';

/** What a file of another tool says, and what its reader left out or inferred, a sentence each. */
export interface ImportReading {
  readonly value: Imported;
  readonly remarks: readonly string[];
}

/**
 * Reads a file of another tool; what is remarkable goes into the log, too. `pause` gives others their turn and says
 * whether to go on: undefined when it does not. Refuses a file that is too large or of no known format.
 */
export async function readImportFile(
  { log }: CommandContext,
  file: vscode.Uri,
  pause: () => Promise<boolean>,
): Promise<ImportReading | undefined> {
  const { inSlices, readSteps, LARGEST_IMPORT } = loadExchange();
  const name = baseName(file.path);
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > LARGEST_IMPORT) throw new Refusal(`${name} is larger than ${LARGEST_IMPORT / 1e6} MB.`);
  const read = await inSlices(readSteps(name, await vscode.workspace.fs.readFile(file)), pause);
  if (!read) return undefined;
  const { value, problems } = read;
  const remarks = problems.map(({ message }) => message);
  for (const each of remarks) log.info(`Import of ${name}: ${each}`);
  if (!value) throw new Refusal(`${name} was not imported. ${remarks[0] ?? ''}`.trim());
  return { value, remarks };
}
