/** A made-up note in our own words about the public NATO-Russia Council meeting of January 2022. */
export const NOTE = `# Note on the January talks

Brussels, 13 January 2022

## I. The meeting

The Council met for almost four hours. Thirty allies and Russia sat at one table for the first time since 2019.
The Secretary General spoke of significant differences that will not be easy to bridge.

## II. Positions

- Russia asked for guarantees that the Alliance will not admit new members and will pull its troops back.
- The allies rejected both, and offered talks on arms control, transparency and risk reduction instead.
- Ukraine, not a member of the Council, asked to be heard before anything is agreed about it.

## III. Next steps

The allies are ready to meet again. Russia said it needs time before it answers.
Both sides agreed that the military lines of communication should be opened again.
The Secretary General invited all members to a series of meetings on missile limits.
`;

/** The range of the n-th occurrence (first: 1) of a passage. */
export function rangeOf(text: string, passage: string, nth = 1): { start: number; end: number } {
  let start = -1;
  for (let k = 0; k < nth; k++) start = text.indexOf(passage, start + 1);
  if (start < 0) throw new Error(`not in the text: ${passage}`);
  return { start, end: start + passage.length };
}
