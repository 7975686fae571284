import type { ProposalPlan } from '../../core/exchange/proposals/plan-proposals.ts';
import { plainReason } from '../../core/plain-reason.ts';
import { instantNow } from '../../core/text/instant-now.ts';
import { loadExchange } from '../chunks.ts';
import { applyAndSay } from '../commands/apply.ts';
import { briefText } from '../commands/brief-text.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { codebookIsLocked } from '../settings.ts';
import type { Tool, ToolDeps, ToolInput } from './tool.ts';
import { storeOf } from './tool-input.ts';

/** Says of each proposal whether it could be made: the place of its quote, its tags. Changes nothing. */
export const checkProposals: Tool = async (deps, input) => {
  const { plan } = await planOf(deps, input);
  return { proposals: plan.verdicts };
};

/** Lets proposals wait in the project file until a person accepts or rejects them; those that are fine. */
export const proposeAnnotations: Tool = async (deps, input) => {
  const { plan, store } = await planOf(deps, input);
  const waiting = plan.edit.changes.length;
  if (waiting > 0) await applyAndSay(deps, store, plan.edit);
  return { waiting, proposals: plan.verdicts };
};

async function planOf(
  deps: ToolDeps,
  input: ToolInput,
): Promise<{ readonly plan: ProposalPlan; readonly store: ProjectStore }> {
  const { MOST_PROPOSALS, planProposals, proposedBriefs } = loadExchange();
  const values = input.proposals;
  if (!Array.isArray(values) || values.length === 0)
    throw new Refusal('“proposals” is a list of objects with “brief”, “quote” and “tags”.');
  if (values.length > MOST_PROPOSALS)
    throw new Refusal(`At most ${MOST_PROPOSALS} proposals come at once, not ${values.length}.`);
  const store = storeOf(deps, input);
  await store.refresh();
  const briefs = new Map(
    await Promise.all(
      proposedBriefs(values).map(async (path) => [path, await readText(deps, store, path)] as const),
    ),
  );
  const plan = planProposals(values, {
    project: store.project,
    briefs,
    isLocked: codebookIsLocked(store.folder.uri),
    by: input.proposedBy ?? 'Agent',
    created: instantNow(),
  });
  if (typeof plan === 'string') throw new Refusal(plan);
  return { plan, store };
}

async function readText(
  deps: ToolDeps,
  store: ProjectStore,
  path: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    return { text: await briefText(deps, store, path) };
  } catch (error) {
    return { reason: plainReason(error).replace(/\.$/, '') };
  }
}
