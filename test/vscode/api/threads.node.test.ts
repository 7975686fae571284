import type { Apart } from '../../../src/core/apart/in-threads.ts';
import { threadApart } from '../../../src/node/read-apart.ts';
import { understandsApart } from './understands-apart.ts';
import { ourExtension } from './workspace.ts';

// Where the thread fails, the editor's own does its work, and nobody sees the difference but who types in a long brief.
suite('The thread that reads briefs', () => {
  let thread: Apart;

  suiteSetup(() => {
    thread = threadApart(`${ourExtension().extensionPath}/dist/read-apart-thread.js`);
  });
  suiteTeardown(() => thread.dispose());

  test('the thread that ships understands a brief and places annotations', async () => {
    await understandsApart(thread);
  });
});
