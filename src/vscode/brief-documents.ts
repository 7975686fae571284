import * as vscode from 'vscode';
import type { KnownEntities } from '../core/entities/entity.ts';
import { normaliseText } from '../core/text/normalise-text.ts';
import { debounce } from './debounce.ts';
import { longBrief, type OpenBrief, type ReadApart, type ReadBrief, shortBrief } from './open-brief.ts';
import type { ProjectStores } from './project-stores.ts';
import { briefLanguages, briefPatterns, SETTINGS } from './settings.ts';
import { openDocument } from './text-file.ts';

/** Language id that this extension contributes. */
const BRIEF_LANGUAGE = 'policy-brief';

/** Longest text, in UTF-16 units, that is read as a brief. VS Code itself gives extensions nothing over 50 MB. */
export const LARGEST_BRIEF = 10_000_000;

/** From this length on a text is read again only after a longer pause, for reading it takes a while. */
const LARGE_BRIEF = 300_000;

/** From this length on a text is read beside the editor: on a busy machine it may take more than 50 ms. */
const LONG_BRIEF = 30_000;

const TREATED = 'treatedAsBrief';

/** Which documents are briefs, and what is understood in them. */
export class BriefDocuments implements vscode.Disposable {
  readonly #projects: ProjectStores;
  readonly #storage: vscode.Memento;
  readonly #readApart: ReadApart;
  readonly #cache = new WeakMap<vscode.TextDocument, OpenBrief>();
  /** Versions that were found too long: to look again would copy the whole text. */
  readonly #tooLong = new WeakMap<vscode.TextDocument, number>();
  /** Long texts as they were read last. */
  readonly #lastRead = new WeakMap<vscode.TextDocument, ReadBrief>();
  /** What ends the reading of a long text when the next version of it is there. */
  readonly #reading = new WeakMap<vscode.TextDocument, AbortController>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** The brief that was active last. */
  #last: vscode.TextDocument | undefined;

  /** Fires, debounced, after the text of a brief, the active brief, or the set of briefs changed. */
  readonly onDidChange = this.#changed.event;

  constructor(projects: ProjectStores, storage: vscode.Memento, readApart: ReadApart) {
    this.#readApart = readApart;
    this.#projects = projects;
    this.#storage = storage;
    const soon = debounce(150, () => this.#announce());
    const later = debounce(1500, () => this.#announce());
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      soon,
      later,
      vscode.workspace.onDidOpenTextDocument(soon),
      vscode.workspace.onDidCloseTextDocument(soon),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0 || !this.isBrief(event.document)) return;
        const length = this.#tooLong.has(event.document)
          ? LARGE_BRIEF
          : this.#cache.get(event.document)?.text.length;
        if ((length ?? 0) < LARGE_BRIEF) soon();
        else later();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTINGS) && soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#announce()),
      vscode.window.tabGroups.onDidChangeTabs(soon),
      projects.onDidChange(soon),
    );
    this.#announce();
  }

  /** The editor with a brief that a person is working in. */
  get activeEditor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.isBrief(editor.document) ? editor : undefined;
  }

  /** The brief of the active editor. */
  get active(): OpenBrief | undefined {
    const document = this.activeEditor?.document;
    return document && this.get(document);
  }

  /**
   * The brief that views show: the active one; while another editor is active, such as that of the project file, the
   * last one as long as it has a tab. Not while a text is active that could be made a brief.
   */
  get shown(): OpenBrief | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor && this.canBeBrief(editor.document)) return this.active;
    return this.#last && hasTab(this.#last.uri) && !this.isTextKeptBack ? this.get(this.#last) : undefined;
  }

  /** Every open brief. */
  get all(): readonly OpenBrief[] {
    return vscode.workspace.textDocuments.flatMap((document) => this.get(document) ?? []);
  }

  /**
   * Whether a document is a brief: by its language, by the settings, because its project has annotations or memos on it,
   * or because a person said so.
   */
  isBrief(document: vscode.TextDocument): boolean {
    if (isNoFile(document)) return false;
    if (document.languageId === BRIEF_LANGUAGE) return true;
    return (
      briefLanguages(document.uri).includes(document.languageId) ||
      this.#projects.annotationsOf(document.uri).length > 0 ||
      this.#projects.memosOf(document.uri).length > 0 ||
      this.#treated.includes(document.uri.toString()) ||
      matchesPattern(document)
    );
  }

  /** Whether a document could be a brief if a person says so: plain text of some kind. */
  canBeBrief(document: vscode.TextDocument): boolean {
    return (
      this.isBrief(document) ||
      (['plaintext', 'markdown'].includes(document.languageId) && !isNoFile(document))
    );
  }

  /** Whether a document would be a brief if it were not so long. */
  isTooLarge(document: vscode.TextDocument): boolean {
    return this.isBrief(document) && this.get(document) === undefined;
  }

  /** Whether the active tab holds a file that VS Code does not hand to extensions: over 50 MB, or no text. */
  get isTextKeptBack(): boolean {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    if (vscode.window.activeTextEditor || !(input instanceof vscode.TabInputText)) return false;
    return openDocument(input.uri) === undefined;
  }

  /** The brief of a document, for its version of now; undefined when it is none, or too large. */
  get(document: vscode.TextDocument): OpenBrief | undefined {
    if (!this.isBrief(document)) return undefined;
    return this.read(document);
  }

  /** Like {@link get}, for a document that is about to become a brief. */
  read(document: vscode.TextDocument): OpenBrief | undefined {
    const cached = this.#cache.get(document);
    if (cached?.version === document.version) return cached;
    if (this.#tooLong.get(document) === document.version) return undefined;
    const raw = document.getText();
    if (raw.length > LARGEST_BRIEF) {
      this.#tooLong.set(document, document.version);
      this.#cache.delete(document);
      return undefined;
    }
    const known = (): KnownEntities => this.#projects.of(document.uri)?.project ?? NOBODY;
    const { text } = normaliseText(raw);
    const fresh =
      text.length < LONG_BRIEF ? shortBrief(document, text, known) : this.#longBrief(document, text, known);
    this.#cache.set(document, fresh);
    return fresh;
  }

  #longBrief(document: vscode.TextDocument, text: string, known: () => KnownEntities): OpenBrief {
    this.#reading.get(document)?.abort();
    const reading = new AbortController();
    this.#reading.set(document, reading);
    return longBrief(document, text, known, {
      before: this.#lastRead.get(document),
      readApart: this.#readApart,
      onRead: (result) => {
        this.#lastRead.set(document, result);
        this.#changed.fire();
      },
      signal: reading.signal,
    });
  }

  /** Like {@link get}, once everything in it can be read without holding up the editor. */
  async whenReady(document: vscode.TextDocument): Promise<OpenBrief | undefined> {
    const open = this.get(document);
    await open?.ready();
    return open;
  }

  /** The text of the version before this one, if it was read; for what follows each edit. */
  textBefore(document: vscode.TextDocument): string | undefined {
    const cached = this.#cache.get(document);
    return cached?.version === document.version - 1 ? cached.text : undefined;
  }

  /** Makes a document a brief from now on, in this workspace. */
  async treatAsBrief(document: vscode.TextDocument): Promise<void> {
    if (this.isBrief(document)) return;
    await this.#storage.update(TREATED, [...this.#treated, document.uri.toString()]);
    this.#announce();
  }

  /** Goes on treating a file, or the files of a folder, as briefs under their new name. */
  async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [old, now] = [from.toString(), to.toString()];
    const moved = this.#treated.map((each) =>
      each === old || each.startsWith(`${old}/`) ? now + each.slice(old.length) : each,
    );
    if (moved.some((each, at) => each !== this.#treated[at])) {
      await this.#storage.update(TREATED, moved);
      this.#announce();
    }
  }

  get #treated(): readonly string[] {
    return this.#storage.get<readonly string[]>(TREATED, []);
  }

  #announce(): void {
    const editor = vscode.window.activeTextEditor;
    const active = this.activeEditor !== undefined;
    this.#last = this.activeEditor?.document ?? this.#last;
    const could = editor !== undefined && !active && this.canBeBrief(editor.document);
    void vscode.commands.executeCommand('setContext', 'policyAnnotator.briefActive', active);
    void vscode.commands.executeCommand('setContext', 'policyAnnotator.couldBeBrief', could);
    const shows = active || this.shown !== undefined;
    void vscode.commands.executeCommand('setContext', 'policyAnnotator.briefShown', shows);
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Texts of VS Code's own: output, the box of a commit, what is written in a comment thread. */
const isNoFile = ({ uri }: vscode.TextDocument): boolean =>
  ['output', 'vscode-scm', 'comment'].includes(uri.scheme);

function hasTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
}

const NOBODY: KnownEntities = { actors: [], meetings: [] };

function matchesPattern(document: vscode.TextDocument): boolean {
  const patterns = briefPatterns(document.uri);
  if (patterns.length === 0) return false;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return patterns.some(
    (glob) =>
      vscode.languages.match(
        { pattern: folder ? new vscode.RelativePattern(folder, glob) : glob },
        document,
      ) > 0,
  );
}
