/** What a suite in the extension host reports, one JSON object a line; `end` comes last, or the suite broke off. */
export type SuiteEvent =
  | { readonly event: 'pass'; readonly title: string; readonly ms: number }
  | { readonly event: 'fail'; readonly title: string; readonly error: string }
  | { readonly event: 'end' };
