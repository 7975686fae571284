import type { CancellationToken } from 'vscode';

/** Longest that the extension host is kept from others, in milliseconds. */
const STRETCH = 12;

/**
 * A pause for long work done in steps: gives way to others when enough time went by since the last time, and says
 * whether to go on, which is until a person cancels, where one can.
 */
export function giveWay(token?: CancellationToken): () => Promise<boolean> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since >= STRETCH) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = Date.now();
    }
    return !token?.isCancellationRequested;
  };
}
