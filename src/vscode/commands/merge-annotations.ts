import { isProposed } from '../../core/annotation/annotation.ts';
import { STATEMENT_FIELDS } from '../../core/codebook/asks.ts';
import { statementValue } from '../../core/project/edits/annotation-edits.ts';
import { mergeAnnotations as mergeEdit } from '../../core/project/edits/place-edits.ts';
import { rangesOverlap, type TextRange } from '../../core/text/text-range.ts';
import { selectorsOf } from '../new-annotation.ts';
import { Refusal } from '../run-command.ts';
import { toTextRange } from '../text-range.ts';
import type { LocatedAnnotation } from '../tracked-brief.ts';
import { applyAndSay } from './apply.ts';
import type { Command, CommandContext } from './command.ts';
import {
  annotationTarget,
  type BriefTarget,
  briefTarget,
  isAnnotationRef,
  refuseLostRow,
  showBriefOf,
} from './targets.ts';

type Placed = LocatedAnnotation & { readonly range: TextRange };

/**
 * Makes one annotation of several of a brief, with all their tags, from the start of the first to the end of the last:
 * those selected in the view, those that the selection touches, or the one at the cursor and the next.
 */
export const mergeAnnotations: Command = {
  id: 'policyAnnotator.mergeAnnotations',
  async run(context, ...args) {
    refuseLostRow(args); // before what is selected in the text is taken for what was clicked
    await showBriefOf(args[0]);
    const target = await briefTarget(context);
    const parts = await partsOf(context, target, args);
    const { project } = target.store;
    const annotations = parts.map(({ annotation }) => annotation);
    if (new Set(annotations.map(isProposed)).size > 1)
      throw new Refusal('One of these is only proposed: accept or reject it first.');
    const own = new Set(annotations.flatMap(({ fields = {} }) => Object.keys(fields)));
    const clash = [...STATEMENT_FIELDS, ...own].find(
      (name) => new Set(annotations.flatMap((each) => statementValue(each, name) ?? [])).size > 1,
    );
    if (clash !== undefined)
      throw new Refusal(`These annotations say different things of their ${clash}: make that one first.`);
    const start = Math.min(...parts.map(({ range }) => range.start));
    const end = Math.max(...parts.map(({ range }) => range.end));
    const ids = annotations.map(({ id }) => id);
    const edit = mergeEdit(project, ids, selectorsOf(target.open, { start, end }));
    await applyAndSay(context, target.store, edit);
  },
};

async function partsOf(
  context: CommandContext,
  target: BriefTarget,
  args: readonly unknown[],
): Promise<readonly Placed[]> {
  const { editor, open } = target;
  const located = (): readonly Placed[] => context.annotations.located(open.document).filter(isPlaced);
  const refs = Array.isArray(args[1]) ? args[1].filter(isAnnotationRef) : [];
  if (refs.length > 1) {
    const chosen = located().filter(({ annotation }) => refs.some(({ id }) => id === annotation.id));
    if (chosen.length === refs.length) return chosen;
    throw new Refusal('Only annotations of one brief can be merged, and only those whose place is known.');
  }
  const selected = toTextRange(open.lines, editor.selection);
  const touched = located().filter(({ range }) => rangesOverlap(range, selected));
  if (selected.start < selected.end && touched.length > 1) return touched;
  const { annotation } = await annotationTarget(context, args);
  const alike = located().filter((each) => isProposed(each.annotation) === isProposed(annotation));
  const at = alike.findIndex((each) => each.annotation.id === annotation.id);
  const parts = at < 0 ? [] : alike.slice(at, at + 2);
  if (parts.length < 2) throw new Refusal('There is no annotation behind this one to merge it with.');
  return parts;
}

const isPlaced = (each: LocatedAnnotation): each is Placed => each.range !== undefined;
