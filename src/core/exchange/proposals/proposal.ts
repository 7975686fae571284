import type { Stance, Strength } from '../../annotation/annotation.ts';
import { STANCES, STRENGTHS } from '../../annotation/annotation.ts';
import { isPathInside } from '../../project/check-project.ts';
import { cleanTag } from '../import/imported.ts';
import { asList, asOffset, asRecord, asText } from '../import/json-fields.ts';
import { present } from '../present.ts';

/** A passage that someone proposes to tag, as it was sent. */
export interface Proposal {
  /** Path of the brief from the workspace folder. */
  readonly brief: string;
  readonly quote: string;
  readonly tags: readonly string[];
  /** What tells it from other places with the same words. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly section?: string;
  /** Counts from 1. */
  readonly line?: number;
  readonly actor?: string;
  readonly addressee?: string;
  readonly stance?: Stance;
  readonly strength?: Strength;
  readonly date?: string;
  readonly memo?: string;
}

/** Longest texts that are taken, in UTF-16 units. */
const LONGEST = { brief: 1000, quote: 5000, tag: 200, memo: 2000, other: 500 } as const;
const MOST_TAGS = 20;

/** Reads what an agent sent, of which nothing is known: a proposal, or the reason why it is none in one sentence. */
export function readProposal(value: unknown): Proposal | string {
  const record = asRecord(value);
  if (!record) return 'A proposal is an object with “brief”, “quote” and “tags”.';
  const { brief, quote } = record;
  if (typeof brief !== 'string' || brief === '') return 'Say in “brief” which text it is about.';
  if (brief.length > LONGEST.brief || !isPathInside(brief))
    return '“brief” leads out of the workspace folder. Write the path from the folder, with “/” and without “..”.';
  if (typeof quote !== 'string' || quote.trim() === '')
    return 'Say in “quote” which words of the brief it is about.';
  if (quote.length > LONGEST.quote)
    return `“quote” is longer than ${LONGEST.quote} characters. Propose a shorter passage.`;
  const tags = readTags(record.tags ?? record.tag);
  if (typeof tags === 'string') return tags;
  const texts = readTexts(record);
  if (typeof texts === 'string') return texts;
  const stance = STANCES.find((each) => each === record.stance);
  const strength = STRENGTHS.find((each) => each === record.strength);
  if (isSaid(record.stance) && !stance) return `“stance” is one of ${STANCES.join(', ')}.`;
  if (isSaid(record.strength) && !strength) return `“strength” is one of ${STRENGTHS.join(', ')}.`;
  return { brief, quote, tags, ...texts, ...present({ stance, strength, line: asOffset(record.line) }) };
}

/** A name on one line; undefined when it is none, or too long. */
export function readName(value: unknown): string | undefined {
  const name = asText(value)
    ?.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
  return name !== undefined && name !== '' && name.length <= 80 ? name : undefined;
}

const TEXTS = ['prefix', 'suffix', 'section', 'actor', 'addressee', 'date', 'memo'] as const;

function readTexts(record: Readonly<Record<string, unknown>>): Partial<Proposal> | string {
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const key of TEXTS) {
    const value = record[key];
    if (!isSaid(value)) continue;
    if (typeof value !== 'string') return `“${key}” is a text.`;
    const longest = key === 'memo' ? LONGEST.memo : LONGEST.other;
    if (value.length > longest) return `“${key}” is longer than ${longest} characters.`;
    texts[key] = key === 'prefix' || key === 'suffix' || key === 'memo' ? value : value.trim();
  }
  return present(texts);
}

function readTags(value: unknown): readonly string[] | string {
  const list = asList(value);
  if (list.length > MOST_TAGS) return `A passage has at most ${MOST_TAGS} tags.`;
  const names = list.map((each) => asText(each));
  if (names.some((each) => each === undefined || each.length > LONGEST.tag))
    return `“tags” is a list of names of at most ${LONGEST.tag} characters.`;
  const tags = [...new Set(names.flatMap((each) => cleanTag(each ?? '') ?? []))];
  return tags.length > 0 ? tags : 'Say in “tags” which tags it should get.';
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
