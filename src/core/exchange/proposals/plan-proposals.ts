import { type Annotation, isProposed } from '../../annotation/annotation.ts';
import { briefPath } from '../../annotation/brief-path.ts';
import { parseBrief } from '../../brief/parse-brief.ts';
import { sectionAt } from '../../brief/section-at.ts';
import { annotationsByBrief } from '../../project/annotations-by-brief.ts';
import type { Edit } from '../../project/edit.ts';
import type { Project } from '../../project/project.ts';
import { counted } from '../../text/counted.ts';
import { indexLines } from '../../text/line-index.ts';
import { shorten } from '../../text/plain-markdown.ts';
import type { TextRange } from '../../text/text-range.ts';
import { indexStanding, type Standing } from '../import/already-there.ts';
import { freeIds } from '../import/free-ids.ts';
import { describer } from '../import/plan-import.ts';
import { present } from '../present.ts';
import { quoteFinder } from './find-quote.ts';
import { type ProposalBrief, placeProposal } from './place-proposal.ts';
import { type Proposal, readName, readProposal } from './proposal.ts';

/** Proposals that one call may bring, and those that may wait in a project file. */
export const MOST_PROPOSALS = 200;
export const MOST_WAITING = 1000;

/** What is said of one proposal. */
export type Verdict =
  | {
      readonly ok: true;
      readonly id: string;
      readonly brief: string;
      /** The words as they stand in the brief. */
      readonly quote: string;
      /** Counts from 1. */
      readonly line: number;
      readonly section: string;
      /** Tags that are not in the codebook: they come into it when a person accepts the proposal. */
      readonly newTags: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Proposals before they are written: one verdict each, in their order, and the edit that adds those that are fine. */
export interface ProposalPlan {
  readonly verdicts: readonly Verdict[];
  readonly edit: Edit;
}

/** What proposals are checked against. */
export interface ProposalContext {
  readonly project: Project;
  /** Texts of the briefs by their path; a brief that could not be read has the reason. See {@link proposedBriefs}. */
  readonly briefs: ReadonlyMap<string, { readonly text: string } | { readonly reason: string }>;
  /** Only tags of the codebook may be used. */
  readonly isLocked: boolean;
  /** Who proposes. */
  readonly by: unknown;
  /** ISO instant. */
  readonly created: string;
}

/** Paths of the briefs that proposals are about, those that can be read at all. */
export function proposedBriefs(values: readonly unknown[]): readonly string[] {
  const read = values.slice(0, MOST_WAITING).map(readProposal);
  return [...new Set(read.flatMap((each) => (typeof each === 'string' ? [] : briefPath(each.brief))))];
}

/**
 * Checks proposals and works out the edit that lets them wait in the project file; changes nothing yet. Nothing is
 * placed by guess, and nothing that is there already comes twice. Gives one sentence instead when all is refused.
 */
export function planProposals(values: readonly unknown[], context: ProposalContext): ProposalPlan | string {
  const { project, created } = context;
  const by = readName(context.by);
  if (by === undefined)
    return 'Say who proposes, in at most 80 characters: it is shown beside each proposal.';
  const waiting = project.annotations.filter(isProposed).length;
  if (waiting + values.length > MOST_WAITING)
    return `At most ${MOST_WAITING} proposals may wait, and ${waiting} do. Accept or reject some first, or propose fewer.`;
  const judge = judgeOf(context);
  const ids = freeIds(project.annotations);
  const added: Annotation[] = [];
  const verdicts = values.map((value): Verdict => {
    const judged = judge(value);
    if (typeof judged === 'string') return { ok: false, reason: judged };
    const { facts, ...found } = judged;
    const annotation = ids.give(undefined, { ...facts, created, proposed: by });
    added.push(annotation);
    return { ok: true, id: annotation.id, brief: annotation.brief, quote: annotation.quote, ...found };
  });
  const changes = added.map((after) => ({ list: 'annotations' as const, after }));
  return {
    verdicts,
    edit: { label: `Propose ${counted(added.length, 'annotation')}, by ${shorten(by, 40)}`, changes },
  };
}

interface Judged {
  readonly facts: Omit<Annotation, 'id' | 'created' | 'by'>;
  readonly line: number;
  readonly section: string;
  readonly newTags: readonly string[];
}

interface Target extends ProposalBrief {
  readonly standing: Standing;
  readonly describePassage: ReturnType<typeof describer>;
}

/** Judges one proposal after the other; each brief is prepared once. */
function judgeOf({ project, briefs, isLocked }: ProposalContext): (value: unknown) => Judged | string {
  const known = annotationsByBrief(project.annotations);
  const targets = new Map<string, Target>();
  const checkTags = tagCheck(project, isLocked);
  const targetOf = (path: string, text: string): Target => {
    const there = targets.get(path);
    if (there) return there;
    const made = {
      brief: parseBrief(text),
      lines: indexLines(text),
      finder: quoteFinder(text),
      standing: indexStanding(text, known.get(path) ?? []),
      describePassage: describer(text),
    };
    targets.set(path, made);
    return made;
  };
  return (value) => {
    const proposal = readProposal(value);
    if (typeof proposal === 'string') return proposal;
    const path = briefPath(proposal.brief);
    const source = briefs.get(path);
    if (!source || 'reason' in source) return `${path}: ${source?.reason ?? 'there is no such file'}.`;
    const tags = checkTags(proposal.tags);
    if (typeof tags === 'string') return tags;
    const target = targetOf(path, source.text);
    const range = placeProposal(proposal, target);
    if (typeof range === 'string') return range;
    return judged(proposal, path, target, range, tags);
  };
}

function judged(
  { tags, actor, addressee, stance, strength, date, memo }: Proposal,
  path: string,
  { brief, lines, standing, describePassage }: Target,
  range: TextRange,
  newTags: readonly string[],
): Judged | string {
  const section = sectionAt(brief, range.start)?.path ?? '';
  const said = present({ actor, addressee, stance, strength, date, memo });
  const facts = { brief: path, ...present({ section }), tags, ...describePassage(range), ...said };
  const line = lines.positionAt(range.start).line + 1;
  if (standing.has(facts, range))
    return `Line ${line} of ${path} has that already: it is tagged so, or proposed.`;
  standing.add(facts, range);
  return { facts, line, section, newTags };
}

/** Gives the tags that are new, or the reason why one may not be used. */
function tagCheck(
  { codebook }: Project,
  isLocked: boolean,
): (tags: readonly string[]) => readonly string[] | string {
  const names = new Set(codebook.map(({ name }) => name));
  const spelling = new Map(codebook.map(({ name }) => [name.toLowerCase(), name]));
  return (tags) => {
    const added = tags.filter((tag) => !names.has(tag));
    for (const tag of added) {
      const other = spelling.get(tag.toLowerCase());
      if (other !== undefined) return `The codebook writes the tag “${tag}” so: “${other}”.`;
      if (isLocked)
        return `The tag “${tag}” is not in the codebook, and the codebook is locked: use one of its tags.`;
    }
    return added;
  };
}
