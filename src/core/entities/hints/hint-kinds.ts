/** What a brief may have got wrong, by the names that settings use. */
export const HINT_KINDS = ['weekday', 'bodyName', 'acronym', 'numbering', 'meetingDate'] as const;
export type HintKind = (typeof HINT_KINDS)[number];
