import * as vscode from 'vscode';
import { normaliseText } from '../core/text/normalise-text.ts';
import type { BriefDocuments } from './brief-documents.ts';
import type { ProjectStore } from './project-store.ts';
import type { ProjectStores } from './project-stores.ts';
import { plainReason } from './run-command.ts';
import { toTextChanges } from './text-range.ts';
import { type LocatedAnnotation, TrackedBrief } from './tracked-brief.ts';

/** Milliseconds after a change in which a document turns dirty if the change was made in the editor. */
const SETTLED_AFTER = 50;

/** Where the annotations of every open brief stand at this moment, whoever edits the brief. */
export class AnnotationTracker implements vscode.Disposable {
  readonly #briefs: BriefDocuments;
  readonly #projects: ProjectStores;
  readonly #log: vscode.LogOutputChannel;
  readonly #tracked = new Map<string, TrackedBrief>();
  /** Text as last saved or loaded, in which the selectors stood: what an outside change is compared with. */
  readonly #saved = new WeakMap<vscode.TextDocument, string>();
  /** Timers of documents that may have been loaded again. */
  readonly #suspects = new WeakMap<vscode.TextDocument, ReturnType<typeof setTimeout>>();
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
      if (!document.isDirty) this.#saved.set(document, text);
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
      const tracked = this.#tracked.get(document.uri.toString());
      if (document.isDirty || document.isClosed || !tracked) return;
      const text = normaliseText(document.getText()).text;
      const before = this.#saved.get(document);
      this.#saved.set(document, text);
      if (before === undefined || before === text) return;
      tracked.replace(text, before);
      this.#changed.fire(document);
    };
    this.#suspects.set(document, setTimeout(check, SETTLED_AFTER));
  }

  async #updatePassages(document: vscode.TextDocument): Promise<void> {
    const tracked = this.#tracked.get(document.uri.toString());
    const address = this.#projects.addressOf(document.uri);
    if (!tracked || !address) return;
    clearTimeout(this.#suspects.get(document));
    const text = normaliseText(document.getText()).text;
    this.#saved.set(document, text);
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
