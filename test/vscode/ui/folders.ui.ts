import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { equal, eventually, ok } from '../assert.ts';
import type { Ui, UiOptions } from './ui.ts';

const BRIEF = '2022-06-30-madrid-summit.brief.txt';
const OTHER = 'fees.brief.txt';

export const options: UiOptions = {
  target: (workspace) => {
    mkdirSync(path.join(workspace, 'other'));
    mkdirSync(path.join(workspace, 'sample'));
    writeFileSync(
      path.join(workspace, 'other', OTHER),
      'REPORT ON FEES\n\nI. DECISIONS\n\nThe council froze the fees. Norway objected.\n',
    );
    for (const name of [BRIEF, 'policy-annotations.yaml'])
      writeFileSync(path.join(workspace, 'sample', name), readFileSync(path.join(workspace, name)));
    const file = path.join(workspace, 'two.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'sample' }, { path: 'other' }] }));
    return file;
  },
};

// A workspace of two folders, each with a project file of its own, one of which can only be read for a while.
export async function checks(ui: Ui): Promise<void> {
  const file = (folder: string): string => path.join(ui.workspace, folder, 'policy-annotations.yaml');
  const yaml = (folder: string): string =>
    existsSync(file(folder)) ? readFileSync(file(folder), 'utf8') : '';
  const tag = async (words: string, name: string): Promise<void> => {
    await ui.select(words);
    await ui.press('Alt+a');
    await ui.fill(name);
    await ui.pick(name);
    await ui.press('Enter');
  };

  await ui.check(
    'a tag in the second folder makes its own project file and leaves the first alone',
    async () => {
      await ui.openContainer('Policy Annotator');
      const first = yaml('sample');
      await ui.open(OTHER);
      await tag('froze the fees', 'commitment');
      await eventually('the file holds it', () => yaml('other').includes('quote: froze the fees'));
      equal(yaml('sample'), first);
    },
  );

  await ui.check('the views show the folder of the brief that is open', async () => {
    await ui.row('Annotations', 'froze the fees').waitFor();
    await ui.open(BRIEF);
    await ui.row('Annotations', 'Finland and Sweden').waitFor();
    equal(await ui.row('Annotations', 'froze the fees').count(), 0);
  });

  await ui.check(
    'all briefs of both folders are listed, and those of two folders are changed together',
    async () => {
      await ui.command('Policy Annotator: Group Annotations of All Briefs by Brief');
      await ui.row('Annotations', `other / ${OTHER}`).waitFor();
      await ui.row('Annotations', `sample / ${BRIEF}`).waitFor();
      await ui.row('Annotations', `other / ${OTHER}`).click(); // opens it: it is not the brief that is shown
      const [one, other] = [ui.row('Annotations', 'froze the fees'), ui.row('Annotations', 'direct threat')];
      await one.click(); // alone: with a group among them, rows have no menu of annotations
      await ui.page.locator(`.tab.active[data-resource-name="${OTHER}"]`).waitFor();
      await ui.settle();
      await other.click({ modifiers: ['ControlOrMeta'] });
      await ui.picture('two-folders');
      const before = [yaml('sample'), yaml('other')];
      await ui.rowMenu(other, 'Delete Annotation');
      await eventually(
        'both are gone',
        () => !yaml('other').includes('froze the fees') && !yaml('sample').includes('direct threat'),
      );
      await ui.command('Policy Annotator: Undo Annotation Edit');
      await ui.command('Policy Annotator: Undo Annotation Edit');
      await eventually('both are back', () => yaml('sample') === before[0] && yaml('other') === before[1]);
      await ui.command('Policy Annotator: Group Annotations by Section');
    },
  );

  await ui.check(
    'a project file that may only be read: a plain sentence, and the edit is kept and shown',
    async () => {
      await ui.open(OTHER);
      chmodSync(file('other'), 0o444);
      const before = yaml('other');
      await tag('Norway objected', 'concern');
      const toast = await ui.toast(
        'is kept, but policy-annotations.yaml could not be written: it is read-only',
      );
      equal(yaml('other'), before);
      await ui.row('Annotations', 'Norway objected').waitFor();
      await ui.picture('read-only-file');
      chmodSync(file('other'), 0o644);
      await ui.button(toast, 'Try Again');
      await eventually('the edit is written', () => yaml('other').includes('quote: Norway objected'));
      ok(yaml('other').includes('quote: froze the fees'));
    },
  );
}
