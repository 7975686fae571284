import assert from 'node:assert/strict';
import type { AnnotationRow } from '../../../src/core/exchange/annotation-row.ts';
import type { ExportContext, ExportFormat } from '../../../src/core/exchange/export-format.ts';
import { exportRows } from '../../../src/core/exchange/export-rows.ts';
import { EMPTY_PROJECT } from '../../../src/core/project/project.ts';

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
    prefix: 'In Madrid ',
    suffix: ' on it.',
    actor: '',
    addressee: '',
    stance: '',
    strength: '',
    date: '',
    fields: {},
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

/** What a text format makes of rows. */
export function written(
  format: ExportFormat,
  rows: readonly AnnotationRow[],
  context: Partial<ExportContext> = {},
): string {
  const { content } = exportRows(format, rows, {
    project: EMPTY_PROJECT,
    title: 'Test',
    briefs: [],
    ...context,
  });
  assert.ok(typeof content === 'string');
  return content;
}
