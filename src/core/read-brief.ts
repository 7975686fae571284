// What reads a brief, in one place: the desktop bundle loads it as a file of its own when a brief is first read.

export { sectionsOfMemos } from './annotation/memo.ts';
export { parseBrief } from './brief/parse-brief.ts';
export { actorCard } from './entities/actor-card.ts';
export { cardsAt } from './entities/body-that-meets.ts';
export { actorForFile, meetingForFile } from './entities/entry-for-file.ts';
export { formatDate, formatDay, timeFromBrief } from './entities/format-day.ts';
export { findHints } from './entities/hints/find-hints.ts';
export { languageNotice } from './entities/language-notice.ts';
export { meetingCard } from './entities/meeting-card.ts';
export { overview, overviewLine } from './entities/overview.ts';
export { recognise } from './entities/recognise.ts';
