/** The rows of a table of names, each cut into its cells at "|". */
export const tableRows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** The names of a cell, which stand with ";" between them. */
export const namesOfCell = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);
