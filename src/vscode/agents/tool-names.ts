/** The tools that language models may call; the name of each is `policyAnnotator_` and this. */
export const TOOL_NAMES = [
  'listAnnotations',
  'search',
  'readCodebook',
  'checkProposals',
  'proposeAnnotations',
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];
