import { chromium } from 'playwright-core';

const CHROMIUM_FLAGS = [
  '--no-sandbox', // the tests run as root in containers, where the sandbox cannot start
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--mute-audio',
  '--force-prefers-reduced-motion',
  '--font-render-hinting=none',
];

/**
 * Starts Chromium.
 * @param {string} executablePath
 */
export const openBrowser = (executablePath) =>
  chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });

/**
 * A browser context as a fresh user has it: nothing stored.
 * @param {import('playwright-core').Browser} browser
 * @param {readonly { scheme: string, authority: string, path: string }[]} [developed] folders of extensions to load
 */
export async function newUser(browser, developed = []) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(slimWorkbench, developed);
  return context;
}

/**
 * Opens VS Code's workbench in a new tab.
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('./server.mjs').Server} server
 * @param {object} options
 * @param {string} [options.target] a folder or a .code-workspace file; default: an empty window
 * @param {readonly (readonly [string, string])[]} [options.payload] more of the workbench's start options
 * @param {(page: import('playwright-core').Page) => Promise<void> | void} [options.prepare] called before it loads
 */
export async function openWorkbench(context, server, { target, payload = [], prepare }) {
  const page = await context.newPage();
  await prepare?.(page);
  const query = new URLSearchParams();
  if (!target) query.set('ew', 'true');
  else query.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
  query.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
  await page.goto(`${server.url}?${query}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/**
 * Runs in the page before the workbench does: takes chat, the gallery and the service worker out of the
 * configuration that the server wrote into the page, and adds the extensions that are developed, of which the
 * payload of a start could name only one. (Answering the request ourselves would not do:
 * Chromium then blocks the page's WebSocket to the loopback address.)
 */
function slimWorkbench(developed) {
  const original = Document.prototype.getElementById;
  Document.prototype.getElementById = function (id) {
    const element = original.call(this, id);
    if (id === 'vscode-workbench-web-configuration' && element) {
      Document.prototype.getElementById = original;
      const configuration = JSON.parse(element.getAttribute('data-settings'));
      const product = configuration.productConfiguration;
      delete product.defaultChatAgent;
      delete product.extensionsGallery;
      delete product.serviceWorker;
      product.builtInExtensions = [];
      if (developed.length > 0)
        configuration.developmentOptions = { ...configuration.developmentOptions, extensions: developed };
      element.setAttribute('data-settings', JSON.stringify(configuration));
    }
    return element;
  };
}
