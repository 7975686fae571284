/** What the extension that reads documents gives to ours. */
export interface DocumentReader {
  /** Which form of task and answer its script knows. */
  readonly protocol: number;
  /** The URI of the script to run as a thread or worker: `documents/document-worker.ts`, built. */
  readonly script: string;
}

/** The form of `DocumentTask` and `DocumentAnswer` (document.ts) today. One more when a change makes an older script or asker wrong. */
export const READER_PROTOCOL = 1;

/**
 * The script of a reader, or one sentence why it does not fit.
 * @param exported what the extension gave, of any version or none of ours
 * @param version that extension's version
 */
export function fittingScript(
  exported: unknown,
  version: string,
): { readonly script: string } | { readonly misfit: string } {
  const { protocol, script } = (exported ?? {}) as Partial<Record<keyof DocumentReader, unknown>>;
  if (typeof protocol === 'number' && protocol > READER_PROTOCOL)
    return {
      misfit: `Policy Annotator is too old for Policy Annotator Documents ${version}. Update Policy Annotator.`,
    };
  if (protocol !== READER_PROTOCOL || typeof script !== 'string')
    return {
      misfit: `Policy Annotator Documents ${version} does not fit this Policy Annotator. Update Policy Annotator Documents.`,
    };
  return { script };
}
