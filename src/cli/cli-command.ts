/** Where a command's words go; tests collect them. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
  /** Asks a person; false without a yes, and where there is nobody to ask. */
  readonly ask?: (question: string) => boolean;
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  /** Its words, e.g. "check [--workspace DIR]". */
  readonly usage: string;
  readonly summary: string;
  /** More lines of its own help. */
  readonly details?: readonly string[];
  /** Gives the exit code. Throws a {@link UsageError} when the words are wrong. */
  run(args: readonly string[], output: Output): number | Promise<number>;
}

/** Something a person has to put right: shown as its one sentence, exit code 1. */
export class CliError extends Error {}

/** The command's words are wrong: shown with the usage, exit code 2. */
export class UsageError extends Error {}
