/** The rows of a table of names, each cut into its cells at "|". */
export const tableRows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** The lines "name: value" of a table, in their order. */
export const tableLines = (table: string): [string, string][] =>
  table.split('\n').map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2)];
  });

/** The words of a list, which stand with blanks between them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The names of a cell, which stand with ";" between them. */
export const namesOfCell = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);
