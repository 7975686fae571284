/**
 * Names of properties that only the recogniser's own objects have, and that go into no file and to no other program:
 * they ship short, the same in each bundle. Worth 4 KB of its 150. None is a key of a table that is read by name
 * ("offices" of the words for meetings), nor a field of what the command line writes ("words" of the overview).
 */
const NAMES =
  'possessive covered smallWords inHeading nameFrom nameTo notNames meetingNouns workNouns roleNouns actingVerbs twoWordHeads adjectivesFollow particles shout familyFirst firstNames surnames speakingVerbs placePrepositions governmentPrepositions tokens shape occurrences phrase functionWords ordinal dateAt heads core office monthFirst yearShift expressions plural definite firstMonth topic ownDate glued acronyms drafts short joins monthFirstFigures passedOver elided entryDateAt openers headStrength';

/** Letters behind "$": small ones, then capitals. */
const codeOf = (at) => String.fromCharCode(at < 26 ? 97 + at : 39 + at);

/** For esbuild's options. */
export const shortNames = {
  mangleProps: new RegExp(`^(?:${NAMES.replaceAll(' ', '|')})$`),
  mangleCache: Object.fromEntries(NAMES.split(' ').map((name, at) => [name, `$${codeOf(at)}`])),
  // Written as "1/0", in place of a name of 24 letters.
  define: { 'Number.POSITIVE_INFINITY': 'Infinity' },
};
