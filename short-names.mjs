/**
 * Names of properties that only the recogniser's own objects have, and that go into no file and to no other program:
 * they ship short, the same in each bundle. Worth 1.5 KB of its 150.
 */
const NAMES =
  'possessive covered smallWords inHeading nameFrom nameTo notNames meetingNouns workNouns roleNouns actingVerbs twoWordHeads adjectivesFollow particles shout familyFirst firstNames surnames speakingVerbs placePrepositions governmentPrepositions';

/** For esbuild's options. */
export const shortNames = {
  mangleProps: new RegExp(`^(?:${NAMES.replaceAll(' ', '|')})$`),
  mangleCache: Object.fromEntries(
    NAMES.split(' ').map((name, at) => [name, `$${String.fromCharCode(97 + at)}`]),
  ),
};
