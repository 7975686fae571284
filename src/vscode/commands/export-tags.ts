import * as vscode from 'vscode';
import { parseQuery, type Query, queryFilter } from '../../core/analysis/query.ts';
import { isProposed } from '../../core/annotation/annotation.ts';
import { briefPath } from '../../core/annotation/brief-path.ts';
import type { AnnotationRow, BriefText } from '../../core/exchange/annotation-row.ts';
import type { ExportFormat } from '../../core/exchange/export-format.ts';
import type { Exported } from '../../core/exchange/export-rows.ts';
import { plainReason } from '../../core/plain-reason.ts';
import { withoutProposals } from '../../core/project/edits/proposal-edits.ts';
import type { Project } from '../../core/project/project.ts';
import { baseName } from '../../core/text/base-name.ts';
import { counted } from '../../core/text/counted.ts';
import { loadExchange } from '../chunks.ts';
import { giveWay } from '../give-way.ts';
import type { ProjectStore } from '../project-store.ts';
import { Refusal } from '../run-command.ts';
import { stepDone } from '../walkthrough.ts';
import { briefText } from './brief-text.ts';
import { chooseStore } from './choose-store.ts';
import type { Command, CommandContext } from './command.ts';
import { givenText, property } from './given.ts';
import { annotationTarget, annotationTargets, isAnnotationRef } from './targets.ts';

/** What is exported, and to where. Given as the argument, nothing is asked. */
interface ExportRequest {
  readonly format: ExportFormat;
  /** Paths of briefs from the workspace folder. */
  readonly briefs: readonly string[];
  readonly target: vscode.Uri;
  /** Only what fits. */
  readonly query?: Query;
  /** Only these annotations. */
  readonly ids?: ReadonlySet<string>;
  /** Also what is only proposed. */
  readonly proposals?: boolean;
}

/** Exports annotations for other tools: asks for format, briefs and file; shows progress, can be cancelled. */
export const exportTags: Command = {
  id: 'policyAnnotator.exportTags',
  async run(context, ...args) {
    const chosen = await chosenRows(context, args);
    const store = chosen?.store ?? (await chooseStore(context));
    if (!store) return;
    await store.refresh(); // another program may have written a moment ago
    if (!chosen && store.project.annotations.length === 0)
      throw new Refusal('There are no annotations to export yet: select a passage of a brief and tag it.');
    const given = givenRequest(args, store, chosen);
    const request = given ?? (await askRequest(context, store, chosen));
    if (!request) return;
    const done = await writeExport(context, store, request);
    if (!done) return;
    stepDone('exported');
    if (!given) void tellResult(request, done);
  },
};

/**
 * `{ format: "csv-exact", target: "file:///…", filter: "tag:demand", proposals: true }` from a key binding or another
 * extension: all briefs.
 */
function givenRequest(
  args: readonly unknown[],
  { project }: ProjectStore,
  chosen: Chosen | undefined,
): ExportRequest | undefined {
  const format = loadExchange().exportFormat(givenText(args, 'format') ?? '');
  const target = givenText(args, 'target');
  if (!format || target === undefined) return undefined;
  const filter = givenText(args, 'filter');
  const query =
    filter === undefined
      ? {}
      : {
          query: parseQuery(
            filter,
            project.fields.map(({ id }) => id),
          ).value,
        };
  const proposals = property(args, 'proposals') === true;
  const scope = chosen ?? { briefs: briefsOf(project, proposals), proposals };
  return { format, target: vscode.Uri.parse(target, true), ...scope, ...query };
}

/** The briefs that have something to export. */
const briefsOf = (project: Project, proposals: boolean): readonly string[] =>
  loadExchange().annotatedBriefs(proposals ? project : withoutProposals(project));

/** The annotations that were selected in the view, proposals among them. */
interface Chosen {
  readonly store: ProjectStore;
  readonly briefs: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly proposals: true;
}

async function chosenRows(context: CommandContext, args: readonly unknown[]): Promise<Chosen | undefined> {
  if (!isAnnotationRef(args[0])) return undefined;
  const several = annotationTargets(context, args);
  const one = several ? undefined : await annotationTarget(context, args);
  const found = several ?? new Map(one ? [[one.store, [one.annotation]]] : []);
  const [first] = found;
  if (!first || found.size > 1)
    throw new Refusal('Select annotations of one folder: each folder has a project file of its own.');
  const [store, annotations] = first;
  const briefs = [...new Set(annotations.map(({ brief }) => briefPath(brief)))];
  return { store, briefs, ids: new Set(annotations.map(({ id }) => id)), proposals: true };
}

async function askRequest(
  context: CommandContext,
  store: ProjectStore,
  chosen: Chosen | undefined,
): Promise<ExportRequest | undefined> {
  const picked = await vscode.window.showQuickPick(
    loadExchange().EXPORT_FORMATS.map((format) => ({
      format,
      label: format.label,
      description: `.${format.extension}`,
      detail: format.description,
    })),
    {
      title: chosen
        ? `Export ${counted(chosen.ids.size, 'Annotation')}: Format`
        : 'Export Tags (1 of 2): Format',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!picked) return undefined;
  const scope = chosen ?? (await askScope(context, store));
  if (!scope) return undefined;
  const { extension, label } = picked.format;
  const target = await vscode.window.showSaveDialog({
    title: 'Export Tags',
    defaultUri: vscode.Uri.joinPath(store.folder.uri, `annotations.${extension}`),
    filters: { [label]: [extension] },
  });
  return target && { format: picked.format, target, ...scope };
}

async function askScope(
  { briefs, projects, filter }: CommandContext,
  store: ProjectStore,
): Promise<Pick<ExportRequest, 'briefs' | 'query' | 'proposals'> | undefined> {
  const { project } = store;
  const all = briefsOf(project, false);
  const waiting = project.annotations.filter(isProposed).length;
  const active = briefs.activeEditor && projects.addressOf(briefs.activeEditor.document.uri);
  const isOne = active?.store === store && all.includes(active.path) && all.length > 1;
  const scopes = [
    ...(isOne
      ? [{ label: 'This Brief', description: active.path, briefs: [active.path], proposals: false }]
      : []),
    {
      label: 'All Briefs',
      description: `${counted(all.length, 'brief')} with annotations`,
      briefs: all,
      proposals: false,
    },
    ...(waiting > 0
      ? [
          {
            label: 'All Briefs, with Proposals',
            description: `also ${counted(waiting, 'proposal')} that nobody has accepted`,
            briefs: briefsOf(project, true),
            proposals: true,
          },
        ]
      : []),
  ];
  const choices = scopes.flatMap((scope) => [
    ...(filter.isOn
      ? [{ ...scope, label: `${scope.label}, Filtered`, description: filter.text, query: filter.query }]
      : []),
    scope,
  ]);
  if (choices.length === 1) return scopes[0];
  const picked = await vscode.window.showQuickPick(choices, { title: 'Export Tags (2 of 2): Briefs' });
  return (
    picked && {
      briefs: picked.briefs,
      proposals: picked.proposals,
      ...('query' in picked && { query: picked.query }),
    }
  );
}

/** What is exported. */
interface Collected {
  readonly rows: readonly AnnotationRow[];
  /** Those that could be read. */
  readonly briefs: readonly BriefText[];
  /** Why briefs could not be read, one sentence each: their annotations are there, without a place. */
  readonly gaps: readonly string[];
}

/** What was exported. */
interface Done {
  readonly count: number;
  readonly gaps: readonly string[];
  /** What the format has no place for, as a sentence; empty when it has one for everything. */
  readonly lost: string;
}

/** Writes the file; undefined when the person cancelled. */
async function writeExport(
  context: CommandContext,
  store: ProjectStore,
  request: ExportRequest,
): Promise<Done | undefined> {
  const made = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Exporting tags', cancellable: true },
    (progress, token) => makeExport(context, store, request, progress, token),
  );
  if (!made) return undefined;
  const { collected, content, losses } = made;
  for (const gap of collected.gaps) context.log.warn(`Export: ${gap}`);
  const { tellLosses } = loadExchange();
  const { rows, gaps } = collected;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(request.target, bytes);
  for (const { what } of losses)
    context.log.info(`Export: ${request.format.label} has no place for ${what}.`);
  return { count: rows.length, gaps, lost: tellLosses(request.format, losses) };
}

/** The content in memory: a cancel leaves no half-written file. Undefined when the person cancelled. */
async function makeExport(
  context: CommandContext,
  store: ProjectStore,
  request: ExportRequest,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<(Exported & { readonly collected: Collected }) | undefined> {
  const collected = await collectRows(context, store, request, progress, token);
  if (!collected) return undefined;
  const { exportSteps, inSlices } = loadExchange();
  const { source, folder } = store;
  const project = request.proposals ? store.project : withoutProposals(store.project);
  const { rows, briefs } = collected;
  progress.report({ message: request.format.label });
  const about = { project, title: folder.name, briefs, ...(source && { source }) };
  const made = await inSlices(exportSteps(request.format, rows, about), giveWay(token));
  return made && { ...made, collected };
}

// Brief by brief, so that a cancel is heard and the extension host answers others in between.
async function collectRows(
  context: CommandContext,
  store: ProjectStore,
  { briefs, query, ids, proposals = false }: ExportRequest,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Collected | undefined> {
  const { annotationRows } = loadExchange();
  const rows: AnnotationRow[] = [];
  const texts: BriefText[] = [];
  const gaps: string[] = [];
  const fits = query && queryFilter(query, store.project);
  const pause = giveWay(token);
  for (const path of briefs) {
    progress.report({ message: path, increment: 100 / briefs.length });
    const text = await briefText(context, store, path).catch((error: unknown) => {
      gaps.push(plainReason(error).replace(/\.?$/, '.')); // one brief that cannot be read must not keep the others from being exported
      return undefined;
    });
    if (!(await pause())) return undefined;
    const project = { ...store.project, annotations: store.annotationsOf(path) };
    const added =
      text === undefined
        ? annotationRows(project, [], [path], { proposals })
        : annotationRows(project, [{ path, text }], [], { proposals });
    for (const row of added) if ((!fits || fits(row)) && (!ids || ids.has(row.id))) rows.push(row);
    if (text !== undefined) texts.push({ path, text });
  }
  return { rows, briefs: texts, gaps };
}

const MOST_GAPS = 3;

async function tellResult({ target }: ExportRequest, { count, gaps, lost }: Done): Promise<void> {
  const name = baseName(target.path);
  const message = `Exported ${counted(count, 'annotation')} to ${name}. ${lost}`.trimEnd();
  const more = gaps.length > MOST_GAPS ? [`And ${gaps.length - MOST_GAPS} more.`] : [];
  const open = 'Open File';
  const chosen =
    gaps.length === 0
      ? await vscode.window.showInformationMessage(message, open)
      : await vscode.window.showWarningMessage(
          [message, 'Some are without a place:', ...gaps.slice(0, MOST_GAPS), ...more].join(' '),
          open,
        );
  if (chosen) await vscode.commands.executeCommand('vscode.open', target);
}
