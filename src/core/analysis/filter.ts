// What a filter of annotations needs, in one place: the desktop bundle loads it as a file of its own.

export { rowNames, toRow } from '../exchange/annotation-row.ts';
export { parseQuery, queryFilter } from './query.ts';
