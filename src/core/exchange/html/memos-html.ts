import { MEMO_TITLES, type MemoRow } from '../memo-rows.ts';
import { escapeHtml } from './escape-html.ts';

/** The memos that stand on no passage, by what they are on; nothing when there are none. Line ends stay. */
export function memosHtml(rows: readonly MemoRow[]): string {
  if (rows.length === 0) return '';
  const groups = MEMO_TITLES.flatMap(([kind, title]) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    return [
      `<h3>${title} <span class="quiet">${own.length}</span></h3>\n<ul>${own.map(item).join('\n')}</ul>`,
    ];
  });
  return `<section class="index"><h2 id="memos">Memos</h2>\n${groups.join('\n')}</section>`;
}

function item({ kind, on, brief = '', by = '', memo, isLost }: MemoRow): string {
  const about = [kind === 'brief' ? '' : brief, isLost ? 'section not found' : '', by].filter(Boolean);
  const text = memo.split('\n').map(escapeHtml).join('<br>');
  return `<li dir="auto"><strong>${escapeHtml(on)}</strong> <span class="quiet">${about.map(escapeHtml).join(' · ')}</span><br>${text}</li>`;
}
