import type * as vscode from 'vscode';

/** A function that runs `work` once things have been quiet for `milliseconds`. Disposing it forgets what waits. */
export function debounce(milliseconds: number, work: () => void): (() => void) & vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  const call = (): void => {
    dispose();
    timer = setTimeout(() => {
      timer = undefined;
      work();
    }, milliseconds);
  };
  return Object.assign(call, { dispose });
}
