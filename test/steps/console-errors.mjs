/** Errors that VS Code itself logs on these hosts, with any extension or none. */
const HARMLESS = [
  /Failed to load resource.*404/, // the server has no vsda and no update service
  /Timed out waiting for authentication provider 'github'/, // on a slow machine
  /No extension gallery service configured/, // these hosts have none: what an installation by name comes to
  /Activating extension 'vscode\.[\w-]+' failed/, // one of VS Code's own, not ours
  /\bCanceled\b/, // what was under way when the page closed
  /IndexedDB database 'vscode-web-db' is closed/, // the log's last lines, when the page closed
  /Failed to execute 'abort' on 'IDBTransaction'/, // its storage, when a window closes while it is being read
  // It asks whoever offers comment ranges about each text it loads, its settings too, which it opens twice for that.
  /document '[^']*settings\.json already exists!/,
  /Error: unknown document/, // the same text, when it changes
  /Found unexpected null[\s\S]*\/webview\/browser\/pre\//, // its webviews, the walkthrough's, when one goes while it loads
  // A comment thread that has no state yet is given it again and again (it hears of its first state, and sets it) until
  // the stack is full. No frame but its own.
  /^%c\s+ERR\b[^\n]*RangeError: Maximum call stack size exceeded(?:\n\s+at [^\n]*(?:workbench\.js:|<anonymous>)[^\n]*)*$/,
  /ListenerLeakError: potential listener LEAK detected, popular/, // its guess where hundreds of memos have a thread each
  /Long running operations during shutdown are unsupported/, // a window loaded anew
];

/** What VS Code logs when its extension host was killed. */
const CRASH = /terminated unexpectedly|CloseEvent|\[reconnect\]|Connection error: Unknown reconnection token/;

/**
 * Whether an error is what a check itself caused by killing the extension host.
 * @param {string} text
 */
export const isCrash = (text) => CRASH.test(text);

/**
 * Tells of each error that a page logs or throws, VS Code's own harmless ones aside.
 * @param {import('playwright-core').Page} page
 * @param {(text: string) => void} onError
 */
export function watchConsole(page, onError) {
  const tell = (text) => {
    if (!HARMLESS.some((each) => each.test(text))) onError(text);
  };
  page.on('pageerror', (error) => tell(error.stack ?? error.message));
  page.on('console', (message) => {
    const text = message.text();
    // VS Code's logger writes its level into the line: %c  ERR color: …
    if (message.type() === 'error' || /^%c\s+ERR\b/.test(text)) tell(text.split('\n').slice(0, 4).join('\n'));
  });
}
