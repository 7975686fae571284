import * as vscode from 'vscode';
import { plainReason } from '../core/plain-reason.ts';

/** A button of a refusal: what it says and what it does. */
export interface Remedy {
  readonly title: string;
  run(): unknown;
}

/** Thrown to end a command with one plain sentence and, perhaps, what to do about it. Not a bug; not logged as one. */
export class Refusal extends Error {
  readonly remedies: readonly Remedy[];

  constructor(message: string, ...remedies: Remedy[]) {
    super(message);
    this.name = 'Refusal';
    this.remedies = remedies;
  }
}

/** By name, not by class: a chunk has a copy of the class of its own. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal';

/**
 * Runs something a person asked for. The one place where exceptions end: a refusal is shown as its sentence,
 * anything else is a bug, logged with its stack and shown with "Show Log". Gives undefined in both cases.
 */
export async function runCommand<T>(
  log: vscode.LogOutputChannel,
  what: string,
  run: () => T | Thenable<T>,
): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    const refusal = isRefusal(error) ? error : undefined;
    if (refusal) log.info(`${what}: ${refusal.message}`);
    else log.error(`${what}:`, error instanceof Error ? error : String(error));
    const remedies = refusal?.remedies ?? [{ title: 'Show Log', run: () => log.show() }];
    const message = refusal?.message ?? `“${what}” failed: ${plainReason(error)}.`;
    // Not awaited: a command ends when its work ends, not when its message is read.
    void offer(message, remedies, refusal !== undefined);
    return undefined;
  }
}

async function offer(message: string, remedies: readonly Remedy[], mild: boolean): Promise<void> {
  const show = mild ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
  const chosen = await show(message, ...remedies.map((each) => each.title));
  await remedies.find((each) => each.title === chosen)?.run();
}
