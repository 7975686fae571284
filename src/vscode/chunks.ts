/*
 * Code that is loaded when it is first used. A web extension can load no second file: there each module that is
 * required here is in the bundle, and runs when first asked for. The desktop's bundle is without them: it takes them
 * from the web's, which ships anyway (esbuild.mjs).
 *
 * A chunk brings its own copy of what it shares with the bundle. So it is a module of core, and plain data goes in and
 * out: nothing that is compared by identity, such as a class.
 */

/** What reads a brief, sections and names, and makes the content of cards. */
export type Reader = typeof import('../core/read-brief.ts');
export const loadReader = (): Reader => require('../core/read-brief.ts');

/** What reads a filter and tells which annotations fit. */
export type Filter = typeof import('../core/analysis/filter.ts');
export const loadFilter = (): Filter => require('../core/analysis/filter.ts');

/** The rows of an export and the formats. */
export type Exchange = typeof import('../core/exchange/exchange.ts');
export const loadExchange = (): Exchange => require('../core/exchange/exchange.ts');

/** What finds passages again after a brief changed. */
export type Placing = typeof import('../core/placing.ts');
export const loadPlacing = (): Placing => require('../core/placing.ts');

/** What reads briefs and places annotations in a thread or worker. */
export type Serving = typeof import('../core/apart/serve-apart.ts');
export const loadServing = (): Serving => require('../core/apart/serve-apart.ts');

/** What writes a project file. */
export type Writing = typeof import('../core/writing.ts');
export const loadWriting = (): Writing => require('../core/writing.ts');
