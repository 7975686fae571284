import { parseBrief } from './brief/parse-brief.ts';
import type { ActorType } from './entities/entity.ts';
import { type Overview, overview } from './entities/overview.ts';
import { recognise } from './entities/recognise.ts';
import { indexLines } from './text/line-index.ts';
import { normaliseText } from './text/normalise-text.ts';

/** What the tool understands of one text, in the flat shape of labelled test sets: lines count from 1. */
export interface Inspection {
  readonly overview: Overview;
  readonly sections: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly title: string;
    readonly label: string;
    readonly level: number;
    readonly path: string;
  }[];
  readonly actors: readonly {
    readonly name: string;
    readonly type: ActorType;
    readonly aliases: readonly string[];
    readonly mentions: readonly { readonly start: number; readonly end: number; readonly line: number }[];
  }[];
  readonly meetings: readonly {
    readonly name: string;
    /** Other names, and the words that mean it as they stand, where they are more than "meeting". */
    readonly aliases: readonly string[];
    readonly date: string | null;
    readonly place: string | null;
    readonly firstLine: number;
    readonly mentions: readonly { readonly start: number; readonly end: number; readonly line: number }[];
  }[];
  readonly dates: readonly {
    readonly text: string;
    readonly offset: number;
    readonly line: number;
    readonly iso: string;
    readonly relative: boolean;
  }[];
}

/** The words of a mention as one line without markup. */
const spoken = ({ text }: { readonly text: string }): string => text.replace(/[\s*_`\\]+/g, ' ').trim();

/**
 * Parses and recognises one text, without a project file. Offsets are UTF-16 code units over the text with LF line
 * ends and without BOM; ends are exclusive.
 */
export function inspect(raw: string): Inspection {
  const { text } = normaliseText(raw);
  const brief = parseBrief(text);
  const recognition = recognise(brief);
  const { actors, meetings, dates } = recognition;
  const lines = indexLines(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  const places = (mentions: readonly { readonly start: number; readonly end: number }[]) =>
    mentions.map(({ start, end }) => ({ start, end, line: lineOf(start) }));
  return {
    overview: overview(brief, recognition),
    sections: brief.sections.map(({ line, endLine, title, label, level, path }) => ({
      line: line + 1,
      endLine: endLine + 1,
      title,
      label,
      level,
      path,
    })),
    actors: actors.map(({ name, type, aliases, mentions }) => ({
      name,
      type,
      aliases,
      mentions: places(mentions),
    })),
    meetings: meetings.map(({ name, aliases, date, place, mentions }) => ({
      name,
      aliases: [
        ...new Set([
          ...aliases,
          ...mentions.map(spoken).filter((words) => /[ -]|^(?!meetings?$)\p{L}{6}/iu.test(words)),
        ]),
      ],
      date: date ?? null,
      place: place ?? null,
      firstLine: lineOf(mentions[0]?.start ?? 0),
      mentions: places(mentions),
    })),
    dates: dates.map(({ text: words, start, iso, relative }) => ({
      text: words,
      offset: start,
      line: lineOf(start),
      iso,
      relative,
    })),
  };
}
