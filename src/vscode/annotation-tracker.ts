import * as vscode from 'vscode';
import { normaliseText } from '../core/text/normalise-text.ts';
import type { BriefDocuments } from './brief-documents.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { plainReason } from './run-command.ts';
import { toTextChanges } from './text-range.ts';
import { type LocatedAnnotation, TrackedBrief } from './tracked-brief.ts';

/** Where the annotations of every open brief stand at this moment, whoever edits the brief. */
export class AnnotationTracker implements vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #log: vscode.LogOutputChannel;
  readonly #tracked = new Map<string, TrackedBrief>();
  /** Text as last saved or loaded: what an outside change is compared with. */
  readonly #loaded = new WeakMap<vscode.TextDocument, string>();
  readonly #lineEnds = new WeakMap<vscode.TextDocument, vscode.EndOfLine>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires at once, with each keystroke: listeners debounce. */
  readonly onDidChange = this.#changed.event;

  constructor(briefs: BriefDocuments, projects: ProjectStores, log: vscode.LogOutputChannel) {
    this.#briefs = briefs;
    this.#projects = projects;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      projects.onDidChange((store) => this.#follow(store)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#start(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#tracked.delete(document.uri.toString())),
      vscode.workspace.onDidChangeTextDocument((event) => this.#change(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
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
      this.#loaded.set(document, text);
      this.#lineEnds.set(document, document.eol);
    }
    tracked.update(annotations, text);
    return tracked;
  }

  #change(event: vscode.TextDocumentChangeEvent): void {
    const { document } = event;
    const tracked = this.#tracked.get(document.uri.toString());
    if (!tracked || event.contentChanges.length === 0) return;
    const sameLineEnds = this.#lineEnds.get(document) === document.eol;
    this.#lineEnds.set(document, document.eol);
    if (!document.isDirty && event.reason === undefined) this.#reload(tracked, document);
    // Other line ends come as one replacement of everything, and change nothing that we count.
    else if (sameLineEnds) tracked.change(toTextChanges(event));
    this.#changed.fire(document);
  }

  // The document is clean after a change that is no undo: the file was changed outside and loaded again.
  #reload(tracked: TrackedBrief, document: vscode.TextDocument): void {
    const text = normaliseText(document.getText()).text;
    const before = this.#loaded.get(document) ?? text;
    if (before === text) return; // only the line ends changed
    tracked.replace(before, text);
    this.#loaded.set(document, text);
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    const tracked = this.#tracked.get(document.uri.toString());
    const address = this.#projects.addressOf(document.uri);
    if (!tracked || !address) return;
    const text = normaliseText(document.getText()).text;
    this.#loaded.set(document, text);
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

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
