import type { Brief } from '../../brief/brief.ts';
import type { Problem } from '../../problem.ts';
import { indexLines } from '../../text/line-index.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Mention, Recognition } from '../entity.ts';
import { fold } from '../tokens.ts';

/**
 * "NATO-Ukraine Council" here, "NATO-Ukraine Commission" there. Only bodies of two parties: those have one council
 * or one commission, while a European Council and a European Commission are two bodies.
 */
const OF_TWO = /^((?:\p{Lu}[\p{L}.]*)[-–](?:\p{Lu}[\p{L}.]*))\s+(Council|Commission)$/u;

/** One body of two parties under two names. */
export function bodyNameHints({ text }: Brief, { actors, meetings }: Recognition): Problem[] {
  const first = new Map<string, Mention>();
  const problems = new Map<string, Problem>();
  const mentions = [...actors.filter(({ type }) => type !== 'person'), ...meetings]
    .flatMap((each) => each.mentions)
    .sort((a, b) => a.start - b.start);
  let lines: ReturnType<typeof indexLines> | undefined;
  for (const mention of mentions) {
    const words = oneLine(mention.text);
    const [, parties, head] = OF_TWO.exec(words) ?? [];
    if (parties === undefined || head === undefined) continue;
    const key = fold(parties);
    const other = first.get(key);
    if (!other) first.set(key, mention);
    else if (!problems.has(key) && !oneLine(other.text).endsWith(head)) {
      lines ??= indexLines(text);
      const line = lines.positionAt(other.start).line + 1;
      const message = `“${words}” here, “${oneLine(other.text)}” in line ${line}: if it is one body, one of the names is wrong.`;
      const { start, end } = mention;
      problems.set(key, { code: 'hint-body-name', severity: 'hint', message, range: { start, end } });
    }
  }
  return [...problems.values()];
}
