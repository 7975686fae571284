import type { Problem } from '../../problem.ts';
import type { ListPlan } from '../merge/plan-changes.ts';
import { recordName } from '../records/convert-record.ts';
import type { ListName } from '../records/record-fields.ts';
import type { ProjectSource } from '../source/file-layout.ts';
import { listNode } from '../source/locate-record.ts';
import { entrySpan } from '../source/read-list.ts';
import type { Splice } from '../yaml/splice.ts';
import type { YamlSeq } from '../yaml/yaml-node.ts';
import { insertIntoEmptyList } from './insert-list.ts';
import { lineBreakAfter, lineStartOf } from './line-ends.ts';
import type { TextStyle } from './render-record.ts';
import { rewriteBlockList } from './rewrite-block-list.ts';
import { rewriteFlowList } from './rewrite-flow-list.ts';

/** What an edit does to the text of a file. */
export interface RewrittenFile {
  readonly list: ListName;
  readonly splices: readonly Splice[];
  /** The new texts of entries of a block list, by index: they can be read again one by one. Undefined: read all. */
  readonly entries?: ReadonlyMap<number, string>;
  /** The new text of the whole list with its key, when that is what the splices write. */
  readonly region?: string;
  readonly problems: readonly Problem[];
}

type FlatList = Exclude<ListName, 'codebook'>;

/** Carries out a plan on the text of a list, whatever its style. */
export function rewriteList(source: ProjectSource, list: FlatList, plan: ListPlan): RewrittenFile {
  if (plan.writes.size + plan.removals.size + plan.inserts.length === 0) {
    return { list, splices: [], entries: new Map(), problems: [] };
  }
  const { text, layout } = source;
  const found = layout.lists[list];
  const style: TextStyle = { eol: layout.eol };
  if (found.style === 'block') {
    const span = (index: number) => entrySpan(found, index);
    return rewriteSpans(source, list, plan, { count: found.dashes.length, indent: found.indent, span });
  }
  const seq = found.style === 'odd' ? listNode(source, list) : undefined;
  if (!seq || seq.items.length === 0) {
    const records = plan.inserts.map(({ fields }) => fields);
    return { list, splices: [insertIntoEmptyList(source, list, records, style)], problems: [] };
  }
  if (!seq.flow) {
    const { entries: _, ...file } = rewriteSpans(source, list, plan, spansOf(text, seq));
    return file;
  }
  const { splices, refused } = rewriteFlowList(text, seq, list, plan, style);
  return { list, splices, problems: refused.map((index) => cannotSplice(source, list, index)) };
}

interface Spans {
  readonly count: number;
  readonly indent: number;
  readonly span: (index: number) => { readonly lineStart: number; readonly end: number };
}

function rewriteSpans(source: ProjectSource, list: FlatList, plan: ListPlan, spans: Spans): RewrittenFile {
  const { text, layout } = source;
  const { count, indent, span } = spans;
  const textOf = (index: number): string => text.slice(span(index).lineStart, span(index).end);
  const isAfterBlank = (index: number): boolean =>
    index < count &&
    /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, span(index).lineStart - 80), span(index).lineStart));
  const { texts, refused } = rewriteBlockList(list, { count, indent, textOf, isAfterBlank }, plan, {
    eol: layout.eol,
  });
  const splices = [...texts].map(([index, replacement]): Splice => {
    const { lineStart, end } = span(index);
    return { start: lineStart, end, text: replacement };
  });
  return {
    list,
    splices,
    entries: texts,
    problems: refused.map((index) => cannotSplice(source, list, index)),
  };
}

/** The entries of a block list under a key that is not in the file's usual style. */
function spansOf(text: string, seq: YamlSeq): Spans {
  const start = (index: number): number => lineStartOf(text, seq.dashes[index] ?? seq.start);
  // With the comments and blank lines below, as in a list of the usual style.
  const nothing = /[ \t]*(?:#[^\n]*|\r)?(?:\n|$)/y;
  let last = lineBreakAfter(text, seq.end);
  for (let isNothing = true; isNothing && last < text.length; ) {
    nothing.lastIndex = last;
    isNothing = nothing.test(text);
    if (isNothing) last = nothing.lastIndex;
  }
  return {
    count: seq.items.length,
    indent: (seq.dashes[0] ?? 0) - start(0),
    span: (index) => ({
      lineStart: start(index),
      end: index + 1 < seq.items.length ? start(index + 1) : last,
    }),
  };
}

function cannotSplice(source: ProjectSource, list: FlatList, index: number): Problem {
  const item = source.layout.lists[list].items[index];
  const about = item ? recordName(list, item) : '';
  return {
    code: 'cannot-splice',
    severity: 'error',
    message: `${about} is written in a way that cannot be changed safely. Write it as lines of “key: value”, then try again.`,
    about,
  };
}
