/**
 * What a suite in the extension host reports, one JSON object a line; `end` comes last, or the suite broke off.
 * `again`: a test failed and is run a second time, which counts.
 */
export type SuiteEvent =
  | { readonly event: 'pass'; readonly title: string; readonly ms: number }
  | { readonly event: 'again'; readonly title: string; readonly error: string }
  | { readonly event: 'fail'; readonly title: string; readonly error: string }
  | { readonly event: 'end' };
