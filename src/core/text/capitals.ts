/** "summit" as "Summit". */
export const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "BLINKEN" as "Blinken"; the first letter stays as it is. */
export const withSmallTail = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
