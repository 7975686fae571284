import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Built-in extensions with code that an annotator can meet. */
const KEPT = [
  'configuration-editing',
  'json-language-features',
  'markdown-language-features',
  'references-view',
  'search-result',
];

/**
 * Copies VS Code's built-in extensions without those that only cost time (Git, TypeScript, chat, …).
 * Extensions without code (grammars, themes) stay whole; the others become a stub, as the workbench
 * looks for a missing one elsewhere and logs an error.
 * @param {string} from the folder of built-in extensions
 * @param {string} to is created
 */
export function trimBuiltins(from, to) {
  for (const name of readdirSync(from)) {
    const source = path.join(from, name);
    const target = path.join(to, name);
    const file = path.join(source, 'package.json');
    if (name === 'node_modules' || !existsSync(file)) continue;
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const hasCode = Boolean(manifest.main ?? manifest.browser);
    if (!hasCode || KEPT.includes(name)) {
      const notForBrowser = (each) => !/[\\/]dist[\\/]browser/.test(each);
      cpSync(source, target, { recursive: true, dereference: true, filter: notForBrowser });
    } else {
      writeStub(target, manifest);
    }
  }
}

function writeStub(target, { name, publisher, version, engines }) {
  mkdirSync(target, { recursive: true });
  const stub = { name, publisher, version, engines };
  if (name === 'github-authentication') {
    // an answer at once; without a provider the workbench waits five seconds and logs an error
    Object.assign(stub, {
      main: './no-session.js',
      activationEvents: ['onAuthenticationRequest:github'],
      contributes: { authentication: [{ id: 'github', label: 'GitHub' }] },
      extensionKind: ['workspace'],
    });
    writeFileSync(path.join(target, 'no-session.js'), NO_SESSION);
  }
  writeFileSync(path.join(target, 'package.json'), JSON.stringify(stub));
}

const NO_SESSION = `const vscode = require('vscode');
exports.activate = (context) =>
  context.subscriptions.push(
    vscode.authentication.registerAuthenticationProvider('github', 'GitHub', {
      onDidChangeSessions: new vscode.EventEmitter().event,
      getSessions: async () => [],
      createSession: async () => Promise.reject(new Error('offline')),
      removeSession: async () => {},
    }),
  );
`;
