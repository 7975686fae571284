import type { CommandContext } from '../commands/command.ts';

/** What language features read. They change nothing: their links and fixes run commands. */
export type LanguageDeps = Pick<CommandContext, 'briefs' | 'projects' | 'annotations' | 'platform'>;
