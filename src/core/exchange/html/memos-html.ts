import { aboutMemo, type MemoRow, memoGroups } from '../memo-rows.ts';
import { escapeHtml } from './escape-html.ts';

/** The memos that stand on no passage, by what they are on; nothing when there are none. Line ends stay. */
export function memosHtml(rows: readonly MemoRow[]): string {
  if (rows.length === 0) return '';
  const groups = memoGroups(rows).map(
    ({ title, rows: own }) =>
      `<h3>${title} <span class="quiet">${own.length}</span></h3>\n<ul>${own.map(item).join('\n')}</ul>`,
  );
  return `<section class="index"><h2 id="memos">Memos</h2>\n${groups.join('\n')}</section>`;
}

function item(row: MemoRow): string {
  const text = row.memo.split('\n').map(escapeHtml).join('<br>');
  return `<li dir="auto"><strong>${escapeHtml(row.on)}</strong> <span class="quiet">${aboutMemo(row).map(escapeHtml).join(' · ')}</span><br>${text}</li>`;
}
