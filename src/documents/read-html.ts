import { Parser } from 'htmlparser2';
import { cleanText } from '../core/documents/clean-text.ts';
import type { DocumentBlock, ReadDocument } from '../core/documents/document.ts';
import { withoutGaps } from '../core/documents/without-gaps.ts';
import { decodeHtml } from './decode-html.ts';

/** What is no text of the document: it is left out with all that stands in it. */
const SKIPPED = new Set(
  'script style noscript template nav aside iframe object embed svg math canvas audio video form button select textarea dialog menu head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul br caption'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const ROLES = /^(?:navigation|complementary|banner|contentinfo|search|menu|dialog)$/;
/** More pieces are no document that a person reads. */
const MOST_BLOCKS = 200_000;
/** Deeper than any page; checked after each piece of the text, in code units. */
const DEEPEST = 2000;
const PIECE = 16_384;
/** So much text in the main part, and what stands beside it is not wanted, in code units. */
const ENOUGH = 200;

/**
 * Reads an HTML page as text: headings, paragraphs, bullets, tables, without scripts, styles, menus, side bars, and
 * the page's own head and foot. Where the page names a main part or an article, that part alone. No script runs, and
 * nothing that it names is fetched. Linear.
 */
export function readHtml(bytes: Uint8Array): ReadDocument {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  const text = decodeHtml(bytes);
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (reader.depth > DEEPEST)
      return { refused: `Its elements stand more than ${DEEPEST} deep. It is not read.` };
  }
  parser.end();
  const blocks = reader.result();
  if (blocks.length === 0)
    return {
      refused: 'It has no text. Pages that a script fills are empty when they are saved as HTML only.',
    };
  // A page may begin with h2 and have no h3.
  return { document: { blocks: withoutGaps(blocks), remarks: [] } };
}

interface Placed {
  readonly block: DocumentBlock;
  readonly isMain: boolean;
}

class Reader {
  readonly #placed: Placed[] = [];
  /** The words since the last block, in pieces. */
  #pieces: string[] = [];
  /** Names of open elements whose content counts, with what they are. */
  #skipping = 0;
  readonly #open: { readonly name: string; readonly skips: boolean; readonly isMain: boolean }[] = [];
  #mainDepth = 0;
  readonly #lists: { readonly isNumbered: boolean; count: number }[] = [];
  #item: { readonly depth: number; readonly label: string } | undefined;
  #heading = 0;
  /** Where among the pieces a raised figure may begin. */
  #raisedAt: number | undefined;
  #rows: string[][] | undefined;

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isMain = name === 'main' || name === 'article' || attributes.role === 'main';
    const skips = SKIPPED.has(name) || isHidden(attributes) || this.#isPageEdge(name);
    if (!VOID.has(name)) {
      this.#open.push({ name, skips, isMain });
      if (skips) this.#skipping++;
      if (isMain) this.#mainDepth++;
    }
    if (this.#skipping > 0) return;
    if (name === 'sup') this.#raisedAt = this.#pieces.length;
    if (BLOCKS.has(name) && !(this.#rows && name === 'p')) this.#flush();
    if (this.#rows && BLOCKS.has(name)) this.#pieces.push(' ');
    if (name === 'ul' || name === 'ol') {
      const start = Number(attributes.start ?? '1');
      this.#lists.push({ isNumbered: name === 'ol', count: Number.isSafeInteger(start) ? start - 1 : 0 });
    } else if (name === 'li') this.#startItem();
    else if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1]);
    else if (name === 'table' && !this.#rows) this.#rows = [];
    else if (name === 'tr') this.#rows?.push([]);
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((each) => each.name === name);
    const closed = at < 0 ? undefined : this.#open.splice(at, 1)[0];
    const wasSkipped = this.#skipping > 0;
    if (closed?.skips) this.#skipping--;
    if (wasSkipped) {
      if (closed?.isMain) this.#mainDepth--;
      return;
    }
    if (name === 'sup') this.#endRaised();
    if ((name === 'td' || name === 'th') && this.#rows) {
      if (this.#rows.length === 0) this.#rows.push([]); // a cell without a row begins the first
      this.#rows.at(-1)?.push(this.#takeWords());
    } else if (BLOCKS.has(name)) this.#flush();
    if (/^h[1-6]$/.test(name)) this.#heading = 0;
    else if (name === 'li') this.#item = undefined;
    else if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'table') this.#endTable();
    if (closed?.isMain) this.#mainDepth--;
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#pieces.push(text);
  }

  /** Of a page with a main part of some length, that part alone. */
  result(): readonly DocumentBlock[] {
    this.#flush();
    this.#endTable();
    const main = this.#placed.filter(({ isMain }) => isMain);
    const length = main.reduce((sum, { block }) => sum + ('text' in block ? block.text.length : 40), 0);
    return (length >= ENOUGH ? main : this.#placed).map(({ block }) => block);
  }

  /** A raised figure is a note's mark, and must not run into the word before it. */
  #endRaised(): void {
    if (this.#raisedAt === undefined) return;
    const whole = this.#pieces.splice(this.#raisedAt).join('');
    const raised = whole.trim();
    this.#pieces.push(/^(?:\d{1,3}|[*†‡]{1,3})$/.test(raised) ? `[${raised}]` : whole);
    // With words in it, what is around it is no figure either.
    if (raised !== '') this.#raisedAt = undefined;
  }

  #takeWords(): string {
    const words = cleanText(this.#pieces.join(''));
    this.#pieces = [];
    this.#raisedAt = undefined;
    return words;
  }

  /** The head and foot of the page, not those of an article in it. */
  #isPageEdge(name: string): boolean {
    return (name === 'header' || name === 'footer') && this.#mainDepth === 0;
  }

  #startItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.count++;
    const depth = Math.max(0, this.#lists.length - 1);
    this.#item = { depth, label: list?.isNumbered ? `${list.count}. ` : '' };
  }

  #flush(): void {
    if (this.#rows) return; // cells are taken when they close
    const text = this.#takeWords();
    if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return;
    const item = this.#item;
    if (this.#heading > 0) this.#add({ kind: 'heading', level: this.#heading, text });
    else if (item && item.label === '') this.#add({ kind: 'item', depth: Math.min(8, item.depth), text });
    else this.#add({ kind: 'paragraph', text: `${item?.label ?? ''}${text}` });
    // What follows in the same item has no bullet of its own.
    if (item) this.#item = undefined;
  }

  #endTable(): void {
    const rows = (this.#rows ?? []).filter((row) => row.some((cell) => cell !== ''));
    this.#rows = undefined;
    // Pages of an older make are one table: what has no second column is text.
    if (rows.every((row) => row.length <= 1))
      for (const [text = ''] of rows) this.#add({ kind: 'paragraph', text });
    else this.#add({ kind: 'table', rows });
  }

  #add(block: DocumentBlock): void {
    if (this.#placed.length < MOST_BLOCKS) this.#placed.push({ block, isMain: this.#mainDepth > 0 });
  }
}

function isHidden({
  hidden,
  role,
  style,
  'aria-hidden': ariaHidden,
}: Readonly<Record<string, string>>): boolean {
  return (
    hidden !== undefined ||
    ariaHidden === 'true' ||
    ROLES.test(role ?? '') ||
    /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style ?? '')
  );
}
