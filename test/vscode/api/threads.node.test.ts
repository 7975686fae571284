import * as vscode from 'vscode';
import type { Apart } from '../../../src/core/apart/in-threads.ts';
import { threadApart } from '../../../src/node/read-apart.ts';
import { deepEqual } from '../assert.ts';

// Where the thread fails, the editor's own does its work, and nobody sees the difference but who types in a long brief.
suite('The thread that reads briefs', () => {
  let thread: Apart;

  suiteSetup(() => {
    const extension = vscode.extensions.all.find((each) => each.packageJSON.name === 'policy-annotator');
    thread = threadApart(`${extension?.extensionPath}/dist/read-apart-thread.js`);
  });
  suiteTeardown(() => thread.dispose());

  test('the thread that ships understands a brief and places annotations', async () => {
    const text = '1. WATER\n\nKenya met Uganda in Entebbe on 10 January 2022.\n';
    const { brief, recognition } = await thread.read(text, { actors: [], meetings: [] });
    deepEqual(
      [
        brief.sections.map(({ title }) => title),
        recognition.actors.map(({ name }) => name),
        recognition.dates.map(({ iso }) => iso),
      ],
      [['WATER'], ['Kenya', 'Uganda'], ['2022-01-10']],
    );
    const annotation = { id: 'a', brief: 'a.txt', tags: ['t'], quote: 'Uganda' };
    deepEqual(await thread.place(text, [annotation], []), [{ kind: 'moved', start: 20, end: 26 }]);
  });
});
