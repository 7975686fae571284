import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSeq } from './yaml-node.ts';

/** Deeper files are refused: no project file nests so far, and a parser's stack is not endless. */
const MAX_DEPTH = 100;

/** What was read, or the first error: the parser's own words and the offset where it stopped. */
export interface ParsedYaml {
  /** Undefined for a text without content, and when there is an error. */
  readonly root?: YamlNode;
  readonly error?: { readonly reason: string; readonly at: number };
}

/**
 * Parses one YAML 1.2 document into a tree with offsets. Never throws.
 * `base` is added to every offset: the place in the file where `text` was cut out.
 * js-yaml's events carry the offsets of scalars and starts; ends and colons are found from there.
 */
export function parseYaml(text: string, base = 0): ParsedYaml {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) {
      return { error: { reason: error.reason, at: base + (error.mark?.position ?? 0) } };
    }
    throw error;
  }
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) {
    const mark = Math.max(0, text.search(/(?<=\n)---(?=\s|$)/));
    return { error: { reason: 'more than one document', at: base + mark } };
  }
  if (documents === 0) return {};
  const root = new TreeBuilder(text, base, events).document();
  return root.kind === 'scalar' && root.style === 'plain' && root.text === '' ? {} : { root };
}

const NULL_WORDS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Walks the events once; `cursor` is the end of the last token, in offsets of `text`. */
class TreeBuilder {
  readonly #text: string;
  readonly #base: number;
  readonly #events: readonly Event[];
  #next = 1;
  #cursor = 0;

  constructor(text: string, base: number, events: readonly Event[]) {
    this.#text = text;
    this.#base = base;
    this.#events = events;
  }

  document(): YamlNode {
    return this.#node();
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        return this.#map(event.start, event.style === 2);
      case EVENT_ID.SEQUENCE:
        return this.#seq(event.start, event.style === 2);
      case EVENT_ID.ALIAS: {
        this.#cursor = event.anchorEnd;
        const name = this.#text.slice(event.anchorStart, event.anchorEnd);
        return { kind: 'alias', name, ...this.#range(event.anchorStart - 1, event.anchorEnd) };
      }
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      default:
        return this.#empty(this.#cursor);
    }
  }

  #scalar(event: Extract<Event, { type: 4 }>): YamlScalar {
    const afterProperties = Math.max(this.#cursor, event.tagEnd, event.anchorEnd);
    if (event.valueStart < 0) {
      this.#cursor = afterProperties;
      return this.#empty(afterProperties);
    }
    const text = getScalarValue(this.#text, event);
    if (event.style === SCALAR_STYLE.PLAIN) {
      this.#cursor = event.valueEnd;
      const isNull = event.tagStart < 0 && NULL_WORDS.has(text);
      return {
        kind: 'scalar',
        style: 'plain',
        text,
        isNull,
        ...this.#range(event.valueStart, event.valueEnd),
      };
    }
    if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      this.#cursor = event.valueEnd + 1;
      const range = this.#range(event.valueStart - 1, event.valueEnd + 1);
      return { kind: 'scalar', style: 'quoted', text, isNull: false, ...range };
    }
    const header = this.#skip(afterProperties, '-:?,');
    // Blank lines after the text belong to it only when the header says keep ("|+").
    const kept = event.chomping === 3 ? event.valueEnd : this.#lastTextEnd(event.valueStart, event.valueEnd);
    const end = kept > event.valueStart ? this.#withoutLineEnd(kept) : this.#lineEnd(header);
    this.#cursor = end;
    return { kind: 'scalar', style: 'block', text, isNull: false, ...this.#range(header, end) };
  }

  #map(start: number, flow: boolean): YamlMap {
    // A pair inside a flow sequence, "[a: b]", is a mapping without braces.
    const braces = flow && this.#text[start] === '{';
    this.#cursor = braces ? start + 1 : start;
    const entries: YamlEntry[] = [];
    while (!this.#atEnd()) entries.push(this.#entry());
    const end = braces ? this.#skip(this.#cursor, ',:?') + 1 : this.#cursor;
    this.#cursor = end;
    return { kind: 'map', flow, entries, ...this.#range(start, end) };
  }

  #entry(): YamlEntry {
    const from = this.#cursor;
    const key = this.#node();
    const colon = this.#skip(this.#cursor, '');
    const hasColon = this.#text[colon] === ':';
    if (hasColon) this.#cursor = colon + 1;
    const value = this.#node();
    return {
      key: key.kind === 'scalar' ? key.text : this.#text.slice(from, this.#cursor),
      keyStart: key.start,
      keyEnd: key.end,
      colon: hasColon ? colon + this.#base : -1,
      value,
    };
  }

  #seq(start: number, flow: boolean): YamlSeq {
    this.#cursor = flow ? start + 1 : start;
    const items: YamlNode[] = [];
    const dashes: number[] = [];
    while (!this.#atEnd()) {
      if (!flow) {
        const dash = this.#skip(this.#cursor, '');
        dashes.push(dash + this.#base);
        this.#cursor = dash + 1;
      }
      items.push(this.#node());
    }
    const end = flow ? this.#skip(this.#cursor, ',') + 1 : this.#cursor;
    this.#cursor = end;
    return { kind: 'seq', flow, items, dashes, ...this.#range(start, end) };
  }

  /** Whether the collection at hand is closed here; if so, steps over its POP. */
  #atEnd(): boolean {
    const event = this.#events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  /** Skips white space, comments and the given indicator characters. */
  #skip(from: number, indicators: string): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at++) {
      const char = text[at] ?? '';
      if (char === '#' && (at === 0 || /\s/.test(text[at - 1] ?? ' '))) at = this.#lineEnd(at);
      else if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t' && char !== '\ufeff') {
        if (!indicators.includes(char)) break;
      }
    }
    return at;
  }

  #lineEnd(from: number): number {
    let at = from;
    while (at < this.#text.length && this.#text[at] !== '\n' && this.#text[at] !== '\r') at++;
    return at;
  }

  #withoutLineEnd(end: number): number {
    if (this.#text[end - 1] === '\n') return this.#text[end - 2] === '\r' ? end - 2 : end - 1;
    return this.#text[end - 1] === '\r' ? end - 1 : end;
  }

  #lastTextEnd(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/.test(this.#text[at - 1] ?? '')) at--;
    return at > start ? this.#lineEnd(at) : start;
  }

  #empty(at: number): YamlScalar {
    return { kind: 'scalar', style: 'plain', text: '', isNull: true, ...this.#range(at, at) };
  }

  #range(start: number, end: number): { readonly start: number; readonly end: number } {
    return { start: start + this.#base, end: end + this.#base };
  }
}
