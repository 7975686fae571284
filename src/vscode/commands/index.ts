import * as vscode from 'vscode';
import { withCapital } from '../../core/text/capitals.ts';
import { runCommand } from '../run-command.ts';
import type { CommandContext } from './command.ts';
import { COMMAND_NAMES } from './command-names.ts';

/**
 * Registers the commands; their code is loaded when the first one runs (see chunks.ts). Whatever a command throws ends
 * in {@link runCommand}.
 */
export function registerCommands(context: CommandContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMAND_NAMES.map((name) =>
      vscode.commands.registerCommand(`policyAnnotator.${name}`, (...args: unknown[]) =>
        runCommand(context.log, inWords(name), () => loadCommands().run(context, name, args)),
      ),
    ),
  );
}

// Here and not in chunks.ts, which commands import: it would be a circle.
/** The chunk of the commands. */
export const loadCommands = (): typeof import('./commands.ts') => require('./commands.ts');

/** "tagWithLastTag" → "Tag with last tag": how messages and the log name a command. */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return withCapital(words);
}
