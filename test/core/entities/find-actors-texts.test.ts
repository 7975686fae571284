import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../../src/core/brief/parse-brief.ts';
import { findActors } from '../../../src/core/entities/find-actors.ts';
import { fold } from '../../../src/core/entities/tokens.ts';
import { ACTOR_TEXTS } from './actor-texts.ts';

interface Label {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** Takes the marks off a text: `[[words|Actor]]` and `[[Actor]]`. */
function readLabels(marked: string): { readonly text: string; readonly labels: readonly Label[] } {
  let text = '';
  const labels: Label[] = [];
  let last = 0;
  for (const match of marked.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)) {
    text += marked.slice(last, match.index);
    const words = match[1] ?? '';
    labels.push({ start: text.length, end: text.length + words.length, actor: match[2] ?? words });
    text += words;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), labels };
}

/** Mentions that lie over a label (by half at least) of the actor with that name, and what is wrong. */
function score(marked: string): {
  readonly right: number;
  readonly found: number;
  readonly asked: number;
  readonly wrong: readonly string[];
} {
  const { text, labels } = readLabels(marked);
  const actors = findActors(parseBrief(text));
  const mentions = actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })));
  const wrong: string[] = [];
  const met = new Set<Label>();
  let right = 0;
  for (const mention of mentions) {
    const label = labels.find((each) => {
      const shared = Math.min(each.end, mention.end) - Math.max(each.start, mention.start);
      return shared >= 0.5 * Math.min(each.end - each.start, mention.end - mention.start);
    });
    const names = [mention.actor.name, ...mention.actor.aliases].map((name) =>
      fold(name).replace(/^(?:mr|mrs|ms|dr|president|prime minister|secretary) /, ''),
    );
    if (label && met.has(label)) continue;
    if (label && names.some((name) => name === fold(label.actor) || fold(label.actor).endsWith(` ${name}`))) {
      right += 1;
      met.add(label);
    } else wrong.push(`+ ${mention.text} (${mention.actor.name})`);
  }
  for (const label of labels)
    if (!met.has(label)) wrong.push(`- ${text.slice(label.start, label.end)} (${label.actor})`);
  return { right, found: mentions.length, asked: labels.length, wrong };
}

const f1 = ({
  right,
  found,
  asked,
}: {
  readonly right: number;
  readonly found: number;
  readonly asked: number;
}): number => (2 * right) / (found + asked);

for (const [name, marked] of Object.entries(ACTOR_TEXTS))
  test(`${name}: most mentions are found and linked to their actor`, () => {
    const result = score(marked);
    assert.ok(f1(result) >= 0.85, `F1 ${f1(result).toFixed(3)}\n${result.wrong.join('\n')}`);
  });
