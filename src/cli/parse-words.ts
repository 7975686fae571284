import { parseArgs } from 'node:util';
import { UsageError } from './cli-command.ts';

/** The options and file names of a command. */
export interface Words {
  readonly files: readonly string[];
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Splits a command's words. `options` take a value, `flags` do not; anything else is a usage error. */
export function parseWords(
  args: readonly string[],
  options: readonly string[],
  flags: readonly string[] = [],
): Words {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries([
        ...options.map((name) => [name, { type: 'string' as const }]),
        ...flags.map((name) => [name, { type: 'boolean' as const }]),
      ]),
    });
    const given = new Map<string, unknown>(Object.entries(values));
    return {
      files: positionals,
      option: (name) => {
        const value = given.get(name);
        return typeof value === 'string' ? value : undefined;
      },
      flag: (name) => given.get(name) === true,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node's hint on words that begin with "-" helps nobody here.
    throw new UsageError(message.replace(/\. To specify [\s\S]*$/, '.'));
  }
}
