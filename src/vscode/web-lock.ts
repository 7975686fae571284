/** The part of the Web Locks API that is used (W3C Web Locks, https://w3c.github.io/web-locks/). */
interface WebLocks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** The locks that the windows of one browser share; undefined where the browser has none. */
function webLocks(): WebLocks | undefined {
  return (globalThis as { readonly navigator?: { readonly locks?: WebLocks } }).navigator?.locks;
}

/**
 * Runs `work` while no other window of this browser runs work under the same name. All windows on one workspace have
 * the same origin, which VS Code keeps for it: that is how far the locks of a browser reach.
 * Undefined, and nothing was run, where the browser has no locks.
 */
export function withWebLock<T>(name: string, work: () => Promise<T>): Promise<T> | undefined {
  return webLocks()?.request(name, work);
}
