import * as vscode from 'vscode';
import type { BriefText } from '../../core/exchange/annotation-row.ts';
import type { ImportPlan } from '../../core/exchange/import/plan-import.ts';
import { baseName } from '../../core/text/base-name.ts';
import { counted } from '../../core/text/counted.ts';
import { loadExchange } from '../chunks.ts';
import { giveWay } from '../give-way.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { applyAndSay } from './apply.ts';
import { briefText } from './brief-text.ts';
import { chooseStore } from './choose-store.ts';
import { refuseWhenLocked } from './codebook-lock.ts';
import type { Command, CommandContext } from './command.ts';
import { readImportFile } from './read-import-file.ts';

/**
 * Imports another tool's annotations: reads the file, says what would come, which brief each text is and what is
 * unsure, and adds it as one edit when the person agrees.
 */
export const importTags: Command = {
  id: 'policyAnnotator.importTags',
  async run(context, arg) {
    const store = await chooseStore(context);
    if (!store) return;
    const given = givenFile(arg);
    const file = given?.file ?? (await askFile(store));
    if (!file) return;
    const prepared = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Reading tags', cancellable: true },
      (_, token) => prepare(context, store, file, token),
    );
    if (!prepared) return;
    const choice = given ? { withTexts: given.withTexts } : await askToImport(prepared);
    if (choice) await carryOut(context, store, prepared, choice.withTexts);
  },
};

/** `{ file: "file:///…" }` from a key binding or another extension: nothing is asked. */
function givenFile(arg: unknown): { readonly file: vscode.Uri; readonly withTexts: boolean } | undefined {
  if (typeof arg !== 'object' || arg === null || !('file' in arg) || typeof arg.file !== 'string')
    return undefined;
  return { file: vscode.Uri.parse(arg.file, true), withTexts: 'withTexts' in arg && arg.withTexts === true };
}

async function askFile(store: ProjectStore): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'Import Tags',
      openLabel: 'Read',
      defaultUri: store.folder.uri,
      filters: { 'Annotations of other tools': [...loadExchange().IMPORT_EXTENSIONS], 'All files': ['*'] },
    })) ?? [];
  return file;
}

/** An import that was worked out and waits for a yes. */
interface Prepared {
  readonly name: string;
  /** What the reader left out or inferred, a sentence each. */
  readonly remarks: readonly string[];
  readonly plan: ImportPlan;
  /** The same when the texts that the file carries and the folder has not are made briefs; undefined if there are none. */
  readonly withTexts: { readonly plan: ImportPlan; readonly texts: readonly BriefText[] } | undefined;
}

/** Undefined when the person cancelled. */
async function prepare(
  context: CommandContext,
  store: ProjectStore,
  file: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<Prepared | undefined> {
  const { briefsToRead, inSlices, planSteps, missingTexts } = loadExchange();
  const pause = giveWay(token);
  const name = baseName(file.path);
  const read = await readImportFile(context, file, pause);
  if (!read) return undefined;
  const { value: imported, remarks } = read;
  const paths = await textFiles(context, store);
  const briefs: BriefText[] = [];
  for (const path of briefsToRead(imported, paths)) {
    if (token.isCancellationRequested) return undefined;
    // One that cannot be read cannot be the brief; the plan says that there is none.
    const text = await briefText(context, store, path).catch(() => undefined);
    if (text !== undefined) briefs.push({ path, text });
  }
  const project = store.toEdit;
  const texts = missingTexts(imported, briefs, paths);
  const plan = await inSlices(planSteps(name, imported, project, briefs), pause);
  const more =
    texts.length === 0
      ? undefined
      : await inSlices(planSteps(name, imported, project, [...briefs, ...texts]), pause);
  if (!plan || token.isCancellationRequested) return undefined;
  for (const { message } of plan.problems) context.log.warn(`Import of ${name}: ${message}`);
  return {
    name,
    remarks,
    plan,
    withTexts: more && { texts, plan: more },
  };
}

/** Most files that are looked at for briefs. */
const MOST_FILES = 20_000;

async function textFiles({ projects }: CommandContext, { folder }: ProjectStore): Promise<readonly string[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{txt,md}');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
  return found.flatMap((uri) => projects.addressOf(uri)?.path ?? []).sort();
}

const MOST_LINES = 12;
const MOST_REMARKS = 4;

/** The preview. Undefined when the person walks away, or when there is nothing to do. */
async function askToImport({
  name,
  remarks,
  plan,
  withTexts,
}: Prepared): Promise<{ readonly withTexts: boolean } | undefined> {
  const { addsNothing, tellPlan } = loadExchange();
  const lines = tellPlan(plan);
  if (addsNothing(plan) && !withTexts) {
    void vscode.window.showInformationMessage(`${name} brings nothing new. ${lines[0] ?? ''}`);
    return undefined;
  }
  const more = lines.length > MOST_LINES ? [`And ${lines.length - MOST_LINES} more texts.`] : [];
  const files = withTexts?.texts.map(({ path }) => path) ?? [];
  const about = withTexts
    ? [
        '',
        `The file also carries ${counted(files.length, 'text')} that this folder does not have: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ' …' : ''}. With them:`,
        tellPlan(withTexts.plan)[0] ?? '',
      ]
    : [];
  const noted = remarks.length > 0 ? ['', ...remarks.slice(0, MOST_REMARKS)] : [];
  const [alone, all] = ['Import', 'Import with Texts'];
  const buttons = [...(withTexts ? [all] : []), ...(addsNothing(plan) ? [] : [alone])];
  const chosen = await vscode.window.showInformationMessage(
    `Import ${name}?`,
    { modal: true, detail: [...lines.slice(0, MOST_LINES), ...more, ...noted, ...about].join('\n') },
    ...buttons,
  );
  return chosen === undefined ? undefined : { withTexts: chosen === all };
}

async function carryOut(
  context: CommandContext,
  store: ProjectStore,
  { plan, withTexts }: Prepared,
  takeTexts: boolean,
): Promise<void> {
  const chosen = takeTexts && withTexts ? withTexts.plan : plan;
  if (chosen.tags > 0) refuseWhenLocked(store);
  for (const { path, text } of takeTexts && withTexts ? withTexts.texts : []) {
    const edit = new vscode.WorkspaceEdit();
    // Made only where there is no such file, and undone like any other new file.
    edit.createFile(vscode.Uri.joinPath(store.folder.uri, path), {
      ignoreIfExists: false,
      overwrite: false,
      contents: new TextEncoder().encode(text),
    });
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Refusal(`The text ${path} could not be created.`);
  }
  if (loadExchange().addsNothing(chosen)) return;
  await applyAndSay(context, store, chosen.edit);
}
