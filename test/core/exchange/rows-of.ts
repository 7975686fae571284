import type { AnnotationRow } from '../../../src/core/exchange/annotation-row.ts';

/** A row for tests: what is not given is plain. */
export function row(given: Partial<AnnotationRow> = {}): AnnotationRow {
  return {
    id: 'a1',
    brief: 'summit.txt',
    briefTitle: 'Summit',
    briefDate: '2022-06-29',
    section: 'I / A',
    sectionTitle: 'Deterrence',
    tags: ['position'],
    quote: 'Allies agreed',
    actor: '',
    stance: '',
    memo: '',
    by: 'ada',
    created: '2026-11-24T10:12:00Z',
    place: 'exact',
    needsLook: false,
    start: 10,
    end: 23,
    line: 2,
    ...given,
  };
}
