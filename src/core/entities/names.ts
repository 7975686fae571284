// What readers of names need, in one place: the desktop bundle loads it as a file of its own when first used.

export { actorCard } from './actor-card.ts';
export { actorForFile, meetingForFile } from './entry-for-file.ts';
export { formatDate, formatDay, timeFromBrief } from './format-day.ts';
export { findHints } from './hints/find-hints.ts';
export { meetingCard } from './meeting-card.ts';
export { overview, overviewWords } from './overview.ts';
export { recognise } from './recognise.ts';
