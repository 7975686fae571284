/** This moment as the ISO instant that records have, to the second: "2022-01-07T10:00:00Z". */
export const instantNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
