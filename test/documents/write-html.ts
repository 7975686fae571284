import type { Piece } from './meeting.ts';

/** A web page of a text with what pages have around it: menus, side bars, scripts, heads and feet. */
export function writeHtml(pieces: readonly Piece[], hasMain: boolean): string {
  const [open, close] = hasMain ? ['<main>', '</main>'] : ['<div class="page">', '</div>'];
  const body: string[] = [];
  let before: Piece | undefined;
  for (const piece of [...pieces, undefined]) {
    const depth = before?.kind === 'item' ? before.level + 1 : 0;
    const now = piece?.kind === 'item' ? piece.level + 1 : 0;
    body.push('</li></ul>'.repeat(Math.max(0, depth - now)));
    if (piece?.kind === 'item') body.push(now > depth ? '<ul>'.repeat(now - depth) : '</li>');
    if (piece?.kind === 'row' && before?.kind !== 'row') body.push('<table><tbody>');
    if (piece?.kind !== 'row' && before?.kind === 'row') body.push('</table>');
    if (piece) body.push(element(piece));
    before = piece;
  }
  return `<!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>Not part of the text</title>
<style>p { color: black }</style><script>document.write('<p>Not part of the text')</script></head><body>
<header><a href="/">Home of the institute</a></header><nav><ul><li>Topics<li>People</ul></nav>
${open}${body.join('\n')}${close}
<aside><h2>Read also</h2><p>Not part of the text.</aside><footer><p>All rights reserved &copy;</footer>
<script>document.title = 'Not part of the text'</script></body></html>`;
}

function element({ kind, level, text }: Piece): string {
  const words = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\{(\d)\}/g, '<sup><a href="#note-$1">$1</a></sup>')
    .replace(/é/g, '&eacute;');
  if (kind === 'heading') return `<h${level}>${words}</h${level}>`;
  if (kind === 'item') return `<li><p>${words}`; // an item's paragraph is left open, as people do
  if (kind === 'row') return `<tr><td>${words.split(' | ').join('<td>')}`;
  if (kind === 'note') return `<p id="note-${level}">${words}</p>`;
  return `<p>${words.replace(' the ', ' <em>the</em>\n')}</p>`;
}
