import { briefPath } from '../../core/annotation/brief-path.ts';
import type { AnnotationRow } from '../../core/exchange/annotation-row.ts';
import { shorten } from '../../core/text/plain-markdown.ts';
import { loadExchange } from '../chunks.ts';
import { briefText } from '../commands/brief-text.ts';
import { Refusal } from '../run-command.ts';
import type { Tool } from './tool.ts';
import { filterOf, numberOf, storeOf, textOf, within } from './tool-input.ts';

const LONGEST = 1000;

/** Annotations and proposals of one brief or of all, those that fit a filter, from `offset` on. */
export const listAnnotations: Tool = async (deps, input, token) => {
  const store = storeOf(deps, input);
  await store.refresh();
  const fits = filterOf(input, store);
  const asked = textOf(input, 'brief');
  const { annotatedBriefs, annotationRows } = loadExchange();
  const all = annotatedBriefs(store.project);
  const paths = asked === undefined ? all : all.filter((each) => each === briefPath(asked));
  const rows: AnnotationRow[] = [];
  for (const path of paths) {
    if (token.isCancellationRequested) throw new Refusal('It was cancelled.');
    const project = { ...store.project, annotations: store.annotationsOf(path) };
    const text = await briefText(deps, store, path).catch(() => undefined);
    const briefs = text === undefined ? [] : [{ path, text }];
    const found = annotationRows(project, briefs, text === undefined ? [path] : [], { proposals: true });
    for (const row of found) if (fits(row)) rows.push(row);
  }
  const offset = numberOf(input, 'offset', 0, Number.MAX_SAFE_INTEGER);
  const limit = numberOf(input, 'limit', 100, 200);
  const annotations = within(rows.slice(offset, offset + limit).map(told));
  const next = offset + annotations.length;
  return { total: rows.length, ...(next < rows.length && { nextOffset: next }), annotations };
};

/** A row without what is empty or of no use to a reader. */
function told(row: AnnotationRow): object {
  const { briefTitle: _t, briefDate: _d, prefix: _p, suffix: _s, start: _a, end: _e, ...rest } = row;
  const { quote, memo, needsLook: look, by, proposed, ...plain } = rest;
  const facts = Object.entries({
    ...plain,
    quote: shorten(quote, LONGEST),
    memo: shorten(memo, LONGEST),
    needsLook: look || '',
    ...(proposed === undefined ? { by } : { proposedBy: proposed }),
  });
  return Object.fromEntries(facts.filter(([, value]) => value !== ''));
}
