import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { EarlierText } from '../core/annotation/standing-in.ts';
import { plainReason } from '../core/plain-reason.ts';
import type { BriefDocuments } from './brief-documents.ts';
import type { PlaceApart } from './platform.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { toTextChanges } from './text-range.ts';
import { isLong, type LocatedAnnotation, TrackedBrief } from './tracked-brief.ts';

/** Finds versions of a brief in which annotations stood, newest first, where some version control has them. */
export type FindVersions = (
  brief: vscode.Uri,
  annotations: readonly Annotation[],
) => Promise<readonly EarlierText[]>;

/** Milliseconds after a change in which a document turns dirty if the change was made in the editor. */
const SETTLED_AFTER = 50;

/** Milliseconds in which changes gather before the text they stand in is kept on disk. */
const KEEP_AFTER = 1000;

/**
 * Where the annotations of every open brief stand at this moment, whoever edits the brief. Order of evidence: each edit
 * in the editor is followed; a text changed meanwhile is compared with the one in which the annotations stood last; else
 * with a version of it in git; else selectors decide alone.
 */
export class AnnotationTracker implements vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #snapshots: Snapshots;
  readonly #findVersions: FindVersions;
  readonly #placeApart: PlaceApart;
  readonly #log: vscode.LogOutputChannel;
  readonly #tracked = new Map<string, TrackedBrief>();
  /** Evidence that is on its way. */
  readonly #gathering = new Map<TrackedBrief, Promise<void>>();
  /** What was kept last of each brief. */
  readonly #kept = new WeakMap<TrackedBrief, readonly EarlierText[]>();
  /** Documents whose text is about to be kept. */
  readonly #unkept = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** Timers of documents that may have been loaded again. */
  readonly #suspects = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #lineEnds = new WeakMap<vscode.TextDocument, vscode.EndOfLine>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #placed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires at once, with each keystroke: listeners debounce. */
  readonly onDidChange = this.#changed.event;
  /** Fires after annotations were found in a text that changed outside: `onDidChange` has fired, too. */
  readonly onDidPlace = this.#placed.event;

  constructor(deps: {
    readonly briefs: BriefDocuments;
    readonly projects: ProjectStores;
    readonly snapshots: Snapshots;
    readonly findVersions: FindVersions;
    readonly placeApart: PlaceApart;
    readonly log: vscode.LogOutputChannel;
  }) {
    const { projects } = deps;
    this.#briefs = deps.briefs;
    this.#projects = projects;
    this.#snapshots = deps.snapshots;
    this.#findVersions = deps.findVersions;
    this.#placeApart = deps.placeApart;
    this.#log = deps.log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#placed,
      projects.onDidChange((store) => this.#follow(store)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#start(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#change(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#updatePassages(document)),
    );
    for (const document of vscode.workspace.textDocuments) this.#start(document);
  }

  /** Annotations of a brief with their places, in text order; those without a place last. */
  located(document: vscode.TextDocument): readonly LocatedAnnotation[] {
    return (this.#tracked.get(document.uri.toString()) ?? this.#start(document))?.located ?? [];
  }

  /** One annotation of an open brief. */
  find(document: vscode.TextDocument, id: string): LocatedAnnotation | undefined {
    return this.located(document).find((each) => each.annotation.id === id);
  }

  /** Resolves when nothing is looked for any more, and the texts in which annotations stand are kept. */
  async settled(): Promise<void> {
    await Promise.all(this.#gathering.values());
    await Promise.all([...this.#unkept.keys()].map((document) => this.#keep(document)));
  }

  #follow(store: ProjectStore | undefined): void {
    for (const document of vscode.workspace.textDocuments) {
      if (store && this.#projects.of(document.uri) !== store) continue;
      if (this.#start(document)) this.#changed.fire(document);
    }
  }

  /** Begins to track a document that has annotations, or takes over what its project now says. */
  #start(document: vscode.TextDocument): TrackedBrief | undefined {
    const key = document.uri.toString();
    const annotations = this.#projects.annotationsOf(document.uri);
    let tracked = this.#tracked.get(key);
    if (!tracked && annotations.length === 0) return undefined;
    const text = this.#briefs.read(document)?.text;
    if (text === undefined) return undefined;
    if (!tracked) {
      tracked = new TrackedBrief();
      this.#tracked.set(key, tracked);
      this.#lineEnds.set(document, document.eol);
    }
    tracked.update(annotations, text);
    if (tracked.unsure.length > 0) this.#gather(document, tracked);
    else this.#anchor(document, tracked);
    return tracked;
  }

  /** Looks for evidence where it takes time: on the disk, then in git. */
  #gather(document: vscode.TextDocument, tracked: TrackedBrief): void {
    const before = this.#gathering.get(tracked) ?? Promise.resolve();
    const mine = before
      .then(() => this.#findEvidence(document, tracked))
      .catch((error: unknown) => this.#log.warn(`Places were not settled: ${plainReason(error)}`))
      .finally(() => this.#gathering.get(tracked) === mine && this.#gathering.delete(tracked));
    this.#gathering.set(tracked, mine);
  }

  async #findEvidence(document: vscode.TextDocument, tracked: TrackedBrief): Promise<void> {
    if (tracked.unsure.length === 0) return;
    const kept = await this.#snapshots.load(document.uri);
    if (!(await this.#settle(document, tracked, [...(tracked.anchored ?? []), ...kept]))) return;
    if (tracked.unsure.length > 0) {
      const versions = await this.#findVersions(document.uri, tracked.unsure);
      if (versions.length > 0 && !(await this.#settle(document, tracked, versions))) return;
      tracked.conclude();
    }
    this.#anchor(document, tracked);
  }

  /** False when the document is not the one that is tracked any more. */
  async #settle(
    document: vscode.TextDocument,
    tracked: TrackedBrief,
    earlier: readonly EarlierText[],
  ): Promise<boolean> {
    for (;;) {
      const text = this.#textOf(document, tracked);
      if (text === undefined) return false;
      const { unsure } = tracked;
      const places = isLong(text, unsure) ? await this.#placeApart(text, unsure, earlier) : undefined;
      // Who types meanwhile, or tags, is not made to wait: it is looked for anew.
      if (this.#textOf(document, tracked) !== text || !sameItems(unsure, tracked.unsure)) continue;
      tracked.settle(text, earlier, places);
      this.#changed.fire(document);
      this.#placed.fire(document);
      return true;
    }
  }

  /** The text of a document; undefined when it is not the one that is tracked any more. */
  #textOf(document: vscode.TextDocument, tracked: TrackedBrief): string | undefined {
    const isTracked = !document.isClosed && this.#tracked.get(document.uri.toString()) === tracked;
    return isTracked ? this.#briefs.read(document)?.text : undefined;
  }

  /** Remembers where the annotations stand in the text on disk, now in memory and soon in a snapshot. */
  #anchor(document: vscode.TextDocument, tracked: TrackedBrief): void {
    if (document.isDirty || document.isClosed || this.#suspects.has(document)) return;
    const text = this.#briefs.read(document)?.text;
    if (text === undefined || tracked.unsure.length > 0) return;
    tracked.anchor(text);
    clearTimeout(this.#unkept.get(document));
    this.#unkept.set(
      document,
      setTimeout(() => void this.#keep(document), KEEP_AFTER),
    );
  }

  async #keep(document: vscode.TextDocument): Promise<void> {
    clearTimeout(this.#unkept.get(document));
    this.#unkept.delete(document);
    const tracked = this.#tracked.get(document.uri.toString());
    const texts = tracked?.anchored;
    if (!tracked || !texts || this.#kept.get(tracked) === texts) return;
    this.#kept.set(tracked, texts);
    await this.#snapshots.save(document.uri, texts);
  }

  #change(event: vscode.TextDocumentChangeEvent): void {
    const { document } = event;
    const tracked = this.#tracked.get(document.uri.toString());
    if (!tracked || event.contentChanges.length === 0) return;
    const sameLineEnds = this.#lineEnds.get(document) === document.eol;
    this.#lineEnds.set(document, document.eol);
    // Other line ends come as one replacement of everything, and change nothing that we count.
    if (sameLineEnds) tracked.change(toTextChanges(event), this.#briefs.textBefore(document));
    if (!document.isDirty && event.reason === undefined) this.#suspectReload(document);
    this.#changed.fire(document);
  }

  /**
   * A document that is still clean a moment after a change was changed outside and loaded again: then everything is
   * placed anew. Right after the first keystroke it is clean too, for the event that says otherwise comes second.
   */
  #suspectReload(document: vscode.TextDocument): void {
    clearTimeout(this.#suspects.get(document));
    const check = (): void => {
      this.#suspects.delete(document);
      const tracked = this.#tracked.get(document.uri.toString());
      const text = this.#briefs.read(document)?.text;
      if (document.isDirty || document.isClosed || !tracked || text === undefined) return;
      const before = tracked.anchored?.[0]?.text;
      if (before === undefined || before === text) return;
      tracked.replace(text);
      this.#changed.fire(document);
      this.#placed.fire(document);
      this.#gather(document, tracked);
    };
    this.#suspects.set(document, setTimeout(check, SETTLED_AFTER));
  }

  async #updatePassages(document: vscode.TextDocument): Promise<void> {
    const tracked = this.#tracked.get(document.uri.toString());
    const address = this.#projects.addressOf(document.uri);
    if (!tracked || !address) return;
    clearTimeout(this.#suspects.get(document));
    this.#suspects.delete(document);
    const text = this.#briefs.read(document)?.text;
    if (text === undefined) return;
    this.#anchor(document, tracked);
    void this.#keep(document);
    const drifted = tracked.drifted(text);
    if (drifted.length === 0) return;
    const changes = drifted.map((each) => ({ list: 'annotations' as const, ...each }));
    try {
      await address.store.apply({ label: `Update passages of ${address.path}`, changes });
    } catch (error) {
      // Saving a brief goes on whatever the project file's state; the passages are updated at the next save.
      this.#log.warn(`Passages of ${address.path} were not updated: ${plainReason(error)}`);
    }
  }

  #close(document: vscode.TextDocument): void {
    if (this.#unkept.has(document)) void this.#keep(document);
    this.#tracked.delete(document.uri.toString());
  }

  dispose(): void {
    for (const timer of [...this.#suspects.values(), ...this.#unkept.values()]) clearTimeout(timer);
    this.#subscriptions.dispose();
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);
