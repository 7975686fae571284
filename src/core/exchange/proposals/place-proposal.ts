import type { Brief } from '../../brief/brief.ts';
import { sectionAt } from '../../brief/section-at.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { type TextRange, trimRange } from '../../text/text-range.ts';
import { type QuoteFinder, quoteFinder } from './find-quote.ts';
import type { Proposal } from './proposal.ts';

/** A brief that proposals are about. */
export interface ProposalBrief {
  readonly brief: Brief;
  readonly lines: LineIndex;
  readonly finder: QuoteFinder;
}

const MOST_PLACES = 200;
const MOST_TOLD = 10;

/**
 * Where a proposal stands: the place that fits all it says, or the reason why there is none or more than one. Never a
 * guess.
 */
export function placeProposal(proposal: Proposal, at: ProposalBrief): TextRange | string {
  const { brief, quote } = proposal;
  const { text } = at.brief;
  const places = at.finder.find(quote, MOST_PLACES);
  if (places.length === 0) return `The quote stands nowhere in ${brief}. Copy the words from the brief.`;
  const fitting = places.filter((each) => fits(proposal, each, at));
  const [only] = fitting;
  if (only && fitting.length === 1) return trimRange(text, only);
  const told = (fitting.length > 0 ? fitting : places)
    .slice(0, MOST_TOLD)
    .map(({ start }) => at.lines.positionAt(start).line + 1);
  const where = `${places.length === 1 ? 'line' : 'lines'} ${told.join(', ')}${places.length > MOST_TOLD ? ' …' : ''}`;
  return fitting.length === 0
    ? `The quote stands in ${where} of ${brief}, but not where “line”, “section”, “prefix” or “suffix” say.`
    : `The quote stands in ${where} of ${brief}. Say which by “line”, “section”, “prefix” or “suffix”.`;
}

/** What stands beside the quote is looked for in as many units more, as white space may differ. */
const SLACK = 50;

function fits(
  { prefix, suffix, section, line }: Proposal,
  { start, end }: TextRange,
  { brief, lines }: ProposalBrief,
): boolean {
  if (line !== undefined && lines.positionAt(start).line + 1 !== line) return false;
  if (section !== undefined && !isIn(section, sectionAt(brief, start))) return false;
  return (
    stands(prefix, brief.text.slice(Math.max(0, start - (prefix?.length ?? 0) - SLACK), start), 'before') &&
    stands(suffix, brief.text.slice(end, end + (suffix?.length ?? 0) + SLACK), 'behind')
  );
}

/** Whether the words stand right beside the passage, with nothing but white space between. */
function stands(words: string | undefined, beside: string, side: 'before' | 'behind'): boolean {
  if (words === undefined || words.trim() === '') return true;
  return quoteFinder(beside)
    .find(words, MOST_PLACES)
    .some(({ start, end }) => (side === 'before' ? beside.slice(end) : beside.slice(0, start)).trim() === '');
}

function isIn(wanted: string, section: ReturnType<typeof sectionAt>): boolean {
  if (!section) return false;
  const said = wanted.toLowerCase();
  const { path, label, title } = section;
  return (
    [path, label, title].some((each) => each.toLowerCase() === said) ||
    path.toLowerCase().startsWith(`${said} / `)
  );
}
