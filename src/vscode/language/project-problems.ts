import * as vscode from 'vscode';
import type { Problem } from '../../core/problem.ts';
import { checkSteps } from '../../core/project/check-project.ts';
import { problemRange } from '../../core/project/project-source.ts';
import { inSlices } from '../../core/text/steps.ts';
import { briefFile } from '../brief-file.ts';
import { debounce } from '../debounce.ts';
import { giveWay } from '../give-way.ts';
import type { Platform } from '../platform.ts';
import type { ProjectStore } from '../project-store.ts';
import { isRefusal } from '../run-command.ts';
import { rangesOfFile } from '../text-range.ts';
import { toDiagnostic } from './diagnostic.ts';
import type { LanguageDeps } from './language-deps.ts';

/** Shows in Problems, at its line, what is wrong with each project file: what cannot be read, and what does not fit. */
export function registerProjectProblems({ projects, platform }: LanguageDeps): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('policy-annotator-project');
  let run = 0;
  const refresh = debounce(200, async () => {
    run += 1;
    const mine = run;
    const found = await Promise.all(projects.all.map((store) => diagnosticsOf(store, platform)));
    if (mine !== run) return; // something changed meanwhile: the newer run shows it
    shown.clear();
    for (const [uri, diagnostics] of found) shown.set(uri, diagnostics);
  });
  refresh();
  // A brief that comes or goes, by whatever program, alone or with its folder, is one that is missing or not.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const seen = (uri: vscode.Uri): void => {
    if (projects.hasBriefsAt(uri)) refresh();
  };
  return vscode.Disposable.from(
    shown,
    refresh,
    projects.onDidChange(refresh),
    watcher,
    watcher.onDidCreate(seen),
    watcher.onDidDelete(seen),
  );
}

async function diagnosticsOf(
  store: ProjectStore,
  platform: Platform,
): Promise<[vscode.Uri, vscode.Diagnostic[]]> {
  const { source } = store;
  if (!source) return [store.file.uri, store.problems.map((each) => atStart(each))];
  const problems = [...store.problems];
  const pause = giveWay();
  if (source.writable) {
    const known = new Set(problems.map(identity));
    const { present, links } = await lookUpBriefs(store, platform);
    const rest = (await inSlices(checkSteps(store.project, present, links), pause)) ?? [];
    for (const each of rest) if (!known.has(identity(each))) problems.push(each);
  }
  if (problems.length === 0) return [store.file.uri, []];
  const rangeOf = rangesOfFile(source.text);
  const diagnostics: vscode.Diagnostic[] = [];
  for (const each of problems) {
    const range = each.range ?? problemRange(source, each);
    diagnostics.push(
      range ? toDiagnostic(firstLine(rangeOf(range)), each.message, each.severity, each.code) : atStart(each),
    );
    await pause();
  }
  return [store.file.uri, diagnostics];
}

const identity = (problem: Problem): string =>
  `${problem.code} ${problem.about ?? ''} ${problem.keys?.join() ?? ''}`;

const atStart = ({ message, severity, code }: Problem): vscode.Diagnostic =>
  toDiagnostic(new vscode.Range(0, 0, 0, 0), message, severity, code);

/** A record of ten lines under a wavy line helps nobody: its first line is enough. */
function firstLine(range: vscode.Range): vscode.Range {
  return range.isSingleLine
    ? range
    : new vscode.Range(range.start, range.start.with({ character: Number.MAX_SAFE_INTEGER }));
}

/** Of the annotated briefs, those that are there, and those that are links out of the folder. None of these is looked at. */
async function lookUpBriefs(
  store: ProjectStore,
  platform: Platform,
): Promise<{ readonly present: ReadonlySet<string>; readonly links: ReadonlySet<string> }> {
  const present = new Set<string>();
  const links = new Set<string>();
  await Promise.all(
    store.briefs.map(async (path) => {
      try {
        await vscode.workspace.fs.stat(await briefFile(platform, store.folder, path));
        present.add(path);
      } catch (error) {
        if (isRefusal(error)) links.add(path); // or no path within the folder: checkProject knows those
      }
    }),
  );
  return { present, links };
}
