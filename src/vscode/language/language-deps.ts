import type { ClosedBriefs } from '../closed-briefs.ts';
import type { CommandContext } from '../commands/command.ts';
import type { WorkspaceBriefs } from '../workspace-briefs.ts';

/** What language features read. They change nothing: their links and fixes run commands. */
export type LanguageDeps = Pick<
  CommandContext,
  'briefs' | 'projects' | 'annotations' | 'platform' | 'snapshots' | 'recent'
> & {
  readonly workspaceBriefs: WorkspaceBriefs;
  readonly closed: ClosedBriefs;
};
