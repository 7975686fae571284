import { counted } from '../../text/counted.ts';
import { shorten } from '../../text/plain-markdown.ts';
import type { DocumentPlan, ImportPlan } from './plan-import.ts';

/** An import in words, before it is done: one line for the whole, one for each document. */
export function tellPlan({
  format,
  documents,
  tags,
  fields,
  actors,
  meetings,
  memos,
}: ImportPlan): readonly string[] {
  const sum = (what: keyof PlanCounts): number => documents.reduce((total, each) => total + each[what], 0);
  const total = {
    added: sum('added'),
    unsure: sum('unsure'),
    known: sum('known'),
    changed: sum('changed'),
    refused: sum('refused'),
  };
  const also = [
    count(tags, 'tag'),
    count(fields, 'own field'),
    count(actors, 'actor'),
    count(meetings, 'meeting'),
    count(memos, 'memo'),
  ].filter((each) => each !== '');
  const whole = documents.length === 0 ? [] : [tellCounts(total)];
  const more = also.length > 0 ? [`${also.join(', ')} to add`] : [];
  const lines = documents.map((each) => {
    const where = each.brief === undefined ? 'no brief' : each.brief === each.name ? '' : each.brief;
    return `${each.name}${where === '' ? '' : ` → ${where}`}: ${tellCounts(each)}.${tellWords(each)}`;
  });
  return [`${format}: ${[...whole, ...more].join('; ') || 'nothing to add'}.`, ...lines];
}

/** Whether an import would change nothing. */
export const addsNothing = ({ edit }: ImportPlan): boolean => edit.changes.length === 0;

/** So that a person can tell what they will be asked to look at. */
function tellWords({ unsure, unsureWords }: DocumentPlan): string {
  if (unsure === 0) return '';
  const words = unsureWords.map((each) => `“${shorten(each.replace(/\s+/g, ' ').trim(), 60)}”`);
  return ` Without a sure place: ${words.join(', ')}${unsure > words.length ? ' …' : '.'}`;
}

interface PlanCounts {
  readonly added: number;
  readonly unsure: number;
  readonly known: number;
  readonly changed: number;
  readonly refused: number;
}

function tellCounts({ added, unsure, known, changed, refused }: PlanCounts): string {
  return [
    `${count(added, 'annotation') || 'no annotation'} to add`,
    ...(unsure > 0 ? [`${unsure} to add without a sure place`] : []),
    ...(known > 0
      ? [
          `${known} already there${changed > 0 ? ` (${changed} of them changed in the file, which is not taken over)` : ''}`,
        ]
      : []),
    ...(refused > 0 ? [`${refused} left out`] : []),
  ].join(', ');
}

const count = (n: number, word: string): string => (n === 0 ? '' : counted(n, word));
